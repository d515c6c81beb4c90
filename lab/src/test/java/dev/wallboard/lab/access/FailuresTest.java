package dev.wallboard.lab.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.model.Verb;
import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.api.hosts.AddressRange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table of failures (spec: access, API keys), with what ScribeJava has signed. */
class FailuresTest {

  private static final long SEED = 20_261_125;
  private static final int FUZZED = 2_000;

  @TempDir private static Path folder;

  private static GuardedServer server;
  private static MadeKey key;
  private static String url;

  @BeforeAll
  static void start() throws Exception {
    server = GuardedServer.start(folder);
    key = server.key("1", EnumSet.of(Privilege.OPERATIONS_READ));
    url = server.http() + "/operations/api/account/1/queuestate?v=1";
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String target, String... authorizations)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target));
    for (String authorization : authorizations) {
      request.header("Authorization", authorization);
    }
    return server.send(request.build());
  }

  private static String signed() {
    return Scribe.with(key).authorization(Verb.GET, url);
  }

  private static void assertRefused(HttpResponse<String> response, String problem) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(
            challenge ->
                assertThat(challenge)
                    .startsWith("OAuth realm=\"wallboard\"")
                    .contains("oauth_problem=\"" + problem + "\""));
    assertThat(response.body()).contains("\"oauth_problem\":\"" + problem + "\"");
  }

  @Test
  void aGoodSignatureIsAnsweredAndUsedUpByIt() throws Exception {
    String authorization = signed();
    assertThat(get(url, authorization).statusCode()).isEqualTo(200);
    assertRefused(get(url, authorization), "nonce_used");
  }

  @Test
  void withoutCredentialsBothWaysAreNamed() throws Exception {
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().allValues("WWW-Authenticate"))
        .containsExactly("OAuth realm=\"wallboard\"", "Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "'oauth_timestamp=\"[^\"]*\"(, )?', '', parameter_absent",
    "'oauth_nonce=\"[^\"]*\"(, )?', '', parameter_absent",
    "oauth_version=\"1.0\", oauth_version=\"2.0\", version_rejected",
    "HMAC-SHA1, PLAINTEXT, signature_method_rejected",
    "HMAC-SHA1, RSA-SHA1, signature_method_rejected",
    "oauth_timestamp=\"[^\"]*\", oauth_timestamp=\"1700000000\", timestamp_refused",
    "oauth_signature=\".., oauth_signature=\"AA, signature_invalid",
    "oauth_nonce=\", oauth_nonce=\"1, signature_invalid"
  })
  void whatIsMalformedIsNamed(String part, String other, String problem) throws Exception {
    String changed = signed().replaceFirst(part, other);
    assertRefused(get(url, changed), problem);
  }

  @Test
  void whoIsNotKnownHereIsToldTheSameWhyeverThatIs() throws Exception {
    MadeKey disabled = server.key("1", GuardedServer.ALL);
    server.admin().enableKey("1", disabled.key().id(), false);
    MadeKey elsewhere =
        server
            .admin()
            .createKey(
                "1",
                GuardedServer.terms(
                    KeyKind.OAUTH1,
                    GuardedServer.ALL,
                    List.of(AddressRange.parse("10.1.2.3").orElseThrow())));
    MadeKey other = server.key("2", GuardedServer.ALL);
    String nobodys = server.http() + "/operations/api/account/999/queuestate?v=1";
    String secret = key.credential("consumerSecret");
    String tokenSecret = key.credential("tokenSecret");
    List<HttpResponse<String>> refused = new ArrayList<>();
    refused.add(
        server.send(new Scribe("0".repeat(32), secret, key.credential("token"), "x").get(url)));
    refused.add(
        server.send(
            new Scribe(key.credential("consumerKey"), secret, "0".repeat(32), tokenSecret)
                .get(url)));
    refused.add(server.send(Scribe.with(disabled).get(url)));
    refused.add(server.send(Scribe.with(elsewhere).get(url)));
    refused.add(server.send(Scribe.with(other).get(url)));
    refused.add(server.send(Scribe.with(key).get(nobodys)));
    refused.forEach(response -> assertRefused(response, "token_rejected"));
    assertThat(refused.stream().map(HttpResponse::body).distinct()).hasSize(1);
  }

  @Test
  void aPrivilegeThatIsMissingIsForbidden() throws Exception {
    String events = server.http() + "/ingest/api/account/1/events";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(events))
            .header("Authorization", Scribe.with(key).authorization(Verb.POST, events))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> response = server.send(request);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("events:write");
  }

  @Test
  void credentialsInTwoPlacesOrTwiceAreABadRequest() throws Exception {
    assertThat(get(url, signed(), signed()).statusCode()).isEqualTo(400);
    assertThat(get(url + "&oauth_nonce=1", signed()).statusCode()).isEqualTo(400);
    String twice = signed().replaceFirst("oauth_nonce", "oauth_nonce=\"1\", oauth_nonce");
    assertThat(get(url, twice).statusCode()).isEqualTo(400);
  }

  @Test
  void aFormIsNoBodyOfASignedRequest() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", Scribe.with(key).authorization(Verb.POST, url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("v=1"))
            .build();
    assertThat(server.send(request).statusCode()).isEqualTo(415);
  }

  /** What a client may have damaged, or an attacker made up. */
  @Test
  void noHeaderIsAFault() throws Exception {
    Random random = new Random(SEED);
    String header = signed();
    for (int run = 0; run < FUZZED; run++) {
      String fuzzed = fuzzed(header, random);
      boolean isStillWhole = bare(fuzzed).equals(bare(header));
      int status = get(url, fuzzed).statusCode();
      assertThat(status)
          .as("seed %d, run %d: %s", SEED, run, fuzzed)
          .isIn(400, 401, isStillWhole ? 200 : 401);
    }
  }

  /** Blanks between parameters are nothing. */
  private static String bare(String header) {
    return header.replace(" ", "");
  }

  private static String fuzzed(String header, Random random) {
    StringBuilder text = new StringBuilder(header);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      char other = (char) (' ' + random.nextInt(95));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.insert(at, other);
        case 2 -> text.deleteCharAt(at);
        case 3 -> text.setLength(Math.max(1, at));
        default -> throw new IllegalStateException();
      }
    }
    return text.toString().strip().replaceFirst("^$", "x");
  }
}
