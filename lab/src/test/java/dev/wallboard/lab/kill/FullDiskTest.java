package dev.wallboard.lab.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.lab.Passport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose files must not grow any more, as on a disk that is full: the system limits the
 * process.
 */
class FullDiskTest {

  private static final String NOW = "2026-11-23T12:00:00Z";
  private static final long MAX_FILE_BYTES = 600_000;
  private static final int EVENTS_A_BATCH = 200;
  private static final int MORE_THAN_FIT = 1_000;

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private int sent;
  private String authorization = "";

  @Test
  void whatTheDiskDoesNotTakeIsNotAcknowledgedAndTheRestIsThere() throws Exception {
    int acknowledged;
    try (ServerProcess server = ServerProcess.packaged(data(), NOW)) {
      authorization = Passport.issuedAt(server.address(), data(), "1");
      server.limitFiles(MAX_FILE_BYTES);
      HttpResponse<String> last = postUntilRefused(server);
      acknowledged = sent - 1;
      assertThat(last.statusCode()).isEqualTo(503);
      assertThat(last.headers().firstValue("retry-after")).isPresent();
      assertThat(last.body())
          .contains("the store does not take events", "to send everything again is safe");
      assertThat(post(server).statusCode()).as("and again").isEqualTo(503);
      assertThat(acknowledged).isPositive();
      assertThat(waiting(server)).as("answers go on").isEqualTo(acknowledged * EVENTS_A_BATCH);
    }
    try (ServerProcess server = ServerProcess.packaged(data(), NOW)) {
      int refusedButKept = (sent - acknowledged) * EVENTS_A_BATCH;
      assertThat(waiting(server))
          .isBetween(acknowledged * EVENTS_A_BATCH, acknowledged * EVENTS_A_BATCH + refusedButKept);
      assertThat(post(server).statusCode()).isEqualTo(200);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private HttpResponse<String> postUntilRefused(ServerProcess server) throws Exception {
    HttpResponse<String> last = post(server);
    while (last.statusCode() == 200 && sent < MORE_THAN_FIT) {
      last = post(server);
    }
    return last;
  }

  private HttpResponse<String> post(ServerProcess server) throws Exception {
    int batch = sent++;
    String body =
        IntStream.range(0, EVENTS_A_BATCH)
            .mapToObj(
                i ->
                    "{\"type\":\"engagement.queued\",\"time\":\"%s\",\"engagementId\":\"E-%d-%d\",\"skillId\":7}"
                        .formatted(NOW, batch, i))
            .collect(Collectors.joining("\n"));
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + "/ingest/api/account/1/events"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private int waiting(ServerProcess server) throws Exception {
    String body =
        client
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            server.address()
                                + "/operations/api/account/1/queuestate?v=1&skillIds=7"))
                    .header("Authorization", authorization)
                    .build(),
                BodyHandlers.ofString(UTF_8))
            .body();
    return Integer.parseInt(body.replaceFirst(".*?\"currentQueueSize\":(\\d+).*", "$1"));
  }
}
