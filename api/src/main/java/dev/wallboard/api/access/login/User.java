package dev.wallboard.api.access.login;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A person who may log in.
 *
 * @param id the user's number in its account
 * @param pid the user's name among all accounts, which is never used again
 * @param loginName what the person types; letters compare without regard to case
 * @param displayName what others see
 * @param enabled whether the person may log in at present
 * @param password what is kept of it
 */
public record User(
    String accountId,
    String id,
    String pid,
    String loginName,
    String displayName,
    Role role,
    boolean enabled,
    PasswordHash password,
    long createdEpochMillis) {

  /** Writes what administrators may know. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("pid", pid);
    json.writeStringField("loginName", loginName);
    json.writeStringField("displayName", displayName);
    json.writeStringField("role", role.text());
    json.writeBooleanField("enabled", enabled);
    json.writeNumberField("createdEpochMillis", createdEpochMillis);
    json.writeEndObject();
  }

  User with(PasswordHash other) {
    return new User(
        accountId, id, pid, loginName, displayName, role, enabled, other, createdEpochMillis);
  }

  User with(String otherDisplayName, Role otherRole, boolean isEnabled) {
    return new User(
        accountId,
        id,
        pid,
        loginName,
        otherDisplayName,
        otherRole,
        isEnabled,
        password,
        createdEpochMillis);
  }
}
