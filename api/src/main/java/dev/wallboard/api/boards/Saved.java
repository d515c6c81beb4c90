package dev.wallboard.api.boards;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was last saved.
 *
 * @param json as it goes out; not to be changed
 * @param changed who saved it, and when; null if it came along
 */
public record Saved<T>(T document, byte[] json, @Nullable Change changed) {

  private static final int TAG_BYTES = 12;

  /** Who saved something, and when. */
  public record Change(long epochMillis, String by) {}

  /** Tells this version from every other: the value of an {@code ETag} without its quotes. */
  public String tag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      byte[] start = new byte[TAG_BYTES];
      ByteBuffer.wrap(hash).get(start);
      return HexFormat.of().formatHex(start);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
