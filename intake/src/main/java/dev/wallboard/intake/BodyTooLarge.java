package dev.wallboard.intake;

import java.io.IOException;

/** A body goes on beyond what the settings allow. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge(long maxBytes) {
    super("the body is longer than " + maxBytes + " bytes (intake.max-body-bytes)");
  }
}
