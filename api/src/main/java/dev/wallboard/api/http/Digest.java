package dev.wallboard.api.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Tells contents apart: 96 bits of SHA-256 in hex digits. */
final class Digest {

  private static final int BYTES = 12;

  private Digest() {}

  /** Of these bytes, one part after the other. */
  static String of(Collection<byte[]> parts) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    parts.forEach(sha::update);
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
