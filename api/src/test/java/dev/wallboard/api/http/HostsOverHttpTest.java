package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.hosts.HostSettings;
import dev.wallboard.api.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For which hosts the server answers, as requests of every kind name them. */
class HostsOverHttpTest {

  private static final String STATE = operations("queuestate?v=1&skillIds=8");

  @TempDir private static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.ready(
            TestServer.withTls(new TestCertificates(folder))
                .with(
                    HostSettings.of(
                        Optional.of("wallboard.example"),
                        List.of("[2001:db8::7]"),
                        Optional.empty(),
                        List.of())));
  }

  @AfterAll
  static void stop() {
    server.awaitQuiet();
    server.close();
  }

  private static RawClient.Response head(String... lines) throws IOException {
    try (RawClient client = new RawClient(server)) {
      return client.head(lines).response();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz", "/", "/nowhere"})
  void anotherHostIs421OnEveryPath(String path) throws IOException {
    RawClient.Response response = head("GET " + path + " HTTP/1.1", "Host: evil.example");
    assertThat(response.status()).isEqualTo(421);
    assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(response.text())
        .contains("\"status\":421", "does not answer for evil.example (public-host, hosts)");
    assertThat(head("OPTIONS " + path + " HTTP/1.1", "Host: evil.example").status()).isEqualTo(421);
  }

  @Test
  void aHostThatIsListedIsAnswered() throws IOException {
    assertThat(head("GET " + STATE + " HTTP/1.1", "Host: WALLBOARD.example:81").status())
        .isEqualTo(200);
    assertThat(head("GET " + STATE + " HTTP/1.1", "Host: [2001:DB8::7]:80").status())
        .isEqualTo(200);
  }

  @Test
  void theHostOfAWholeUriIsTheOneThatCounts() throws IOException {
    assertThat(head("GET http://evil.example" + STATE + " HTTP/1.1", "Host: localhost").status())
        .isEqualTo(421);
    assertThat(
            head("GET http://wallboard.example" + STATE + " HTTP/1.1", "Host: evil.example")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host:", "Host: a b", "Host: user@localhost", "Host: localhost:x"})
  void whatIsNoHostIs400(String host) throws IOException {
    assertThat(head("GET " + STATE + " HTTP/1.1", host).status()).isEqualTo(400);
  }

  @Test
  void twoHostsAre400() throws IOException {
    assertThat(head("GET " + STATE + " HTTP/1.1", "Host: localhost", "Host: localhost").status())
        .isEqualTo(400);
  }

  @Test
  void whoIsNoTrustedProxyCannotNameAnother() throws IOException {
    assertThat(
            head(
                    "GET " + STATE + " HTTP/1.1",
                    "Host: evil.example",
                    "X-Forwarded-Host: wallboard.example",
                    "Forwarded: host=wallboard.example")
                .status())
        .isEqualTo(421);
  }

  @Test
  void theAuthorityOfHttp2IsTheHost() {
    try (Http2Client client = new Http2Client(server)) {
      assertThat(client.get(STATE, "evil.example:443").join().status()).isEqualTo(421);
      assertThat(client.get(STATE, "wallboard.example:443").join().status()).isEqualTo(200);
      assertThat(client.get(STATE, "[2001:db8::7]:8443").join().status()).isEqualTo(200);
      assertThat(client.get(STATE).join().status()).isEqualTo(200);
    }
  }
}
