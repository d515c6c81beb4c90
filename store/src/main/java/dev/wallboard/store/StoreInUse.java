package dev.wallboard.store;

/** Another process has the folder open. */
public final class StoreInUse extends StoreTrouble {

  private static final long serialVersionUID = 1L;

  public StoreInUse(String message) {
    super(message);
  }

  public StoreInUse(String message, Throwable cause) {
    super(message, cause);
  }
}
