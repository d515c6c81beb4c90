package dev.wallboard.api.access.signature;

/** What a request shows of OAuth 1.0a cannot be read; the message says why. */
final class Malformed extends Exception {

  private static final long serialVersionUID = 1L;

  Malformed(String message) {
    super(message, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
