package dev.wallboard.api.http;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Cookies;
import dev.wallboard.api.access.domain.BaseUris;
import dev.wallboard.api.access.login.LoggedIn;
import dev.wallboard.api.access.login.Logins;
import io.vertx.core.http.HttpHeaders;

/** What people are told who have logged in, with the cookie that says so from then on. */
final class SessionReply {

  private SessionReply() {}

  static Reply of(LoggedIn login, AccessRequest request, BaseUris uris) {
    Reply reply = Reply.json(200, json -> login.writeTo(json, uris));
    return login
        .cookie()
        .map(value -> Cookies.keep(request, Logins.COOKIE, value, login.lifetimeMillis() / 1_000))
        .map(cookie -> reply.with(HttpHeaders.SET_COOKIE, cookie))
        .orElse(reply);
  }

  /** That nobody is logged in any more. */
  static Reply loggedOut(AccessRequest request) {
    return Reply.json(200, "{}")
        .with(HttpHeaders.SET_COOKIE, Cookies.forget(request, Logins.COOKIE));
  }
}
