package dev.wallboard.api.access;

/** What stands in {@code WWW-Authenticate}. */
public final class Challenge {

  /** To sign as OAuth 1.0a has it. */
  public static final String OAUTH = "OAuth realm=\"wallboard\"";

  /** To show a bearer token. */
  public static final String BEARER = "Bearer";

  private Challenge() {}
}
