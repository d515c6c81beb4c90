package dev.wallboard.intake.sources;

/** A record cannot become events; the message says why, but not the place. */
public final class UnusableRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason one line that names what is wrong in the record
   */
  public UnusableRecordException(String reason) {
    super(reason, null, false, false);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
