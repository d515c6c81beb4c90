package dev.wallboard.store;

/**
 * Something that was kept is missing, or is not what was kept. Trying again does not help; the
 * message says what is damaged and what can be done.
 */
public final class StoreDamaged extends StoreTrouble {

  private static final long serialVersionUID = 1L;

  public StoreDamaged(String message) {
    super(message);
  }

  public StoreDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
