package dev.wallboard.api.http;

import dev.wallboard.api.access.BodyHash;
import dev.wallboard.api.access.Decision;
import dev.wallboard.intake.BodyTooLarge;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way in, as it was sent, unread. Filled on the event loop, then read by one worker;
 * {@link #release} counts its bytes as held no more and may be called by either, more than once.
 */
final class ReceivedBody {

  private static final int FIRST_BYTES = 1 << 12;

  /** What became of bytes that were brought. */
  enum Taken {
    /** They are here. */
    WHOLE,
    /** There were more than a body may have; those up to the limit are here. */
    CUT,
    /** The bodies of all requests together are too many. */
    REFUSED
  }

  private final HeldBytes held;
  private final int maxBytes;
  private final Segments bytes;
  private final AtomicLong takenBytes = new AtomicLong();
  private final @Nullable BodyHash hash;
  private final @Nullable MessageDigest digest;
  private boolean cut;

  /**
   * @param declaredBytes how many there will be; negative if that was not said
   * @param hash what its hash is to be; null if nobody vouches for one
   */
  ReceivedBody(HeldBytes held, int maxBytes, long declaredBytes, @Nullable BodyHash hash) {
    this.hash = hash;
    this.digest = hash == null ? null : hash.digest();
    this.held = held;
    this.maxBytes = maxBytes;
    long first = declaredBytes < 0 ? FIRST_BYTES : Math.max(1, declaredBytes);
    this.bytes = new Segments(maxBytes, (int) Math.min(first, Segments.SEGMENT_BYTES));
  }

  /** Takes bytes in; not after any that were cut or refused. */
  Taken take(Buffer chunk) {
    int room = maxBytes - bytes.size();
    int length = Math.min(room, chunk.length());
    if (!held.take(length)) {
      return Taken.REFUSED;
    }
    takenBytes.addAndGet(length);
    keep(length == chunk.length() ? chunk.getBytes() : chunk.getBytes(0, length));
    cut = length < chunk.length();
    return cut ? Taken.CUT : Taken.WHOLE;
  }

  private void keep(byte[] some) {
    try {
      bytes.write(some, 0, some.length);
      if (digest != null) {
        digest.update(some);
      }
    } catch (Outgrown e) {
      throw new IllegalStateException("the room was measured", e);
    }
  }

  /** Whether there were more bytes than a body may have. */
  boolean isCut() {
    return cut;
  }

  /**
   * Whether its hash is what it is to be, which is never so for one that was cut. Asked once, when
   * it is complete.
   */
  boolean isAsVouchedFor() {
    return hash == null || digest == null || (!cut && hash.isOf(digest));
  }

  /** What is said if it is not. */
  Decision.Refused otherwise() {
    if (hash == null) {
      throw new IllegalStateException("nobody vouches for this body");
    }
    return hash.otherwise();
  }

  /** The bytes; behind those of a body that was cut, {@link BodyTooLarge}. */
  InputStream stream() {
    return cut
        ? new SequenceInputStream(bytes.toStream(), new TooLarge(maxBytes))
        : bytes.toStream();
  }

  void release() {
    held.release(takenBytes.getAndSet(0));
  }

  /** What lies behind the limit. */
  private static final class TooLarge extends InputStream {
    private final int maxBytes;

    TooLarge(int maxBytes) {
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      throw new BodyTooLarge(maxBytes);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new BodyTooLarge(maxBytes);
    }
  }
}
