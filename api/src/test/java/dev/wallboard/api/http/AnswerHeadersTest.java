package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.hosts.HostSettings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, and pages of other sites. */
class AnswerHeadersTest {

  private static final String SITE = "https://intranet.example";

  private static final TestServer SERVER =
      TestServer.measuring(
          TestServer.SETTINGS
              .with(
                  HostSettings.of(
                      Optional.of("wallboard.example"),
                      List.of(),
                      Optional.empty(),
                      List.of("127.0.0.0/8")))
              .with(HttpSettings.Cors.of(List.of(SITE))),
          AccessControl.open(),
          new Instruments(() -> 1_795_593_600_000L, () -> 0, RequestLog.NONE, TestServer.TIMING));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Map<String, String> headers(String... head) throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      return client.head(head).response().headers();
    }
  }

  private static Map<String, String> get(String path, String... more) throws IOException {
    String[] head = new String[2 + more.length];
    head[0] = "GET " + path + " HTTP/1.1";
    head[1] = "Host: localhost";
    System.arraycopy(more, 0, head, 2, more.length);
    return headers(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/nowhere", "/operations/api/account/1/queuestate?v=9"})
  void nobodyKeepsGuessesFramesOrLoadsAnything(String path) throws IOException {
    assertThat(get(path))
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
        .containsEntry("date", "Wed, 25 Nov 2026 08:00:00 GMT");
  }

  @Test
  void thePageHasAPolicyOfItsOwn() throws IOException {
    assertThat(get("/").get("content-security-policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void whoDialledWithTlsIsToDialSoFromNowOn() throws IOException {
    String[] throughProxy = {
      "GET /livez HTTP/1.1",
      "Host: wallboard.example",
      "X-Forwarded-For: 192.0.2.1",
      "X-Forwarded-Proto: https"
    };
    assertThat(headers(throughProxy))
        .containsEntry("strict-transport-security", "max-age=31536000");
    throughProxy[1] = "Host: localhost";
    assertThat(headers(throughProxy)).doesNotContainKey("strict-transport-security");
    throughProxy[1] = "Host: wallboard.example";
    throughProxy[3] = "X-Forwarded-Proto: http";
    assertThat(headers(throughProxy)).doesNotContainKey("strict-transport-security");
  }

  @Test
  void aSiteThatIsListedMayReadWithoutCookies() throws IOException {
    assertThat(get(operations("queuestate?v=1"), "Origin: " + SITE))
        .containsEntry("access-control-allow-origin", SITE)
        .containsEntry("vary", "accept-encoding, origin")
        .doesNotContainKey("access-control-allow-credentials")
        .hasEntrySatisfying(
            "access-control-expose-headers",
            exposed -> assertThat(exposed).contains("ETag", "Wallboard-As-Of"));
  }

  @Test
  void othersMayNot() throws IOException {
    assertThat(get(operations("queuestate?v=1"), "Origin: https://evil.example"))
        .doesNotContainKey("access-control-allow-origin")
        .containsEntry("vary", "accept-encoding, origin");
  }

  @Test
  void aBrowserThatAsksBeforehandIsTold() throws IOException {
    HttpResponse<byte[]> told = SERVER.send(preflight(SITE));
    assertThat(told.statusCode()).isEqualTo(204);
    assertThat(header(told, "Access-Control-Allow-Origin")).isEqualTo(SITE);
    assertThat(header(told, "Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE");
    assertThat(header(told, "Access-Control-Allow-Headers"))
        .contains("Authorization", "Content-Type");
    assertThat(told.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<byte[]> foreign = SERVER.send(preflight("https://evil.example"));
    assertThat(foreign.statusCode()).isEqualTo(405);
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
  }

  private static HttpRequest.Builder preflight(String site) {
    return HttpRequest.newBuilder(SERVER.uri(operations("queuestate")))
        .header("Origin", site)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization")
        .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
  }
}
