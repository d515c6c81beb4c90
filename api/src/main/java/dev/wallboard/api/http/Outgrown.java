package dev.wallboard.api.http;

import java.io.IOException;

/** More was written than there is room for. Says so and nothing else. */
final class Outgrown extends IOException {

  private static final long serialVersionUID = 1L;

  Outgrown() {
    super("more was written than there is room for");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
