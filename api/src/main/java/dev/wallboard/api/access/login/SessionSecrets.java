package dev.wallboard.api.access.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a session is known by. The bearer and the token against forged requests follow from what the
 * cookie holds, so that a page that has nothing but the cookie can be told them anew; the cookie
 * follows from neither.
 *
 * @param cookie 256 random bits in the alphabet of URLs
 */
record SessionSecrets(String cookie, String bearer, String csrf) {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  static SessionSecrets random(SecretBytes secrets) {
    return ofCookie(text(secrets.next(BYTES)));
  }

  static SessionSecrets ofCookie(String cookie) {
    return new SessionSecrets(cookie, derived(cookie, "bearer"), derived(cookie, "csrf"));
  }

  private static String derived(String cookie, String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(cookie.getBytes(UTF_8), HMAC));
      return text(mac.doFinal(purpose.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nothing of them, for it may end up in a log. */
  @Override
  public String toString() {
    return "the secrets of a session";
  }
}
