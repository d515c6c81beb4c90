package dev.wallboard.api.access.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.BodyHash;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Credentials.Shown;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.Requests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row by row, what is said of requests that are signed (spec: access, API keys). */
class SignedCredentialsTest {

  private static final long NOW_SECONDS = 1_795_341_600;
  private static final String TARGET = "/operations/api/account/1/sla?timeframe=60&skillIds=4,15";

  private final AtomicLong nowEpochMillis = new AtomicLong(NOW_SECONDS * 1_000);
  private final HandMadeKeys keys = new HandMadeKeys();
  private final HandMadeKeys.Key key = keys.add("1", "alpha");
  private final List<Nonce> noted = new ArrayList<>();
  private boolean isDiskFull;

  private final SignedCredentials credentials =
      new SignedCredentials(
          keys,
          new Nonces(SignatureSettings.DEFAULTS),
          this::note,
          nowEpochMillis::get,
          SignatureSettings.DEFAULTS);

  private void note(Nonce nonce) throws NonceJournal.NotNoted {
    if (isDiskFull) {
      throw new NonceJournal.NotNoted(new IOException("no space left"));
    }
    noted.add(nonce);
  }

  private Shown check(Requests request) {
    return credentials.check(request.made(), "1");
  }

  private HandSigner signer() {
    return key.signer(NOW_SECONDS);
  }

  private static Decision.Granted granted(Shown shown) {
    assertThat(shown).isInstanceOf(Shown.By.class);
    return ((Shown.By) shown).grant();
  }

  private static void assertRefused(Shown shown, int status) {
    assertThat(shown).isInstanceOf(Shown.Not.class);
    Decision.Refused refused = ((Shown.Not) shown).refusal();
    assertThat(refused.problem().status()).isEqualTo(status);
    assertThat(refused.challenges()).isEmpty();
  }

  private static void assertProblem(Shown shown, String oauthProblem) {
    assertThat(shown).isInstanceOf(Shown.Not.class);
    Decision.Refused refused = ((Shown.Not) shown).refusal();
    assertThat(refused.problem().status()).isEqualTo(401);
    assertThat(refused.problem().more()).containsEntry("oauth_problem", oauthProblem);
    assertThat(refused.challenges()).hasSize(1);
    assertThat(refused.challenges().get(0))
        .startsWith("OAuth realm=\"wallboard\", oauth_problem=\"" + oauthProblem + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC-SHA1", "HMAC-SHA256"})
  void aSignatureShowsWhoCalls(String method) {
    Requests request = signer().with("oauth_signature_method", method).sign("GET", TARGET);
    assertThat(credentials.areIn(request.made())).isTrue();
    Decision.Granted granted = granted(check(request));
    assertThat(granted.caller())
        .contains(new Caller(Caller.Kind.KEY, "1", "id of alpha", Set.of(Need.READ)));
    assertThat(granted.bodyHash()).isEmpty();
    assertThat(key.uses).isEqualTo(1);
  }

  @Test
  void theSignatureMayStandInTheQuery() {
    granted(check(signer().inQuery().sign("GET", TARGET)));
  }

  @Test
  void theVersionMayBeLeftOut() {
    granted(check(signer().without("oauth_version").sign("GET", TARGET)));
  }

  @Test
  void unknownParametersAreSignedLikeOthers() {
    granted(check(signer().with("oauth_flavour", "vanilla").sign("GET", TARGET)));
  }

  @Test
  void aKeyThatIsDisabledLaterLosesItsStanding() {
    Decision.Granted granted = granted(check(signer().sign("GET", TARGET)));
    assertThat(granted.standing().holds()).isTrue();
    key.isEnabled = false;
    assertThat(granted.standing().holds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce"})
  void whatIsMissingIsNamed(String parameter) {
    Shown left = check(signer().without(parameter).sign("GET", TARGET));
    assertProblem(left, "parameter_absent");
    assertThat(((Shown.Not) left).refusal().challenges().get(0))
        .endsWith(", oauth_parameters_absent=\"" + parameter + "\"");
    assertProblem(check(signer().with(parameter, "").sign("GET", TARGET)), "parameter_absent");
  }

  @Test
  void withoutASignatureNothingIsSigned() {
    String header = "OAuth oauth_consumer_key=\"alpha\", oauth_token=\"alpha-token\"";
    Shown shown = check(Requests.get(TARGET).with("Authorization", header));
    assertProblem(shown, "parameter_absent");
    assertThat(((Shown.Not) shown).refusal().challenges().get(0))
        .contains("\"oauth_signature_method&oauth_signature&oauth_timestamp&oauth_nonce\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.0a", "2.0"})
  void otherVersionsAreRejected(String version) {
    assertProblem(
        check(signer().with("oauth_version", version).sign("GET", TARGET)), "version_rejected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAINTEXT", "RSA-SHA1", "hmac-sha1", "HMAC-SHA512"})
  void otherMethodsAreRejected(String method) {
    assertProblem(
        check(signer().with("oauth_signature_method", method).sign("GET", TARGET)),
        "signature_method_rejected");
  }

  @ParameterizedTest
  @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
  void timestampsAreTakenWithinFiveMinutes(long aheadSeconds, boolean isTaken) {
    Shown shown = check(key.signer(NOW_SECONDS + aheadSeconds).sign("GET", TARGET));
    if (isTaken) {
      granted(shown);
    } else {
      assertProblem(shown, "timestamp_refused");
      assertThat(((Shown.Not) shown).refusal().challenges().get(0))
          .endsWith("oauth_acceptable_timestamps=\"1795341300-1795341900\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "-1795341600",
        "+1795341600",
        "1795341600.0",
        "1795341600 ",
        "1795341600000",
        "99999999999999999999",
        "١٧٩٥٣٤١٦٠٠"
      })
  void timestampsAreWholeSeconds(String timestamp) {
    assertProblem(
        check(signer().with("oauth_timestamp", timestamp).sign("GET", TARGET)),
        "timestamp_refused");
  }

  @Test
  void aNonceIsGoodOnce() {
    Requests request = signer().sign("GET", TARGET);
    granted(check(request));
    assertProblem(check(request), "nonce_used");
    assertProblem(check(signer().sign("GET", "/operations/api/account/1/other")), "nonce_used");
    granted(check(signer().with("oauth_nonce", "m").sign("GET", TARGET)));
    granted(check(key.signer(NOW_SECONDS + 1).sign("GET", TARGET)));
  }

  @Test
  void aNonceHasUpTo128Characters() {
    granted(check(signer().with("oauth_nonce", "é".repeat(128)).sign("GET", TARGET)));
    assertRefused(check(signer().with("oauth_nonce", "é".repeat(129)).sign("GET", TARGET)), 400);
  }

  @Test
  void aNonceIsUsedUpByAGoodSignatureOnly() {
    assertProblem(check(signer().withSecrets("wrong&").sign("GET", TARGET)), "signature_invalid");
    assertThat(noted).isEmpty();
    granted(check(signer().sign("GET", TARGET)));
    assertThat(noted).containsExactly(Nonce.of("alpha", "alpha-token", NOW_SECONDS, "n"));
  }

  @Test
  void whatCannotBeNotedIsNotDone() {
    isDiskFull = true;
    assertRefused(check(signer().sign("GET", TARGET)), 503);
    assertThat(key.uses).isZero();
  }

  @Test
  void aNonceThatWasUsedBeforeARestartIsUsed() {
    Nonces nonces = new Nonces(SignatureSettings.DEFAULTS);
    nonces.restore(Nonce.of("alpha", "alpha-token", NOW_SECONDS, "n"));
    SignedCredentials restarted =
        new SignedCredentials(
            keys, nonces, this::note, nowEpochMillis::get, SignatureSettings.DEFAULTS);
    assertProblem(restarted.check(signer().sign("GET", TARGET).made(), "1"), "nonce_used");
  }

  @Test
  void whoeverIsNotKnownHereIsToldTheSame() {
    List<Shown> refusals = new ArrayList<>();
    refusals.add(check(signer().with("oauth_consumer_key", "beta").sign("GET", TARGET)));
    refusals.add(check(signer().with("oauth_token", "beta-token").sign("GET", TARGET)));
    refusals.add(check(key.twoLegged(NOW_SECONDS).sign("GET", TARGET)));
    refusals.add(check(key.twoLegged(NOW_SECONDS).without("oauth_token").sign("GET", TARGET)));
    refusals.add(check(keys.add("2", "gamma").signer(NOW_SECONDS).sign("GET", TARGET)));
    refusals.add(credentials.check(signer().sign("GET", TARGET).made(), "3"));
    refusals.add(credentials.check(signer().sign("GET", TARGET).made(), ""));
    key.onlyFrom = "192.0.2.7";
    refusals.add(check(signer().sign("GET", TARGET)));
    refusals.add(check(signer().withSecrets("wrong&").sign("GET", TARGET)));
    key.onlyFrom = "";
    key.isEnabled = false;
    refusals.add(check(signer().sign("GET", TARGET)));
    refusals.add(check(signer().withSecrets("wrong&").sign("GET", TARGET)));
    assertThat(refusals).allSatisfy(shown -> assertProblem(shown, "token_rejected"));
    assertThat(refusals).containsOnly(refusals.get(0));
    assertThat(noted).isEmpty();
    assertThat(key.uses).isZero();
  }

  @Test
  void aKeyMayComeFromItsAddresses() {
    key.onlyFrom = "192.0.2.7";
    granted(check(signer().sign("GET", TARGET).from("192.0.2.7")));
  }

  @Test
  void aKeyMadeSoNeedsNoToken() {
    key.isTwoLegged = true;
    granted(check(key.twoLegged(NOW_SECONDS).sign("GET", TARGET)));
    assertProblem(
        check(key.twoLegged(NOW_SECONDS).without("oauth_token").sign("GET", TARGET)), "nonce_used");
    granted(
        check(
            key.twoLegged(NOW_SECONDS)
                .with("oauth_nonce", "m")
                .without("oauth_token")
                .sign("GET", TARGET)));
    granted(check(signer().sign("GET", TARGET)));
  }

  @Test
  void whatIsChangedOnItsWayIsNotWhatWasSigned() {
    assertProblem(check(signer().sign("GET", TARGET).by("POST")), "signature_invalid");
    assertProblem(check(signer().sign("GET", TARGET).at("https://localhost")), "signature_invalid");
    Requests moved =
        signer().inQuery().sign("GET", "/operations/api/account/1/sla?timeframe=60&skillIds=4");
    String query = moved.made().rawQuery().replace("skillIds=4", "skillIds=5");
    assertProblem(
        check(Requests.get("/operations/api/account/1/sla?" + query)), "signature_invalid");
    granted(check(moved));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "!", "not base64 at all", "="})
  void whatIsNoSignatureIsNone(String signature) {
    String header = signer().sign("GET", TARGET).made().headers().apply("authorization").get(0);
    String forged =
        header.replaceAll("oauth_signature=\"[^\"]*\"", "oauth_signature=\"" + signature + "\"");
    assertProblem(
        check(Requests.get(TARGET).with("Authorization", forged)),
        signature.isEmpty() ? "parameter_absent" : "signature_invalid");
  }

  @Test
  void whatCannotBeReadIsABadRequest() {
    assertRefused(check(Requests.get(TARGET).with("Authorization", "OAuth oauth_nonce")), 400);
    Requests half = Requests.get(TARGET + "&oauth_nonce=1&a=%zz");
    assertRefused(check(half), 400);
    assertRefused(check(half.with("Authorization", "OAuth oauth_token=\"1\"")), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=UTF-8",
        " Application/X-WWW-Form-Urlencoded"
      })
  void aFormIsNotSigned(String type) {
    assertRefused(check(signer().sign("POST", TARGET).with("Content-Type", type)), 415);
    granted(check(signer().sign("GET", TARGET).with("Content-Type", type)));
  }

  @ParameterizedTest
  @CsvSource({"HMAC-SHA1,SHA-1", "HMAC-SHA256,SHA-256"})
  void aBodyHashIsOfTheHashOfTheMethod(String method, String hash) {
    BodyHash expected = new BodyHash(hash, new byte[0], Refusals.OTHER_BODY);
    byte[] bytes = expected.digest().digest("{}".getBytes(StandardCharsets.UTF_8));
    String base64 = Base64.getEncoder().encodeToString(bytes);
    Decision.Granted granted =
        granted(
            check(
                signer()
                    .with("oauth_signature_method", method)
                    .with("oauth_body_hash", base64)
                    .sign("POST", TARGET)));
    assertThat(granted.bodyHash()).contains(new BodyHash(hash, bytes, Refusals.OTHER_BODY));
  }

  @Test
  void aBodyHashThatIsNoneIsTheHashOfNoBody() {
    Decision.Granted granted =
        granted(check(signer().with("oauth_body_hash", "?").sign("POST", TARGET)));
    assertThat(granted.bodyHash()).map(BodyHash::isOfNothing).contains(false);
  }
}
