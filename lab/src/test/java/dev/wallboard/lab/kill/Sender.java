package dev.wallboard.lab.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts batches, one after the other, until the server is gone. Each batch is about a skill of its
 * own, by which it is known again.
 */
final class Sender implements Runnable {

  /**
   * What was sent at once.
   *
   * @param skillId named by events of this batch alone
   */
  record Batch(long skillId, List<String> lines) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI target;
  private final String authorization;
  private final long nowEpochMillis;
  private final AtomicLong nextSkill;
  private final Random random;
  private final Runnable acknowledged;

  private final List<Batch> told = new ArrayList<>();
  private final List<Batch> untold = new ArrayList<>();

  /**
   * @param acknowledged is run after each acknowledgement
   */
  Sender(
      URI target,
      String authorization,
      long nowEpochMillis,
      AtomicLong nextSkill,
      long seed,
      Runnable acknowledged) {
    this.target = target;
    this.authorization = authorization;
    this.nowEpochMillis = nowEpochMillis;
    this.nextSkill = nextSkill;
    this.random = new Random(seed);
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    while (true) {
      Batch batch = batch();
      if (!send(batch)) {
        untold.add(batch);
        return;
      }
      told.add(batch);
      acknowledged.run();
    }
  }

  /** Those of which the server told that they are kept. */
  List<Batch> told() {
    return told;
  }

  /** Those of which it did not. */
  List<Batch> untold() {
    return untold;
  }

  private Batch batch() {
    long skill = nextSkill.incrementAndGet();
    List<String> lines = new ArrayList<>();
    int engagements = 1 + random.nextInt(4);
    for (int i = 0; i < engagements; i++) {
      engagement(skill, "E-" + skill + "-" + i, lines);
    }
    return new Batch(skill, lines);
  }

  private void engagement(long skill, String id, List<String> lines) {
    long at = nowEpochMillis - random.nextInt(3_600_000);
    lines.add(
        line(
            "engagement.queued",
            at,
            "\"engagementId\":\"%s\",\"skillId\":%d".formatted(id, skill)));
    if (random.nextInt(4) == 0) {
      lines.add(line("engagement.abandoned", at + 9_000, "\"engagementId\":\"%s\"".formatted(id)));
      return;
    }
    long agent = random.nextInt(20);
    lines.add(
        line(
            "engagement.connected",
            at + 3_000,
            "\"engagementId\":\"%s\",\"agentId\":%d".formatted(id, agent)));
    if (random.nextBoolean()) {
      lines.add(line("engagement.closed", at + 30_000, "\"engagementId\":\"%s\"".formatted(id)));
    }
  }

  private static String line(String type, long epochMillis, String members) {
    return "{\"type\":\"%s\",\"time\":\"%s\",%s}"
        .formatted(type, Instant.ofEpochMilli(epochMillis), members);
  }

  private boolean send(Batch batch) {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(String.join("\n", batch.lines), UTF_8))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return true;
    } catch (IOException gone) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
