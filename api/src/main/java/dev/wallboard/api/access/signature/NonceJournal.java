package dev.wallboard.api.access.signature;

/** Where nonces are noted so that a restart does not forget them. For any thread. */
@FunctionalInterface
public interface NonceJournal {

  /** Forgets with the process, for servers that keep nothing. */
  NonceJournal NONE = nonce -> {};

  /**
   * Notes a nonce: from now on it survives the end of the process. Does not wait for a disk.
   *
   * @throws NotNoted if that is not possible just now
   */
  void note(Nonce nonce) throws NotNoted;

  /** A nonce cannot be noted; the message says why. */
  final class NotNoted extends Exception {

    private static final long serialVersionUID = 1L;

    public NotNoted(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }
}
