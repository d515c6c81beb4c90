package dev.wallboard.api.access.key;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A key as it may be shown.
 *
 * @param id what it is called in calls and logs; with it alone nobody can do anything
 * @param lastUsedEpochMillis empty for one that was never used
 */
public record KeyView(
    String id,
    KeyTerms terms,
    boolean isEnabled,
    long createdEpochMillis,
    OptionalLong lastUsedEpochMillis) {

  private static final int LONGEST = 100;
  private static final int MOST_KEYS = 1_000_000;

  /** Takes a key out of a document. */
  public static KeyView read(Members members) throws WrongDocument {
    return new KeyView(
        members.text("id", LONGEST),
        KeyTerms.read(members),
        members.flag("enabled"),
        members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE),
        lastUse(members));
  }

  static OptionalLong lastUse(Members members) throws WrongDocument {
    return members.has("lastUsedEpochMillis")
        ? OptionalLong.of(members.whole("lastUsedEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  /** Takes the keys out of an answer that lists them. */
  public static List<KeyView> readAll(Members members) throws WrongDocument {
    List<KeyView> keys = new ArrayList<>();
    for (Members key : members.objects("keys", 0, MOST_KEYS)) {
      keys.add(read(key));
    }
    return keys;
  }

  /** Writes an answer that lists keys. */
  public static void writeAll(List<KeyView> keys, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("keys");
    for (KeyView key : keys) {
      key.writeTo(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An answer that lists keys, as a document. */
  public static byte[] document(List<KeyView> keys) {
    return JsonBytes.of(json -> writeAll(keys, json));
  }

  /** Writes the key as an object. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeMembersTo(json);
    json.writeEndObject();
  }

  void writeMembersTo(JsonGenerator json) throws IOException {
    json.writeStringField("id", id);
    terms.writeMembersTo(json);
    json.writeBooleanField("enabled", isEnabled);
    json.writeNumberField("createdEpochMillis", createdEpochMillis);
    if (lastUsedEpochMillis.isPresent()) {
      json.writeNumberField("lastUsedEpochMillis", lastUsedEpochMillis.getAsLong());
    } else {
      json.writeNullField("lastUsedEpochMillis");
    }
  }
}
