package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.queuedInSkills;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.tls.TestCertificates;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server behind TLS, with HTTP/1.1 and HTTP/2. */
class OverTlsTest {

  @TempDir private static Path folder;

  private static TestCertificates certificates;
  private static TestServer server;

  @BeforeAll
  static void start() {
    certificates = new TestCertificates(folder);
    server = TestServer.ready(TestServer.withTls(certificates));
    server.ndjson(queuedInSkills(2_000));
  }

  @AfterAll
  static void stop() {
    server.awaitQuiet();
    server.close();
  }

  private static HttpClient client(Version version) {
    return HttpClient.newBuilder().sslContext(certificates.trusting()).version(version).build();
  }

  private static URI uri(String path) {
    return URI.create(server.https() + path);
  }

  private static <T> HttpResponse<T> send(
      Version version, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> response = client(version).send(request.build(), handler);
      assertThat(response.version()).isEqualTo(version);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<byte[]> send(Version version, HttpRequest.Builder request) {
    return send(version, request, BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder call(String call) {
    return HttpRequest.newBuilder(uri(operations(call)));
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void itIsTheSameServer(Version version) {
    String call = "queuestate?v=1&skillIds=8";
    HttpResponse<byte[]> response = send(version, call(call));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(server.answer(call));
    assertThat(response.headers().map()).doesNotContainKeys("connection", "transfer-encoding");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void largeAnswersComeWhole(Version version) {
    String call = "queuehealth?v=1&timeframe=1440&interval=5&skillIds=all";
    HttpResponse<byte[]> plain = send(version, call(call));
    assertThat(plain.body().length).isGreaterThan(2_000_000);
    assertThat(Arrays.equals(plain.body(), server.answer(call))).isTrue();
    HttpResponse<byte[]> head = send(version, call(call).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void bodiesComeIn(Version version) {
    String event = queued("E-" + version, 1, NOW);
    HttpRequest.Builder post =
        HttpRequest.newBuilder(uri(TestServer.events()))
            .header("Content-Type", "application/x-ndjson");
    String lines = event.repeat(50_000);
    assertThat(TestServer.text(send(version, post.POST(BodyPublishers.ofString(lines)))))
        .startsWith("{\"received\":50000,\"accepted\":50000,");
    // Of unknown length.
    HttpRequest.BodyPublisher pieces =
        BodyPublishers.fromPublisher(BodyPublishers.ofString(event.repeat(3)));
    assertThat(TestServer.text(send(version, post.POST(pieces))))
        .startsWith("{\"received\":3,\"accepted\":3,");
    HttpResponse<byte[]> asked = send(version, post.expectContinue(true).POST(pieces));
    assertThat(TestServer.text(asked)).startsWith("{\"received\":3,\"accepted\":3,");
  }

  @Test
  void manyAtOnceGoOverOneConnection() {
    HttpClient client = client(Version.HTTP_2);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int skill = 1; skill <= 90; skill++) {
      answers.add(
          client.sendAsync(
              call("queuestate?v=1&skillIds=" + skill).build(), BodyHandlers.ofString()));
    }
    for (int skill = 1; skill <= 90; skill++) {
      HttpResponse<String> answer = answers.get(skill - 1).join();
      assertThat(answer.version()).isEqualTo(Version.HTTP_2);
      assertThat(answer.body()).startsWith("{\"skills\":{\"" + skill + "\":");
    }
  }

  @Test
  void aTargetThatIsTooLongIs414InHttp2() {
    HttpResponse<byte[]> response =
        send(Version.HTTP_2, HttpRequest.newBuilder(uri("/" + "x".repeat(33_000))));
    assertThat(response.statusCode()).isIn(414, 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theVersionsOfTlsThatAreSafeAreSpoken(String version) throws IOException {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  private static SSLSocket socket() throws IOException {
    return (SSLSocket)
        certificates.trusting().getSocketFactory().createSocket("localhost", server.httpsPort());
  }

  @Test
  void olderOnesAreNot() throws IOException {
    // A client that says hello in TLS 1.1, with AES and a random number of its own.
    String hello =
        "160302002f" + "0100002b" + "0302" + "00".repeat(32) + "00" + "0004" + "c013002f" + "0100";
    try (Socket socket = new Socket("localhost", server.httpsPort())) {
      socket.getOutputStream().write(HexFormat.of().parseHex(hello));
      byte[] alert = socket.getInputStream().readNBytes(7);
      assertThat(alert[0]).as("an alert").isEqualTo((byte) 21);
      assertThat(alert[6]).as("protocol_version").isEqualTo((byte) 70);
    }
  }

  @Test
  void whoTrustsSomebodyElseDoesNotConnect(@TempDir Path elsewhere) {
    HttpClient stranger =
        HttpClient.newBuilder().sslContext(new TestCertificates(elsewhere).trusting()).build();
    assertThatThrownBy(
            () -> stranger.send(call("queuestate?v=1").build(), BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void aNewCertificateIsShownWithoutARestart() {
    X509Certificate before = shown();
    certificates.renew();
    Await.until("another certificate is shown", () -> !shown().equals(before));
    assertThat(send(Version.HTTP_2, call("queuestate?v=1")).statusCode()).isEqualTo(200);
  }

  @Test
  void aNewCertificateThatCannotBeUsedIsNotShown() {
    X509Certificate good = shown();
    try (LogOf log = new LogOf(ShownCertificate.class)) {
      TestCertificates.write(certificates.key(), "no key");
      Await.until("the trouble is told", () -> !log.lines().isEmpty());
      assertThat(log.lines().get(0))
          .startsWith("SEVERE the new certificate cannot be used, and the old one stays: ")
          .endsWith("key.pem: it holds no private key in PEM (-----BEGIN PRIVATE KEY-----)");
      assertThat(shown()).isEqualTo(good);
      certificates.renew();
      Await.until("the next is shown", () -> !shown().equals(good));
      assertThat(log.lines()).as("said once").hasSize(2);
    }
  }

  private static X509Certificate shown() {
    try (SSLSocket socket = socket()) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
