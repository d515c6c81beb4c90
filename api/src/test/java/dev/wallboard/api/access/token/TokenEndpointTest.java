package dev.wallboard.api.access.token;

import static dev.wallboard.api.access.token.Mint.ACCOUNT;
import static dev.wallboard.api.access.token.Mint.client;
import static dev.wallboard.api.access.token.Mint.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.json.JsonBytes;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {

  private static final String FORM =
      "grant_type=client_credentials&client_id=abc&client_secret=s3cret";

  private final Mint mint = new Mint().with(client("operations:read", "events:write"));

  private TokenAnswer answer(String body) {
    return mint.endpoint.answer(ACCOUNT, request(), body);
  }

  private static String json(TokenAnswer answer) {
    return new String(JsonBytes.of(answer::writeTo), UTF_8);
  }

  private static AccessRequest basic(String pair) {
    return request(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  private Set<String> scopes(TokenAnswer answer) {
    TokenAnswer.Issued issued = (TokenAnswer.Issued) answer;
    return mint.tokens.verify(issued.token()).orElseThrow().scopes();
  }

  @Test
  void aSecretInTheFormGetsAToken() {
    TokenAnswer answer = answer(FORM);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(json(answer))
        .matches(
            "\\{\"access_token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\",\"token_type\":\"Bearer\","
                + "\"expires_in\":3600,\"scope\":\"events:write operations:read\"}");
    assertThat(scopes(answer)).containsExactlyInAnyOrder("operations:read", "events:write");
  }

  @Test
  void aSecretByHttpBasicGetsAToken() {
    String form = "grant_type=client_credentials";
    assertThat(mint.endpoint.answer(ACCOUNT, basic("abc:s3cret"), form).status()).isEqualTo(200);
    assertThat(mint.endpoint.answer(ACCOUNT, basic("a%62c:s3%63ret"), form).status())
        .isEqualTo(200);
    for (String pair : List.of("abc:other", "abc", "other:s3cret", ":", "%zz:s3cret")) {
      TokenAnswer answer = mint.endpoint.answer(ACCOUNT, basic(pair), form);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.challenge()).hasValue("Basic realm=\"wallboard\"");
    }
  }

  @Test
  void lessMayBeAskedForThanTheClientHasAndNotMore() {
    assertThat(scopes(answer(FORM + "&scope=operations%3Aread")))
        .containsExactly("operations:read");
    assertThat(json(answer(FORM + "&scope=operations:read+admin")))
        .startsWith("{\"error\":\"invalid_scope\"");
  }

  @Test
  void whoeverIsNotToHaveATokenIsToldTheSame() {
    TokenAnswer wrong = answer("grant_type=client_credentials&client_id=abc&client_secret=other");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(json(wrong)).startsWith("{\"error\":\"invalid_client\"");
    assertThat(answer("grant_type=client_credentials&client_id=other&client_secret=s3cret"))
        .isEqualTo(wrong);
    assertThat(answer("grant_type=client_credentials&client_id=abc")).isEqualTo(wrong);
    assertThat(mint.endpoint.answer("1", request(), FORM)).isEqualTo(wrong);
    mint.with(new Mint.Known("abc", "s3cret", false, "192.0.2.1", Set.of()));
    assertThat(answer(FORM)).isEqualTo(wrong);
    mint.with(new Mint.Known("abc", "s3cret", true, "192.0.2.2", Set.of()));
    assertThat(answer(FORM)).isEqualTo(wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "client_id=abc&client_secret=s3cret,invalid_request",
    "grant_type=&client_id=abc&client_secret=s3cret,invalid_request",
    "grant_type=client_credentials&grant_type=client_credentials&client_id=abc,invalid_request",
    "grant_type=client_credentials&client_id=abc&client_secret=%zz,invalid_request",
    "'',invalid_request",
    "grant_type=password&client_id=abc&client_secret=s3cret,unsupported_grant_type",
    "grant_type=password&client_id=abc&client_secret=other,invalid_client"
  })
  void whatIsWrongHasTheCodeOfTheRfc(String form, String error) {
    TokenAnswer answer = answer(form);
    assertThat(json(answer)).startsWith("{\"error\":\"" + error + "\",\"error_description\":");
    assertThat(answer.status()).isEqualTo(error.equals("invalid_client") ? 401 : 400);
  }

  @Test
  void aSecretIsShownInOnePlaceAndNeverInTheUrl() {
    assertThat(json(mint.endpoint.answer(ACCOUNT, basic("abc:s3cret"), FORM)))
        .startsWith("{\"error\":\"invalid_request\"");
    AccessRequest usual = request();
    AccessRequest withSecret =
        new AccessRequest(
            usual.method(),
            usual.origin(),
            usual.rawPath(),
            "client_secret=s3cret",
            usual.headers(),
            usual.client());
    assertThat(json(mint.endpoint.answer(ACCOUNT, withSecret, FORM)))
        .startsWith("{\"error\":\"invalid_request\"");
  }

  @Test
  void nothingThatMayBeLoggedHasASecretInIt() {
    assertThat(answer(FORM).toString()).isEqualTo("a token");
    assertThat(new ClientSecret("abc", "s3cret").toString()).doesNotContain("s3cret");
    assertThat(FormBody.parse(FORM).orElseThrow().toString()).doesNotContain("s3cret");
  }
}
