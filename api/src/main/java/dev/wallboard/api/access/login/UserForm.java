package dev.wallboard.api.access.login;

import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;

/** How users are kept: a JSON object each, in the collection {@code users}. */
final class UserForm {

  static final String COLLECTION = "users";

  private static final int LONGEST = 1_000;

  private UserForm() {}

  static Records.Change put(User user) {
    Records.Key key = new Records.Key(COLLECTION, user.accountId(), user.id());
    return new Records.Change.Put(
        key,
        JsonBytes.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("pid", user.pid());
              json.writeStringField("loginName", user.loginName());
              json.writeStringField("displayName", user.displayName());
              json.writeStringField("role", user.role().text());
              json.writeBooleanField("enabled", user.enabled());
              json.writeStringField("password", user.password().text());
              json.writeNumberField("createdEpochMillis", user.createdEpochMillis());
              json.writeEndObject();
            }));
  }

  /** The user that a record is. */
  static User read(Records.Kept kept) {
    try {
      Members members = Members.read(kept.value());
      return new User(
          kept.key().accountId(),
          kept.key().id(),
          members.text("pid", LONGEST),
          members.text("loginName", LONGEST),
          members.text("displayName", LONGEST),
          role(members),
          members.flag("enabled"),
          PasswordHash.parse(members.text("password", LONGEST)),
          members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE));
    } catch (WrongDocument e) {
      throw new IllegalStateException(
          "the user %s of account %s is kept in a form that is not known"
              .formatted(kept.key().id(), kept.key().accountId()),
          e);
    }
  }

  private static Role role(Members members) throws WrongDocument {
    String text = members.text("role", LONGEST);
    return Role.of(text).orElseThrow(() -> new WrongDocument("there is no role " + text));
  }
}
