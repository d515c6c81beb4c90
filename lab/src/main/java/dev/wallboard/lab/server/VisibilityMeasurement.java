package dev.wallboard.lab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * How long after its acknowledgement an event is in an answer, while 20,000 events a second come
 * in. Goal: p99 50 ms at most.
 */
final class VisibilityMeasurement implements Measurement {

  private static final int EVENTS_A_ROUND = 300;

  private int skills = 1_000_000;

  @Override
  public void run(Workbench bench) throws Exception {
    Samples samples = new Samples(EVENTS_A_ROUND * bench.rounds());
    Median rate = new Median();
    try (BenchServer server = BenchServer.start(bench.freshFolder());
        Connection connection = server.connect()) {
      bench.fill(server, bench.events() / 2);
      measure(connection, EVENTS_A_ROUND);
      for (int round = 0; round < bench.rounds(); round++) {
        try (PacedSender sender = new PacedSender(bench, server)) {
          samples.addAll(measure(connection, EVENTS_A_ROUND));
          rate.add(sender.perSecond());
        }
      }
    }
    Workbench.say(
        "acknowledged to seen, beside %,.0f events/s: %s, the question included",
        rate.value(), samples);
  }

  private Samples measure(Connection connection, int count) throws IOException {
    Samples samples = new Samples(count);
    for (int i = 0; i < count; i++) {
      long skill = skills++;
      String event =
          "{\"type\":\"engagement.queued\",\"time\":%d,\"engagementId\":\"v-%d\",\"skillId\":%d}"
              .formatted(Workbench.NOW, skill, skill);
      connection.post(Workbench.EVENTS, event.getBytes(UTF_8));
      long acknowledged = System.nanoTime();
      String answer;
      do {
        answer =
            new String(connection.get(Workbench.API + "queuestate?v=1&skillIds=" + skill), UTF_8);
      } while (!answer.contains("\"currentQueueSize\":1}}"));
      samples.add(System.nanoTime() - acknowledged);
    }
    return samples;
  }
}
