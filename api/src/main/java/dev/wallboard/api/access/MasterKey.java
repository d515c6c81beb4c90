package dev.wallboard.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which secrets lie on the disk, and from which the operator's token is derived
 * (spec: access, API keys). It lies elsewhere than what it protects. For any thread.
 *
 * <pre>
 *   a sealed secret   1 | 12 bytes that are new each time | AES-256-GCM of the secret, bound to its
 *                     place
 * </pre>
 */
public final class MasterKey implements SecretBox {

  /** How many bytes it has. */
  public static final int LENGTH_BYTES = 32;

  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec sealing;
  private final String operatorToken;
  private final SecretBytes random;

  private MasterKey(byte[] key, SecretBytes random) {
    this.sealing = new SecretKeySpec(derived(key, "wallboard sealed secrets 1"), "AES");
    this.operatorToken =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(derived(key, "wallboard operator 1"));
    this.random = random;
  }

  /**
   * The key that is written as Base64; empty if that is not one.
   *
   * @param random for what is to be sealed
   */
  public static Optional<MasterKey> parse(String base64, SecretBytes random) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      return key.length == LENGTH_BYTES
          ? Optional.of(new MasterKey(key, random))
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** A new key, as Base64. */
  public static String make(SecretBytes random) {
    return Base64.getEncoder().encodeToString(random.next(LENGTH_BYTES));
  }

  private static byte[] derived(byte[] key, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** By what somebody who can read the key shows it to a server that has it too. */
  public String operatorToken() {
    return operatorToken;
  }

  @Override
  public byte[] seal(byte[] secret, String place) {
    byte[] head = new byte[1 + NONCE_BYTES];
    head[0] = FORM;
    System.arraycopy(random.next(NONCE_BYTES), 0, head, 1, NONCE_BYTES);
    try {
      byte[] body = cipher(Cipher.ENCRYPT_MODE, head, place).doFinal(secret);
      byte[] sealed = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, sealed, head.length, body.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("anything can be sealed", e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    int head = 1 + NONCE_BYTES;
    if (sealed.length < head || sealed[0] != FORM) {
      throw new IllegalStateException("the secret of " + place + " is sealed in an unknown form");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, sealed, place).doFinal(sealed, head, sealed.length - head);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the secret of " + place + " was sealed under another master key, or for another place",
          e);
    }
  }

  private Cipher cipher(int mode, byte[] head, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, head, 1, NONCE_BYTES));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "the master key";
  }
}
