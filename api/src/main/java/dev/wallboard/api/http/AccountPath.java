package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Accounts as they stand in paths: digits, letters before them or not. */
final class AccountPath {

  private static final Pattern ACCOUNT_ID = Pattern.compile("[A-Za-z]{0,16}[0-9]{1,32}");

  private AccountPath() {}

  static boolean isAccountId(String part) {
    return ACCOUNT_ID.matcher(part).matches();
  }

  static Problem notFound(HttpServerRequest request) {
    return Problem.notFound("there is nothing at " + Excerpt.of(String.valueOf(request.path())));
  }
}
