package dev.wallboard.app.server;

import dev.wallboard.api.access.signature.Nonce;
import dev.wallboard.api.access.signature.NonceJournal;
import dev.wallboard.api.access.signature.Nonces;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.store.RecentLog;
import dev.wallboard.store.StoreFailed;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Nonces on the disk, in the data folder. A record is the three numbers of a {@link Nonce}, 8 bytes
 * each.
 */
final class NonceLog implements NonceJournal, AutoCloseable {

  private static final int RECORD_BYTES = 3 * Long.BYTES;

  private final RecentLog log;

  private NonceLog(RecentLog log) {
    this.log = log;
  }

  /**
   * Opens the log, and has those remembered that were noted before.
   *
   * @param keepMillis how long requests with a nonce are taken after it was noted
   * @param neededFromSeconds which timestamps are still taken
   * @throws StoreFailed if the folder cannot be used
   */
  static NonceLog open(
      Path folder, long keepMillis, ElapsedClock clock, long neededFromSeconds, Nonces nonces) {
    return new NonceLog(
        RecentLog.open(
            folder,
            RECORD_BYTES,
            keepMillis,
            clock,
            record -> restore(record, neededFromSeconds, nonces)));
  }

  private static boolean restore(ByteBuffer record, long neededFromSeconds, Nonces nonces) {
    Nonce nonce = new Nonce(record.getLong(), record.getLong(), record.getLong());
    boolean isNeeded = nonce.timestampSeconds() >= neededFromSeconds;
    if (isNeeded) {
      nonces.restore(nonce);
    }
    return isNeeded;
  }

  @Override
  public void note(Nonce nonce) throws NotNoted {
    try {
      log.append(
          ByteBuffer.allocate(RECORD_BYTES)
              .putLong(nonce.keyBits())
              .putLong(nonce.timestampSeconds())
              .putLong(nonce.bits())
              .flip());
    } catch (StoreFailed e) {
      throw new NotNoted(e);
    }
  }

  /** Drops what is older than has to be known. Now and then, by one thread. */
  void turn() {
    log.turn();
  }

  @Override
  public void close() {
    log.close();
  }
}
