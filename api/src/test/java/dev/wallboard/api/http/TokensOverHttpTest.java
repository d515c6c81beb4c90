package dev.wallboard.api.http;

import static dev.wallboard.api.http.SignInServer.ACCOUNT;
import static dev.wallboard.api.http.SignInServer.member;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.wallboard.api.access.login.LoginSettings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and their tokens over HTTP (spec: access, OAuth 2.0 client credentials). */
class TokensOverHttpTest {

  private static final String PATH = "/sentinel/api/account/" + ACCOUNT + "/app/token?v=1.0";
  private static final String READ = operations("queuestate?v=1");
  private static final String FORM =
      "grant_type=client_credentials&client_id=abc&client_secret=s3cret";

  private SignInServer server =
      new SignInServer(
          LoginSettings.DEFAULTS.with(new LoginSettings.Throttle(1_000, 5, 5_000, 1_000)));

  @BeforeEach
  void aClient() {
    has(true, "operations:read", "events:write");
  }

  @AfterEach
  void stop() {
    server.server.awaitQuiet();
    server.close();
  }

  private void has(boolean enabled, String... scopes) {
    server.clients.put("abc", new SignInServer.Client("abc", "s3cret", enabled, Set.of(scopes)));
  }

  private String token() {
    return member(server.form(PATH, FORM), "access_token");
  }

  private int status(String method, String path, String token) {
    return server.send(method, path, "", "Authorization", "Bearer " + token).statusCode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sentinel/api/account/" + ACCOUNT + "/app/token?v=1.0",
        "/sentinel/api/v2/account/" + ACCOUNT + "/app/token"
      })
  void aSecretGetsATokenThatIsGoodForTheApis(String path) {
    HttpResponse<byte[]> response = server.form(path, FORM);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).contains("\"token_type\":\"Bearer\",\"expires_in\":3600");
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(response, "Pragma")).isEqualTo("no-cache");
    assertThat(status("GET", READ, member(response, "access_token"))).isEqualTo(200);
  }

  @Test
  void httpBasicWillDo() {
    String basic =
        Base64.getEncoder().encodeToString("abc:s3cret".getBytes(StandardCharsets.UTF_8));
    assertThat(
            server
                .form(PATH, "grant_type=client_credentials", "Authorization", "Basic " + basic)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=client_credentials&client_id=abc&client_secret=x,401,invalid_client",
    "grant_type=client_credentials&client_id=x&client_secret=s3cret,401,invalid_client",
    "grant_type=client_credentials,401,invalid_client",
    "client_id=abc&client_secret=s3cret,400,invalid_request",
    "grant_type=authorization_code&client_id=abc&client_secret=s3cret,400,unsupported_grant_type"
  })
  void errorsAreThoseOfTheRfc(String form, int status, String error) {
    HttpResponse<byte[]> response = server.form(PATH, form);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(text(response)).startsWith("{\"error\":\"" + error + "\"");
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(response, "WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
  }

  @Test
  void aBodyThatIsNoFormIsAnInvalidRequest() {
    HttpResponse<byte[]> json = server.post(PATH, "{\"grant_type\":\"client_credentials\"}");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(text(json)).startsWith("{\"error\":\"invalid_request\"");
    assertThat(text(server.form(PATH, "a=" + "b".repeat(10_000))))
        .startsWith("{\"error\":\"invalid_request\"");
    assertThat(server.get(PATH).statusCode()).isEqualTo(405);
  }

  @Test
  void aTokenIsGoodAtItsOwnAccountOnly() {
    String token = token();
    assertThat(status("GET", "/operations/api/account/1/queuestate?v=1", token)).isEqualTo(401);
    assertThat(status("GET", READ, token)).isEqualTo(200);
  }

  @Test
  void aTokenOfAClientThatIsDisabledIsNoGoodAnyMore() {
    String token = token();
    assertThat(status("GET", READ, token)).isEqualTo(200);
    has(false, "operations:read");
    assertThat(status("GET", READ, token)).isEqualTo(401);
    server.clients.clear();
    assertThat(status("GET", READ, token)).isEqualTo(401);
  }

  @Test
  void theScopeOfATokenIsCutToWhatItsClientMayAtPresent() {
    String token = token();
    String events = TestServer.events();
    assertThat(status("POST", events, token)).isEqualTo(415);
    has(true, "operations:read");
    assertThat(status("POST", events, token)).isEqualTo(403);
    assertThat(status("GET", READ, token)).isEqualTo(200);
    String narrow = token();
    has(true, "operations:read", "events:write");
    assertThat(status("POST", events, narrow)).isEqualTo(403);
  }

  @Test
  void aTokenExpires() {
    String token = token();
    server.nowEpochMillis.addAndGet(3_659_999);
    assertThat(status("GET", READ, token)).isEqualTo(200);
    server.nowEpochMillis.addAndGet(1);
    assertThat(status("GET", READ, token)).isEqualTo(401);
  }

  @Test
  void aTokenOutlivesARestart() {
    String token = token();
    server = server.restarted();
    assertThat(status("GET", READ, token)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sentinel/well-known/jwks", "/.well-known/jwks.json"})
  void theKeysAreThereForAnybody(String path) throws Exception {
    assertThat(text(server.get(path))).isEqualTo("{\"keys\":[]}");
    SignedJWT token = SignedJWT.parse(token());
    HttpResponse<byte[]> response = server.get(path);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    RSAKey key = (RSAKey) JWKSet.parse(text(response)).getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(text(response)).doesNotContain("\"d\"").doesNotContain("\"p\"");
  }
}
