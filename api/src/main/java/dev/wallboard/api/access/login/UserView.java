package dev.wallboard.api.access.login;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A user as administrators may see one.
 *
 * @param id the user's number in its account
 * @param pid the user's name among all accounts
 * @param loginName what the person types
 * @param displayName what others see
 */
public record UserView(
    String id,
    String pid,
    String loginName,
    String displayName,
    Role role,
    boolean isEnabled,
    long createdEpochMillis) {

  private static final int LONGEST = 1_000;
  private static final int MOST_USERS = 1_000_000;

  /** Takes a user out of an answer. */
  public static UserView read(Members members) throws WrongDocument {
    return new UserView(
        members.text("id", LONGEST),
        members.text("pid", LONGEST),
        members.text("loginName", LONGEST),
        members.text("displayName", LONGEST),
        Role.read(members),
        members.flag("enabled"),
        members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE));
  }

  /** Takes the users out of an answer that lists them. */
  public static List<UserView> readAll(Members members) throws WrongDocument {
    List<UserView> users = new ArrayList<>();
    for (Members user : members.objects("users", 0, MOST_USERS)) {
      users.add(read(user));
    }
    return users;
  }

  /** Writes an answer that lists users. */
  public static void writeAll(List<UserView> users, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("users");
    for (UserView user : users) {
      user.writeTo(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An answer that lists users, as a document. */
  public static byte[] document(List<UserView> users) {
    return JsonBytes.of(json -> writeAll(users, json));
  }

  /** Writes the user as an object. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("pid", pid);
    json.writeStringField("loginName", loginName);
    json.writeStringField("displayName", displayName);
    json.writeStringField("role", role.text());
    json.writeBooleanField("enabled", isEnabled);
    json.writeNumberField("createdEpochMillis", createdEpochMillis);
    json.writeEndObject();
  }
}
