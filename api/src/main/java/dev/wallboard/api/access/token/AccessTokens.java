package dev.wallboard.api.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.model.WallClock;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Access tokens: JSON Web Tokens (RFC 7519), signed RS256, with the claims {@code iss}, {@code
 * aud}, {@code azp}, {@code scope}, {@code iat} and {@code exp}.
 *
 * <p>What has been verified is known again by its fingerprint, so that a token costs the look at
 * its signature once. For any thread.
 */
public final class AccessTokens {

  /** How much longer than it says a token is good, for clocks that differ. */
  static final long LEEWAY_MILLIS = 60_000;

  private static final String ISSUER = "Sentinel";
  private static final String AUDIENCE = "le";
  private static final int MAX_CHARACTERS = 4_096;
  private static final long SECOND_MILLIS = 1_000;

  private final SigningKeys keys;
  private final TokenSettings settings;
  private final WallClock clock;
  private final Cache<String, Claims> verified;

  /**
   * What a token says whose signature is right.
   *
   * @param keyId the key that signed it
   * @param clientId whose it is, its {@code azp}
   */
  record Claims(
      String keyId,
      List<String> audience,
      String clientId,
      Set<String> scopes,
      long expiresEpochMillis) {

    boolean isFor(String accountId) {
      return audience.contains(AUDIENCE + accountId);
    }
  }

  /**
   * @param clock the time of the world
   */
  public AccessTokens(SigningKeys keys, TokenSettings settings, WallClock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder().maximumSize(settings.maxVerified()).executor(Runnable::run).build();
  }

  /** How long a token is good from its issue on, in seconds. */
  long lifetimeSeconds() {
    return settings.lifetimeMillis() / SECOND_MILLIS;
  }

  /** A token for a client. For workers: signs, which takes a millisecond. */
  String issue(String accountId, String clientId, Set<String> scopes) {
    SigningKey key = keys.current();
    PrivateKey secret =
        key.secret().orElseThrow(() -> new IllegalStateException("the key does not sign any more"));
    long nowSeconds = clock.nowEpochMillis() / SECOND_MILLIS;
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.id()).build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE + accountId)
                .claim("azp", clientId)
                .claim("scope", String.join(" ", new TreeSet<>(scopes)))
                .issueTime(date(nowSeconds))
                .expirationTime(date(nowSeconds + lifetimeSeconds()))
                .build());
    try {
      token.sign(new RSASSASigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java signs RS256", e);
    }
    return token.serialize();
  }

  private static Date date(long epochSeconds) {
    return new Date(epochSeconds * SECOND_MILLIS);
  }

  /** What the token says, if its signature is right and it has not expired. */
  Optional<Claims> verify(String token) {
    if (token.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    String fingerprint = Fingerprint.of(token);
    Claims known = verified.getIfPresent(fingerprint);
    Optional<Claims> claims = known == null ? look(token) : Optional.of(known);
    if (known == null) {
      claims.ifPresent(found -> verified.put(fingerprint, found));
    }
    return claims.filter(this::isGood);
  }

  private boolean isGood(Claims claims) {
    return clock.nowEpochMillis() < claims.expiresEpochMillis() + LEEWAY_MILLIS
        && keys.find(claims.keyId()).isPresent();
  }

  private Optional<Claims> look(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      String keyId = jwt.getHeader().getKeyID();
      if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) || keyId == null) {
        return Optional.empty();
      }
      Optional<RSAPublicKey> key = keys.find(keyId);
      boolean isRight = key.isPresent() && jwt.verify(new RSASSAVerifier(key.get()));
      return isRight ? claims(keyId, jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Claims> claims(String keyId, JWTClaimsSet claims) throws ParseException {
    String clientId = claims.getStringClaim("azp");
    String scope = claims.getStringClaim("scope");
    Date expires = claims.getExpirationTime();
    if (!ISSUER.equals(claims.getIssuer())
        || clientId == null
        || scope == null
        || expires == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Claims(
            keyId,
            claims.getAudience(),
            clientId,
            Set.copyOf(List.of(scope.split(" "))),
            expires.getTime()));
  }
}
