package dev.wallboard.app.server;

/** A server cannot start as it was asked to. The message is for an operator. */
public final class CannotStart extends Exception {

  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
