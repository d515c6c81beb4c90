package dev.wallboard.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * How many commits the log had, told by a file beside it. It is written after a commit is synced
 * and before anybody hears of it, and is not synced itself: it survives the end of the process, and
 * after a loss of power it may be behind, but never ahead. So a log that has fewer commits than its
 * witness says has lost some.
 *
 * <pre>
 *   two slots, written in turn, each:   commits, 8 bytes | CRC-32C of them, 4 bytes | 4 bytes of 0
 * </pre>
 *
 * <p>A write that was torn leaves the other slot, which is one commit behind.
 */
final class Witness implements AutoCloseable {

  private static final int SLOT_BYTES = 16;

  private final FileChannel file;
  private final ByteBuffer slot = ByteBuffer.allocate(SLOT_BYTES);

  private Witness(FileChannel file) {
    this.file = file;
  }

  static Witness open(Path path) throws IOException {
    return new Witness(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** How many commits the file tells of; empty if there is no file, or it tells nothing. */
  static OptionalLong commits(Path path) throws IOException {
    if (!Files.exists(path)) {
      return OptionalLong.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    OptionalLong most = OptionalLong.empty();
    while (bytes.remaining() >= Long.BYTES + Integer.BYTES) {
      int next = bytes.position() + SLOT_BYTES;
      long commits = bytes.getLong();
      if (bytes.getInt() == checksum(commits) && commits >= most.orElse(0)) {
        most = OptionalLong.of(commits);
      }
      bytes.position(Math.min(next, bytes.limit()));
    }
    return most;
  }

  void tell(long commits) throws IOException {
    slot.clear();
    slot.putLong(commits).putInt(checksum(commits)).putInt(0).flip();
    long start = (commits & 1) * SLOT_BYTES;
    while (slot.hasRemaining()) {
      file.write(slot, start + slot.position());
    }
  }

  private static int checksum(long commits) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(commits).flip());
    return (int) checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
