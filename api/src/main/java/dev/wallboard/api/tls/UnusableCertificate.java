package dev.wallboard.api.tls;

/** A certificate or its key cannot be used. The message says which file, and why; no secrets. */
public final class UnusableCertificate extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableCertificate(String message) {
    super(message);
  }
}
