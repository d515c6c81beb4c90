package dev.wallboard.api.access.wall;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.util.List;

/** How wall links are kept: a JSON object each, in the collection {@code wall-links}. */
final class WallLinkForm {

  static final String COLLECTION = "wall-links";

  private static final int LONGEST = 1_000;
  private static final String LAST_USED = "lastUsedEpochMillis";

  private WallLinkForm() {}

  /** A link as it is kept. */
  record Kept(WallLink link, long lastUsedEpochMillis) {}

  private static Records.Key key(WallLink link) {
    return new Records.Key(COLLECTION, link.accountId(), link.id());
  }

  static Records.Change delete(WallLink link) {
    return new Records.Change.Delete(key(link));
  }

  /**
   * @param lastUsedEpochMillis 0 for never
   */
  static Records.Change put(WallLink link, long lastUsedEpochMillis) {
    return new Records.Change.Put(
        key(link),
        JsonBytes.of(
            json -> {
              json.writeStartObject();
              writeMembers(json, link);
              json.writeStringField("token", link.token());
              json.writeNumberField(LAST_USED, lastUsedEpochMillis);
              json.writeEndObject();
            }));
  }

  /** What people may know of a link, but for its id and its last use. */
  static void writeMembers(JsonGenerator json, WallLink link) throws IOException {
    json.writeStringField("name", link.name());
    json.writeArrayFieldStart("boards");
    for (String board : link.boards()) {
      json.writeString(board);
    }
    json.writeEndArray();
    json.writeNumberField("seconds", link.secondsABoard());
    json.writeStringField("theme", link.theme());
    json.writeNumberField("createdEpochMillis", link.createdEpochMillis());
    json.writeStringField("createdBy", link.createdBy());
    json.writeNumberField("expiresEpochMillis", link.expiresEpochMillis());
  }

  /** The link that a record is. */
  static Kept read(Records.Kept kept) {
    try {
      Members members = Members.read(kept.value());
      return new Kept(link(kept.key(), members), members.whole(LAST_USED, 0, Long.MAX_VALUE));
    } catch (WrongDocument e) {
      throw new IllegalStateException(
          "the wall link %s of account %s is kept in a form that is not known"
              .formatted(kept.key().id(), kept.key().accountId()),
          e);
    }
  }

  private static WallLink link(Records.Key key, Members members) throws WrongDocument {
    List<String> boards = members.texts("boards", 0, LONGEST, LONGEST);
    return new WallLink(
        key.accountId(),
        key.id(),
        members.text("name", LONGEST),
        boards,
        (int) members.whole("seconds", 0, Integer.MAX_VALUE),
        members.text("theme", LONGEST),
        members.text("token", LONGEST),
        members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE),
        members.has("createdBy") ? members.text("createdBy", LONGEST) : "",
        members.whole("expiresEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
