package dev.wallboard.store;

/** The store cannot do what it was asked to. The message is for an operator. */
public abstract sealed class StoreTrouble extends RuntimeException
    permits StoreBusy, StoreDamaged, StoreFailed, StoreInUse {

  private static final long serialVersionUID = 1L;

  StoreTrouble(String message) {
    super(message);
  }

  StoreTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
