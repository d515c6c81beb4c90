package dev.wallboard.api.http;

import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.login.Logins;
import dev.wallboard.api.access.token.SigningKeys;
import dev.wallboard.api.access.token.TokenEndpoint;
import dev.wallboard.api.access.wall.WallLinks;

/**
 * What people, clients and screens sign in with, and who does that work: passwords take long, and
 * have workers of their own; all else waits for the disk at most.
 */
public final class SignIn implements AutoCloseable {

  private static final int CLERKS = 2;

  private final Logins logins;
  private final TokenEndpoint tokens;
  private final SigningKeys keys;
  private final WallLinks walls;
  private final WorkerPool passwordCheckers;
  private final WorkerPool clerks;

  public SignIn(Logins logins, TokenEndpoint tokens, SigningKeys keys, WallLinks walls) {
    LoginSettings.Passwords settings = logins.settings().passwords();
    this.logins = logins;
    this.tokens = tokens;
    this.keys = keys;
    this.walls = walls;
    this.passwordCheckers = new WorkerPool("password", settings.atOnce(), settings.maxWaiting());
    this.clerks = new WorkerPool("sign-in", CLERKS, settings.maxWaiting());
  }

  Logins logins() {
    return logins;
  }

  TokenEndpoint tokens() {
    return tokens;
  }

  SigningKeys keys() {
    return keys;
  }

  WallLinks walls() {
    return walls;
  }

  WorkerPool passwordCheckers() {
    return passwordCheckers;
  }

  WorkerPool clerks() {
    return clerks;
  }

  @Override
  public void close() {
    passwordCheckers.close();
    clerks.close();
  }
}
