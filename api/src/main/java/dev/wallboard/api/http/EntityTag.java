package dev.wallboard.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strong validators of answers (spec: integrations, Conditional reads): 128 bits of the SHA-256 of
 * the body before it is packed, in hex; of a packed body with {@code -gzip} behind it.
 */
final class EntityTag {

  /** Longer bodies have none. */
  static final int MAX_BODY_BYTES = 1 << 20;

  private static final int TAG_BYTES = 16;
  private static final String PACKED = "-gzip";
  private static final Pattern COMMA = Pattern.compile(",");

  private static final ThreadLocal<MessageDigest> DIGESTS =
      ThreadLocal.withInitial(EntityTag::digest);

  private EntityTag() {}

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The tag of a body, without quotes. */
  static String of(Segments body) {
    MessageDigest digest = DIGESTS.get();
    digest.reset();
    try {
      body.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written anywhere", e);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES);
  }

  /** As it stands in a header. */
  static String header(String tag, boolean isPacked) {
    return '"' + tag + (isPacked ? PACKED : "") + '"';
  }

  /**
   * Whether a client has the body already, packed or not, as its {@code If-None-Match} says (RFC
   * 9110, 13.1.2: compared weakly).
   */
  static boolean isAmong(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String part : COMMA.split(header)) {
      String known = part.strip();
      String opaque = known.startsWith("W/") ? known.substring(2) : known;
      if (opaque.equals("*")
          || opaque.equals(header(tag, false))
          || opaque.equals(header(tag, true))) {
        return true;
      }
    }
    return false;
  }
}
