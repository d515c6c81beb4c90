package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.PackedInput;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A file of a queue log in which a first line is complete.
 *
 * @param head a fingerprint of that line
 * @param firstEpochSecond its time, or that of the first line that has one
 * @param changedEpochMillis when something was written to it
 */
record LogFile(
    Path path, String head, long firstEpochSecond, long changedEpochMillis, boolean isPacked) {

  private static final int HEAD_BYTES = 1 << 12;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** The file there, if there is one that has begun. */
  static Optional<LogFile> at(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      boolean packed = isPacked(channel);
      byte[] beginning = beginning(unpacked(channel, packed));
      Optional<String> head = head(beginning);
      return head.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new LogFile(
                  path,
                  head.get(),
                  firstSecond(beginning),
                  Files.getLastModifiedTime(path).toMillis(),
                  packed));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (EOFException | ZipException damaged) {
      return Optional.empty();
    }
  }

  private static long firstSecond(byte[] beginning) throws IOException {
    return AsteriskImport.firstEpochSecond(new ByteArrayInputStream(beginning))
        .orElse(Long.MIN_VALUE);
  }

  private static boolean isPacked(FileChannel channel) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(2);
    return channel.read(magic, 0) == 2
        && (magic.get(0) & 0xff) == GZIP_FIRST
        && (magic.get(1) & 0xff) == GZIP_SECOND;
  }

  private static InputStream unpacked(FileChannel channel, boolean packed) throws IOException {
    InputStream bytes = Channels.newInputStream(channel);
    return packed ? PackedInput.of(bytes) : bytes;
  }

  private static byte[] beginning(InputStream bytes) throws IOException {
    return bytes.readNBytes(HEAD_BYTES);
  }

  /** Of a first line that is longer than what is looked at, only that much counts. */
  private static Optional<String> head(byte[] beginning) {
    int end = 0;
    while (end < beginning.length && beginning[end] != '\n') {
      end++;
    }
    if (end == beginning.length && end < HEAD_BYTES) {
      return Optional.empty();
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(beginning, 0, end);
      return Optional.of(HexFormat.of().formatHex(sha256.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  LogPlace start() {
    return new LogPlace(head, firstEpochSecond, 0);
  }

  boolean isThatOf(LogPlace place) {
    return head.equals(place.head());
  }

  /** Opens it behind so many unpacked bytes. */
  LogCursor open(long offset, int maxLineBytes) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      InputStream bytes;
      if (isPacked) {
        bytes = unpacked(channel, true);
        bytes.skipNBytes(offset);
      } else {
        channel.position(offset);
        bytes = new BufferedInputStream(Channels.newInputStream(channel));
      }
      return new LogCursor(channel, bytes, offset, maxLineBytes);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether what is open is still this file, and not one that was begun in its place. */
  boolean isStillThere(LogCursor cursor) throws IOException {
    if (isPacked) {
      return true;
    }
    ByteBuffer beginning = ByteBuffer.allocate(HEAD_BYTES);
    int read = 0;
    while (beginning.hasRemaining() && read >= 0) {
      read = cursor.channel().read(beginning, beginning.position());
    }
    byte[] bytes = new byte[beginning.position()];
    beginning.flip().get(bytes);
    return head(bytes).filter(head::equals).isPresent();
  }
}
