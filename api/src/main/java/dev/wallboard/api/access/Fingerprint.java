package dev.wallboard.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is kept of a secret that has so many random bits that nobody can try them all: enough to
 * know it again, too little to tell it. Not for passwords.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** The SHA-256 of the secret's UTF-8, in the alphabet of URLs: 43 characters. */
  public static String of(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret.getBytes(UTF_8)));
  }

  /** Whether the fingerprint is that of the secret; takes the same time for any. */
  public static boolean isOf(String secret, String fingerprint) {
    return MessageDigest.isEqual(of(secret).getBytes(UTF_8), fingerprint.getBytes(UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
