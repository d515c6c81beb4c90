package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A nonce as it is remembered. Who calls is known by then, so that two of the same 64 bits, about
 * one in 10¹⁹, would cost a caller a refusal, and open nothing.
 *
 * @param keyBits 64 bits of the hash of the consumer key
 * @param timestampSeconds as the caller gave it, in seconds since 1970
 * @param bits 64 bits of the hash of consumer key, token and nonce
 */
public record Nonce(long keyBits, long timestampSeconds, long bits) {

  static Nonce of(String consumerKey, String token, long timestampSeconds, String nonce) {
    return new Nonce(
        bitsOf(consumerKey), timestampSeconds, bitsOf(consumerKey + '\0' + token + '\0' + nonce));
  }

  private static long bitsOf(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
