package dev.wallboard.api.access.login;

import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;

/** How sessions are kept: a JSON object each, in the collection {@code sessions}. */
final class SessionForm {

  static final String COLLECTION = "sessions";

  private static final int LONGEST = 1_000;

  private SessionForm() {}

  private static Records.Key key(Session session) {
    return new Records.Key(COLLECTION, session.accountId(), session.id());
  }

  static Records.Change delete(Session session) {
    return new Records.Change.Delete(key(session));
  }

  static Records.Change put(Session session) {
    return new Records.Change.Put(
        key(session),
        JsonBytes.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("userId", session.userId());
              json.writeStringField("bearer", session.bearer());
              json.writeStringField("csrf", session.csrf());
              json.writeNumberField("startedEpochMillis", session.startedEpochMillis());
              json.writeNumberField("refreshedEpochMillis", session.refreshedEpochMillis());
              json.writeEndObject();
            }));
  }

  /** The session that a record is. */
  static Session read(Records.Kept kept) {
    try {
      Members members = Members.read(kept.value());
      return new Session(
          kept.key().id(),
          kept.key().accountId(),
          members.text("userId", LONGEST),
          members.text("bearer", LONGEST),
          members.text("csrf", LONGEST),
          members.whole("startedEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE),
          members.whole("refreshedEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE));
    } catch (WrongDocument e) {
      throw new IllegalStateException(
          "a session of account %s is kept in a form that is not known"
              .formatted(kept.key().accountId()),
          e);
    }
  }
}
