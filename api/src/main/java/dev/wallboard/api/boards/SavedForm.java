package dev.wallboard.api.boards;

import dev.wallboard.api.boards.Saved.Change;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.nio.charset.StandardCharsets;

/**
 * How a document lies among the records: an object of who saved it, when, and the document itself.
 */
final class SavedForm {

  private static final int LONGEST_NAME = 1_000;

  private SavedForm() {}

  /** Makes a document of its members. */
  interface Reader<T> {
    T read(Members members) throws WrongDocument;
  }

  /** Makes JSON of a document. */
  interface Writer<T> {
    byte[] bytes(T document);
  }

  static byte[] bytes(byte[] document, Change changed) {
    return BoardForm.bytes(
        json -> {
          json.writeStartObject();
          json.writeNumberField("changedEpochMillis", changed.epochMillis());
          if (!changed.by().isEmpty()) {
            json.writeStringField("changedBy", changed.by());
          }
          json.writeFieldName("document");
          json.writeRawValue(new String(document, StandardCharsets.UTF_8));
          json.writeEndObject();
        });
  }

  static <T> Saved<T> read(byte[] kept, Reader<T> reader, Writer<T> writer) {
    try {
      Members members = Members.read(kept);
      Change changed =
          new Change(
              members.whole("changedEpochMillis", 0, Long.MAX_VALUE),
              members.optionalText("changedBy", LONGEST_NAME).orElse(""));
      T document = reader.read(members.object("document"));
      return new Saved<>(document, writer.bytes(document), changed);
    } catch (WrongDocument e) {
      throw new IllegalStateException("a document that was kept cannot be read: " + e.reason(), e);
    }
  }
}
