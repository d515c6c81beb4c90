package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.Keyed;
import java.io.IOException;
import java.util.List;

/** How something is written in JSON: as one value, or as members of the object that is open. */
@FunctionalInterface
interface JsonForm<T> {

  void write(JsonGenerator json, T it) throws IOException;

  /** Of these as members: an object of them. */
  static <T> JsonForm<T> object(JsonForm<T> members) {
    return (json, it) -> {
      json.writeStartObject();
      members.write(json, it);
      json.writeEndObject();
    };
  }

  /** Writes a member that is a map: the ids, in the order given, each with its value. */
  static <T> void writeMap(
      JsonGenerator json, SerializedString name, List<Keyed<T>> entries, JsonForm<T> value)
      throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
    for (Keyed<T> entry : entries) {
      json.writeFieldName(Long.toString(entry.id()));
      value.write(json, entry.value());
    }
    json.writeEndObject();
  }

  /** Writes a member. */
  static <T> void writeMember(JsonGenerator json, SerializedString name, T it, JsonForm<T> value)
      throws IOException {
    json.writeFieldName(name);
    value.write(json, it);
  }

  /** Writes a member that is an integer. */
  static void writeLong(JsonGenerator json, SerializedString name, long value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  /** Writes a member that is a double. */
  static void writeDouble(JsonGenerator json, SerializedString name, double value)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }
}
