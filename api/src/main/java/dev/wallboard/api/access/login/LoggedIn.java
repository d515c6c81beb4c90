package dev.wallboard.api.access.login;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.access.domain.BaseUris;
import java.io.IOException;
import java.util.Optional;

/**
 * A login as its owner is told of it, this once.
 *
 * @param cookie what its cookie is to hold; empty where that is not known here, nor needed
 * @param lifetimeMillis how long it lasts from now on
 * @param nowEpochMillis when that is
 */
public record LoggedIn(
    User user,
    Optional<String> cookie,
    String bearer,
    String csrf,
    long lifetimeMillis,
    long nowEpochMillis) {

  static LoggedIn with(
      SessionSecrets secrets, User user, long lifetimeMillis, long nowEpochMillis) {
    return new LoggedIn(
        user,
        Optional.of(secrets.cookie()),
        secrets.bearer(),
        secrets.csrf(),
        lifetimeMillis,
        nowEpochMillis);
  }

  /** Writes the answer to a login; the spelling of its members is the public API's. */
  public void writeTo(JsonGenerator json, BaseUris uris) throws IOException {
    json.writeStartObject();
    json.writeStringField("bearer", bearer);
    json.writeStringField("csrf", csrf);
    json.writeObjectFieldStart("config");
    json.writeStringField("loginName", user.loginName());
    json.writeStringField("displayName", user.displayName());
    json.writeStringField("userId", user.id());
    json.writeStringField("userPid", user.pid());
    json.writeStringField("role", user.role().text());
    json.writeBooleanField("isAdmin", user.role() == Role.ADMIN);
    json.writeNumberField("serverCurrentTime", nowEpochMillis);
    json.writeEndObject();
    json.writeFieldName("csdsCollectionResponse");
    uris.writeAllTo(json);
    json.writeStringField("sessionTTl", String.valueOf(lifetimeMillis));
    json.writeEndObject();
  }

  /** Writes what a page that is opened anew asks for (docs/dashboard-api.md). */
  public void writeSessionTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("accountId", user.accountId());
    json.writeStringField("loginName", user.loginName());
    json.writeStringField("displayName", user.displayName());
    json.writeStringField("role", user.role().text());
    json.writeStringField("csrf", csrf);
    json.writeNumberField("expiresEpochMillis", nowEpochMillis + lifetimeMillis);
    json.writeEndObject();
  }

  /** None of its secrets, for it may end up in a log. */
  @Override
  public String toString() {
    return "the login of " + user.loginName();
  }
}
