package dev.wallboard.api.access.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.Credentials.Shown;
import dev.wallboard.api.access.Requests;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever stands in the header or in the query, something sensible is said. */
class AnyHeaderTest {

  private static final long NOW_SECONDS = 1_795_341_600;
  private static final String TARGET = "/operations/api/account/1/sla?timeframe=60";
  private static final int REQUESTS = 4_000;

  private final HandMadeKeys keys = new HandMadeKeys();
  private final HandMadeKeys.Key key = keys.add("1", "alpha");
  private final SignedCredentials credentials =
      new SignedCredentials(
          keys,
          new Nonces(SignatureSettings.DEFAULTS),
          NonceJournal.NONE,
          () -> NOW_SECONDS * 1_000,
          SignatureSettings.DEFAULTS);

  @RepeatedTest(5)
  void aMangledHeaderIsRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < REQUESTS; i++) {
      String header =
          key.signer(NOW_SECONDS)
              .with("oauth_nonce", "n" + i)
              .sign("GET", TARGET)
              .made()
              .headers()
              .apply("authorization")
              .get(0);
      check(Requests.get(TARGET).with("Authorization", AnyText.mangled(header, random)), random);
    }
  }

  @RepeatedTest(5)
  void aMangledQueryIsRefused(RepetitionInfo repetition) {
    Random random = new Random(-repetition.getCurrentRepetition());
    for (int i = 0; i < REQUESTS; i++) {
      String query =
          key.signer(NOW_SECONDS)
              .with("oauth_nonce", "n" + i)
              .inQuery()
              .sign("GET", TARGET)
              .made()
              .rawQuery();
      check(
          Requests.get("/operations/api/account/1/sla?" + AnyText.mangled(query, random)), random);
    }
  }

  private void check(Requests made, Random random) {
    Requests request = random.nextBoolean() ? made : made.with("Content-Type", "text/plain");
    if (credentials.areIn(request.made())
        && credentials.check(request.made(), "1") instanceof Shown.Not not) {
      assertThat(not.refusal().problem().status()).isIn(400, 401);
      assertThat(not.refusal().challenges()).allMatch(value -> value.matches("[ -~]+"));
    }
  }
}
