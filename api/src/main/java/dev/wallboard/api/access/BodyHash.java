package dev.wallboard.api.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What the hash of a body is to be, as a signature vouches for it.
 *
 * @param algorithm as Java names it: {@code SHA-1}, {@code SHA-256}
 * @param bytes not to be changed
 * @param otherwise what is said of a body that has another
 */
public record BodyHash(String algorithm, byte[] bytes, Decision.Refused otherwise) {

  /** Computes such hashes; for one body. */
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /** Whether a body has it, by the digest that has taken all of it in. */
  public boolean isOf(MessageDigest body) {
    return MessageDigest.isEqual(bytes, body.digest());
  }

  /** Whether a body of no bytes has it. */
  public boolean isOfNothing() {
    return isOf(digest());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BodyHash hash
        && algorithm.equals(hash.algorithm)
        && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return algorithm;
  }
}
