package dev.wallboard.lab.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.lab.Passport;
import dev.wallboard.lab.oracle.Oracle;
import dev.wallboard.lab.oracle.OracleAt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is posted to from several connections is killed with SIGKILL, again and again. What
 * it acknowledged is there after each restart, and its answers are the oracle's. A fifth of the
 * kills fall between keeping and acknowledging. More with {@code -Dkill.runs}.
 */
class KilledServerTest {

  private static final String NOW = "2026-11-23T12:00:00Z";
  private static final long NOW_EPOCH_MILLIS = Instant.parse(NOW).toEpochMilli();
  private static final int SENDERS = 4;
  private static final int RUNS_A_FOLDER = 6;
  private static final List<String> PATHS =
      List.of(
          "queuehealth?v=1&timeframe=60",
          "queuehealth?v=1&timeframe=1440&interval=60&skillIds=all",
          "queuestate?v=2",
          "engactivity?v=1&timeframe=120&skillIds=all&agentIds=all",
          "agentactivity?v=1&timeframe=60&agentIds=all",
          "sla?v=1&timeframe=1440");

  @TempDir private Path temp;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicLong nextSkill = new AtomicLong();
  private final Random random = new Random(20_261_124);

  private List<Sender.Batch> kept = new ArrayList<>();
  private long acknowledged;
  private long keptUntold;
  private long killsBetween;
  private String authorization = "";

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    int runs = Integer.getInteger("kill.runs", 30);
    Path data = temp.resolve("data-0");
    List<Sender.Batch> untold = List.of();
    for (int run = 0; run < runs; run++) {
      if (run % RUNS_A_FOLDER == 0) {
        data = temp.resolve("data-" + run);
        kept = new ArrayList<>();
        untold = List.of();
        authorization = admitted(data);
      }
      untold = run(data, run % 5 == 4, untold);
    }
    try (ServerProcess last = ServerProcess.packaged(data, NOW)) {
      check(last, untold);
    }
    System.out.printf(
        "%d kills, %d of them between keep and acknowledge; %d batches acknowledged, none lost;"
            + " %d not acknowledged and kept nonetheless%n",
        runs, killsBetween, acknowledged, keptUntold);
    assertThat(killsBetween).isEqualTo(runs / 5);
    assertThat(keptUntold).isGreaterThanOrEqualTo(killsBetween);
    assertThat(acknowledged).isGreaterThan(runs * 10L);
  }

  private static String admitted(Path data) throws Exception {
    try (ServerProcess server = ServerProcess.packaged(data, NOW)) {
      return Passport.issuedAt(server.address(), data, "1");
    }
  }

  /**
   * Starts the server, checks what the one before left, posts, and kills.
   *
   * @param untoldBefore what the one before may have kept without telling
   * @return what this one may have kept without telling
   */
  private List<Sender.Batch> run(Path data, boolean between, List<Sender.Batch> untoldBefore)
      throws Exception {
    int acknowledgements = 15 + random.nextInt(100);
    try (ServerProcess server =
        between
            ? ServerProcess.holding(data, NOW_EPOCH_MILLIS, acknowledgements)
            : ServerProcess.packaged(data, NOW)) {
      check(server, untoldBefore);
      CountDownLatch enough = new CountDownLatch(between ? 0 : acknowledgements);
      List<Sender> senders = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        Sender sender =
            new Sender(
                URI.create(server.address() + "/ingest/api/account/1/events"),
                authorization,
                NOW_EPOCH_MILLIS,
                nextSkill,
                random.nextLong(),
                enough::countDown);
        senders.add(sender);
        threads.add(new Thread(sender, "sender-" + i));
      }
      threads.forEach(Thread::start);
      if (between) {
        server.awaitHolding();
        killsBetween++;
      } else {
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      }
      server.kill();
      for (Thread thread : threads) {
        thread.join();
      }
      senders.forEach(sender -> kept.addAll(sender.told()));
      senders.forEach(sender -> acknowledged += sender.told().size());
      return senders.stream().map(Sender::untold).flatMap(List::stream).toList();
    }
  }

  /** All that was told is there, and what more is there was sent; the answers are the oracle's. */
  private void check(ServerProcess server, List<Sender.Batch> untold) throws Exception {
    String state = get(server, "queuestate?v=1");
    for (Sender.Batch batch : kept) {
      assertThat(isThere(batch, state)).as("batch %d was acknowledged", batch.skillId()).isTrue();
    }
    for (Sender.Batch batch : untold) {
      if (isThere(batch, state)) {
        keptUntold++;
        kept.add(batch);
      }
    }
    List<String> lines = kept.stream().map(Sender.Batch::lines).flatMap(List::stream).toList();
    OracleAt oracle = new Oracle(lines).at(NOW_EPOCH_MILLIS);
    for (String path : PATHS) {
      assertThat(get(server, path)).as(path).isEqualTo(oracle.answer(path));
    }
  }

  private static boolean isThere(Sender.Batch batch, String state) {
    return state.contains("\"" + batch.skillId() + "\":{\"currentAvailableSlots\"");
  }

  private String get(ServerProcess server, String path) throws Exception {
    URI uri = URI.create(server.address() + "/operations/api/account/1/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", authorization).build();
    return client.send(request, BodyHandlers.ofString(UTF_8)).body();
  }
}
