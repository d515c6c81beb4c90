package dev.wallboard.api.access.token;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A key that signs tokens, or has signed some that may still be about.
 *
 * @param id the {@code kid} of its tokens: the thumbprint of the public key (RFC 7638)
 * @param secret there as long as it signs
 * @param retiredEpochMillis since when it does not sign any more
 */
record SigningKey(
    String id,
    RSAPublicKey open,
    Optional<PrivateKey> secret,
    long createdEpochMillis,
    OptionalLong retiredEpochMillis) {

  SigningKey retired(long nowEpochMillis) {
    return new SigningKey(
        id, open, Optional.empty(), createdEpochMillis, OptionalLong.of(nowEpochMillis));
  }

  boolean isRetired() {
    return retiredEpochMillis.isPresent();
  }

  @Override
  public String toString() {
    return "the signing key " + id;
  }
}
