package dev.wallboard.api.http;

/** The address cannot be listened at: it is taken, or it is none of this machine. */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotListen(HttpSettings.Address address, Throwable cause) {
    super(
        "cannot listen at "
            + address.host()
            + ":"
            + address.port()
            + " (http.host, http.port): "
            + cause.getMessage(),
        cause);
  }
}
