package dev.wallboard.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small JSON documents as bytes. */
public final class JsonBytes {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonBytes() {}

  /** Writes a document. */
  @FunctionalInterface
  public interface Form {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * An object with these members, in their order.
   *
   * @param members texts, and maps of such again
   */
  public static byte[] object(Map<String, ?> members) {
    return of(json -> write(members, json));
  }

  private static void write(Map<String, ?> members, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, ?> member : members.entrySet()) {
      json.writeFieldName(member.getKey());
      if (member.getValue() instanceof Map<?, ?> object) {
        Map<String, Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        write(named, json);
      } else {
        json.writeString(String.valueOf(member.getValue()));
      }
    }
    json.writeEndObject();
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
