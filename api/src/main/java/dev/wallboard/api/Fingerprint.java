package dev.wallboard.api;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.OutputStream;
import java.util.HexFormat;

/**
 * Tells bodies apart by 128 bits of their bytes (XXH3): the same bytes have the same fingerprint on
 * any node, in any process. It is fast, and no proof against somebody who makes bodies collide on
 * purpose (docs/decisions/0016).
 *
 * @param high the first half
 * @param low the second half
 */
public record Fingerprint(long high, long low) {

  /** The digits of no body at all. */
  public static final String NO_DIGITS = "00000000";

  private static final HexFormat HEX = HexFormat.of();

  /** All of it, in 32 hex digits. */
  public String hex() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }

  /** The first 8 of its hex digits, never {@link #NO_DIGITS}. */
  public String digits() {
    int first = (int) (high >>> Integer.SIZE);
    return HEX.toHexDigits(first == 0 ? 1 : first);
  }

  /** Takes the fingerprint of what is written to it, one body after another. For one thread. */
  public static final class Taker extends OutputStream {

    private final HashStream128 hash = Hashing.xxh3_128().hashStream();

    @Override
    public void write(int b) {
      hash.putByte((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      hash.putBytes(bytes, offset, length);
    }

    /** The fingerprint of what was written since the last one. */
    public Fingerprint take() {
      HashValue128 value = hash.get();
      hash.reset();
      return new Fingerprint(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }
  }
}
