package dev.wallboard.model;

/**
 * Records cannot be read or written: the disk is full, or it fails. Trying again helps once an
 * operator has seen to that.
 */
public final class RecordsFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RecordsFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
