package dev.wallboard.api.access.signature;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How requests are signed: with a secret that both sides know (RFC 5849, 3.4.2). */
enum SignatureMethod {
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1", "SHA-1"),
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256", "SHA-256");

  private final String wireName;
  private final String macName;
  private final String hashName;

  @SuppressWarnings("ImmutableEnumChecker") // one for each thread, and none leaves it
  private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

  SignatureMethod(String wireName, String macName, String hashName) {
    this.wireName = wireName;
    this.macName = macName;
    this.hashName = hashName;
  }

  static Optional<SignatureMethod> of(String name) {
    return Arrays.stream(values()).filter(method -> method.wireName.equals(name)).findAny();
  }

  /** All there are, for people. */
  static String known() {
    return Arrays.stream(values()).map(m -> m.wireName).collect(Collectors.joining(", "));
  }

  /** The hash that goes with it for bodies, as Java names it. */
  String hashName() {
    return hashName;
  }

  /** The signature under a key: both secrets, encoded, an ampersand between them. */
  byte[] sign(byte[] text, byte[] key) {
    Mac mac = macs.get();
    try {
      mac.init(new SecretKeySpec(key, macName));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("any bytes are a key", e);
    }
  }

  private Mac newMac() {
    try {
      return Mac.getInstance(macName);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + macName, e);
    }
  }
}
