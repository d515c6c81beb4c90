package dev.wallboard.api.http;

/**
 * The server cannot listen where it is to: the address is taken, it is none of this machine, or its
 * certificate cannot be used.
 */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotListen(Listener listener, Throwable cause) {
    super(
        "cannot listen at %s:%d (%s): %s"
            .formatted(
                listener.host(), listener.port(), listener.settingNames(), cause.getMessage()),
        cause);
  }

  CannotListen(String message, Throwable cause) {
    super(message, cause);
  }
}
