package dev.wallboard.store;

/**
 * The disk did not take what was to be kept: it is full, or it fails. Trying again helps once an
 * operator has seen to that.
 */
public final class StoreFailed extends StoreTrouble {

  private static final long serialVersionUID = 1L;

  public StoreFailed(String message) {
    super(message);
  }

  public StoreFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
