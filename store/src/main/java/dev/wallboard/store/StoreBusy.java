package dev.wallboard.store;

/**
 * More is waiting to be kept than the settings allow. Nothing was kept; trying again soon helps.
 */
public final class StoreBusy extends StoreTrouble {

  private static final long serialVersionUID = 1L;

  public StoreBusy(String message) {
    super(message);
  }

  public StoreBusy(String message, Throwable cause) {
    super(message, cause);
  }
}
