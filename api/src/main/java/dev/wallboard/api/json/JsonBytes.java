package dev.wallboard.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small JSON documents as bytes. */
public final class JsonBytes {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonBytes() {}

  /** Writes a document. */
  @FunctionalInterface
  public interface Form {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** What the form writes, in UTF-8. */
  public static byte[] of(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      form.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("there is room for all that is written", e);
    }
    return bytes.toByteArray();
  }
}
