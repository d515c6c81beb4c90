package dev.wallboard.app.server;

/** Something about keys or users could not be done; the message is for the operator. */
public final class AdminFailed extends Exception {

  private static final long serialVersionUID = 1;

  AdminFailed(String message) {
    super(message);
  }

  AdminFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
