package dev.wallboard.api.access.token;

import static dev.wallboard.api.access.token.Mint.ACCOUNT;
import static dev.wallboard.api.access.token.Mint.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private static final long HOUR_MILLIS = 3_600_000;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
  private static final Set<String> READ = Set.of("operations:read");

  private final Mint mint = new Mint();

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("Sentinel")
        .audience("le" + ACCOUNT)
        .claim("azp", "abc")
        .claim("scope", "operations:read")
        .issueTime(new Date(NOW))
        .expirationTime(new Date(NOW + HOUR_MILLIS));
  }

  private static String signed(
      JWSAlgorithm algorithm, @Nullable String kid, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  /** Signed as the server signs, whatever it says. */
  private String forged(JWTClaimsSet claims) throws JOSEException {
    return signed(
        JWSAlgorithm.RS256,
        mint.keys.current().id(),
        new RSASSASigner(Mint.pair(0).getPrivate()),
        claims);
  }

  private boolean isGood(String token) {
    return mint.tokens.verify(token).isPresent();
  }

  @Test
  void aTokenHasTheClaimsOfThePublicApiAndNoOthers() throws ParseException {
    String token = mint.tokens.issue(ACCOUNT, "abc", Set.of("operations:read", "events:write"));
    SignedJWT jwt = SignedJWT.parse(token);
    assertThat(jwt.getHeader().toJSONObject())
        .containsOnlyKeys("alg", "kid")
        .containsEntry("alg", "RS256")
        .containsEntry("kid", mint.keys.current().id());
    assertThat(jwt.getPayload().toJSONObject())
        .containsOnlyKeys("iss", "aud", "azp", "scope", "iat", "exp")
        .containsEntry("iss", "Sentinel")
        .containsEntry("aud", "le12345678")
        .containsEntry("azp", "abc")
        .containsEntry("scope", "events:write operations:read")
        .containsEntry("iat", NOW / 1_000)
        .containsEntry("exp", NOW / 1_000 + 3_600);
    assertThat(mint.tokens.verify(token))
        .hasValueSatisfying(
            claims -> {
              assertThat(claims.isFor(ACCOUNT)).isTrue();
              assertThat(claims.isFor("1234567")).isFalse();
              assertThat(claims.clientId()).isEqualTo("abc");
              assertThat(claims.scopes())
                  .containsExactlyInAnyOrder("operations:read", "events:write");
            });
  }

  @Test
  void whatAnybodyCanVerifyWithThePublishedKeys() throws Exception {
    String token = mint.tokens.issue(ACCOUNT, "abc", READ);
    SignedJWT jwt = SignedJWT.parse(token);
    RSAKey key =
        (RSAKey) JWKSet.parse(mint.keys.published()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(key.toJSONObject()).containsOnlyKeys("kty", "e", "use", "kid", "alg", "n");
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void aTokenIsGoodUntilAMinuteAfterItsEnd() {
    String token = mint.tokens.issue(ACCOUNT, "abc", READ);
    mint.nowEpochMillis.addAndGet(HOUR_MILLIS + 59_999);
    assertThat(isGood(token)).isTrue();
    mint.nowEpochMillis.addAndGet(1);
    assertThat(isGood(token)).isFalse();
    mint.nowEpochMillis.addAndGet(-1);
    assertThat(isGood(token)).isTrue();
  }

  @Test
  void aTokenOfTheSameFormIsTakenAndOneThatLacksAnythingIsNot() throws JOSEException {
    assertThat(isGood(forged(claims().build()))).isTrue();
    assertThat(isGood(forged(claims().issuer("sentinel").build()))).isFalse();
    assertThat(isGood(forged(claims().issuer(null).build()))).isFalse();
    assertThat(isGood(forged(claims().claim("azp", null).build()))).isFalse();
    assertThat(isGood(forged(claims().claim("azp", List.of("abc")).build()))).isFalse();
    assertThat(isGood(forged(claims().claim("scope", null).build()))).isFalse();
    assertThat(isGood(forged(claims().expirationTime(null).build()))).isFalse();
    assertThat(isGood(forged(claims().claim("exp", "tomorrow").build()))).isFalse();
  }

  @Test
  void aTokenForAnotherAccountSaysSo() throws JOSEException {
    String token = forged(claims().audience("le1").build());
    assertThat(mint.tokens.verify(token).orElseThrow().isFor(ACCOUNT)).isFalse();
  }

  @Test
  void onlyRs256WithAKnownKeyCounts() throws JOSEException {
    String kid = mint.keys.current().id();
    JWSSigner right = new RSASSASigner(Mint.pair(0).getPrivate());
    JWSSigner other = new RSASSASigner(Mint.pair(1).getPrivate());
    JWTClaimsSet claims = claims().build();
    assertThat(isGood(signed(JWSAlgorithm.RS256, kid, right, claims))).isTrue();
    assertThat(isGood(signed(JWSAlgorithm.RS384, kid, right, claims))).isFalse();
    assertThat(isGood(signed(JWSAlgorithm.PS256, kid, right, claims))).isFalse();
    assertThat(isGood(signed(JWSAlgorithm.RS256, kid, other, claims))).isFalse();
    assertThat(isGood(signed(JWSAlgorithm.RS256, "other", right, claims))).isFalse();
    assertThat(isGood(signed(JWSAlgorithm.RS256, null, right, claims))).isFalse();
    assertThat(isGood(new PlainJWT(claims).serialize())).isFalse();
  }

  /** To take the public key, as its bytes or as its PEM, for the secret of an HMAC. */
  @Test
  void thePublicKeyIsNoSecret() throws JOSEException {
    String kid = mint.keys.current().id();
    byte[] bytes = Mint.pair(0).getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
            + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret : List.of(bytes, pem.getBytes(UTF_8))) {
      assertThat(isGood(signed(JWSAlgorithm.HS256, kid, new MACSigner(secret), claims().build())))
          .isFalse();
    }
  }

  @Test
  void aTokenIsGoodAsAWholeOnly() {
    String token = mint.tokens.issue(ACCOUNT, "abc", READ);
    String[] parts = token.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String wider =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.replace("operations:read", "admin").getBytes(UTF_8));
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    assertThat(isGood(token)).isTrue();
    assertThat(isGood(parts[0] + "." + wider + "." + parts[2])).isFalse();
    assertThat(isGood(none + "." + parts[1] + ".")).isFalse();
    assertThat(isGood(none + "." + parts[1] + "." + parts[2])).isFalse();
    assertThat(isGood(parts[0] + "." + parts[1] + ".")).isFalse();
    assertThat(isGood(parts[0] + "." + parts[1])).isFalse();
    assertThat(isGood(token + "A")).isFalse();
    assertThat(isGood(token + "." + parts[2])).isFalse();
    assertThat(isGood("a.b.c")).isFalse();
    assertThat(isGood("..")).isFalse();
    assertThat(isGood("x".repeat(100_000) + ".b.c")).isFalse();
  }

  /** A header may name its own key, or where to get one; neither is looked at. */
  @Test
  void aKeyThatATokenBringsAlongIsNotUsed() throws JOSEException {
    mint.keys.current();
    RSAKey own = new RSAKey.Builder((RSAPublicKey) Mint.pair(2).getPublic()).build();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").jwk(own).build(),
            claims().build());
    jwt.sign(new RSASSASigner(Mint.pair(2).getPrivate()));
    assertThat(isGood(jwt.serialize())).isFalse();
  }

  @Test
  void anotherKeySignsAfterNinetyDays() {
    String first = mint.keys.current().id();
    mint.nowEpochMillis.addAndGet(90 * DAY_MILLIS - 1);
    assertThat(mint.keys.current().id()).isEqualTo(first);
    mint.nowEpochMillis.addAndGet(1);
    assertThat(mint.keys.current().id()).isNotEqualTo(first);
    assertThat(mint.made()).isEqualTo(2);
  }

  @Test
  void aKeyStaysUntilItsLastTokenHasExpired() {
    String token = mint.tokens.issue(ACCOUNT, "abc", READ);
    mint.keys.rotate("operator");
    String later = mint.tokens.issue(ACCOUNT, "abc", READ);
    assertThat(later).isNotEqualTo(token);
    assertThat(isGood(token)).isTrue();
    assertThat(mint.keys.published()).contains(mint.keys.current().id());
    mint.nowEpochMillis.addAndGet(HOUR_MILLIS + 59_999);
    assertThat(published()).isEqualTo(2);
    assertThat(isGood(token)).isTrue();
    mint.nowEpochMillis.addAndGet(1);
    assertThat(published()).isEqualTo(1);
    assertThat(isGood(token)).isFalse();
    mint.keys.rotate("operator");
    assertThat(mint.records.list("signing-keys")).hasSize(2);
  }

  private int published() {
    try {
      return JWKSet.parse(mint.keys.published()).getKeys().size();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRestartChangesNoKey() {
    String token = mint.tokens.issue(ACCOUNT, "abc", READ);
    mint.keys.rotate("operator");
    Mint again = mint.restarted();
    assertThat(again.keys.published()).isEqualTo(mint.keys.published());
    assertThat(again.tokens.verify(token)).isPresent();
    assertThat(again.tokens.issue(ACCOUNT, "abc", READ))
        .isEqualTo(mint.tokens.issue(ACCOUNT, "abc", READ));
  }

  /** PKCS #8 of RSA begins with the same bytes whatever the key. */
  @Test
  void privateKeysAreKeptSealedAndOnlyAsLongAsTheySign() {
    mint.keys.current();
    String open = Base64.getEncoder().encodeToString(Mint.pair(0).getPrivate().getEncoded());
    assertThat(kept()).contains("\"sealed\"").doesNotContain(open.substring(0, 20));
    mint.keys.rotate("operator");
    assertThat(kept().split("\"sealed\"", -1)).hasSize(2);
  }

  private String kept() {
    StringBuilder all = new StringBuilder();
    mint.records.list("signing-keys").forEach(kept -> all.append(new String(kept.value(), UTF_8)));
    return all.toString();
  }
}
