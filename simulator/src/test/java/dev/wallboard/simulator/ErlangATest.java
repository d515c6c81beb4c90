package dev.wallboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * With one skill, times without memory and no breaks, the simulated queue is an M/M/n+M queue, of
 * which the formulas tell what is to be expected: Erlang-A. What is seen over 200 days must lie
 * within four standard errors of it, estimated from the days as batches.
 */
class ErlangATest {

  private static final int DAYS = 200;
  private static final double STANDARD_ERRORS = 4;

  /** What is to be expected, worked out of the chances that so many are there. */
  private record Expected(double waitMillis, double waitingRatio, double abandonedRatio) {

    static Expected of(int agents, double arrivals, double services, double departures) {
      int most = agents + 2_000;
      double[] chance = new double[most];
      chance[0] = 1;
      double sum = 1;
      for (int there = 1; there < most; there++) {
        double leaving =
            Math.min(there, agents) * services + Math.max(0, there - agents) * departures;
        chance[there] = chance[there - 1] * arrivals / leaving;
        sum += chance[there];
      }
      double waiting = 0;
      double queue = 0;
      for (int there = agents; there < most; there++) {
        waiting += chance[there] / sum;
        queue += (there - agents) * chance[there] / sum;
      }
      return new Expected(queue / arrivals, waiting, departures * queue / arrivals);
    }
  }

  private record Seen(long offered, long waited, long abandoned, double waitMillis) {}

  private static List<Seen> days(ContactCentre centre, long seed) {
    Simulation simulation = Simulation.of(centre, seed, 0);
    Map<String, Long> since = new HashMap<>();
    List<Seen> days = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      days.add(seen(simulation.until(day * TimeGrid.DAY_MILLIS), since));
    }
    return days;
  }

  private static Seen seen(List<Event> events, Map<String, Long> since) {
    long offered = 0;
    long waited = 0;
    long abandoned = 0;
    double waitMillis = 0;
    for (Event event : events) {
      if (event.type() == EventType.ENGAGEMENT_QUEUED) {
        since.put(((EngagementEvent) event).engagementId(), event.epochMillis());
      } else if (event.type() == EventType.ENGAGEMENT_CONNECTED
          || event.type() == EventType.ENGAGEMENT_ABANDONED) {
        Long began = since.remove(((EngagementEvent) event).engagementId());
        if (began != null) {
          offered++;
          abandoned += event.type() == EventType.ENGAGEMENT_ABANDONED ? 1 : 0;
          waited += event.epochMillis() > began ? 1 : 0;
          waitMillis += event.epochMillis() - began;
        }
      }
    }
    return new Seen(offered, waited, abandoned, waitMillis);
  }

  private interface Figure {
    double of(Seen day);
  }

  private static void assertNear(String what, List<Seen> days, Figure figure, double expected) {
    double mean = days.stream().mapToDouble(figure::of).average().orElseThrow();
    double variance =
        days.stream().mapToDouble(day -> Math.pow(figure.of(day) - mean, 2)).sum()
            / (days.size() - 1);
    double error = Math.sqrt(variance / days.size());
    assertThat(Math.abs(mean - expected) / error)
        .as("%s: %.5f seen, %.5f expected, standard error %.5f", what, mean, expected, error)
        .isLessThan(STANDARD_ERRORS);
  }

  private static void assertErlangA(
      int agents, double arrivalsPerDay, double handlingMillis, double patienceMillis, long seed) {
    Expected expected =
        Expected.of(
            agents, arrivalsPerDay / TimeGrid.DAY_MILLIS, 1 / handlingMillis, 1 / patienceMillis);
    ContactCentre centre =
        ContactCentre.textbook(agents, arrivalsPerDay, handlingMillis, patienceMillis);
    List<Seen> days = days(centre, seed);
    assertNear("mean wait", days, day -> day.waitMillis / day.offered, expected.waitMillis);
    assertNear("waiting", days, day -> (double) day.waited / day.offered, expected.waitingRatio);
    assertNear(
        "abandoned", days, day -> (double) day.abandoned / day.offered, expected.abandonedRatio);
  }

  @Test
  void aBusyQueueWaitsAsErlangSays() {
    assertErlangA(10, 2_600, 300_000, 120_000, 1);
  }

  @Test
  void anOverloadedQueueWaitsAsErlangSays() {
    assertErlangA(5, 2_000, 300_000, 90_000, 2);
  }

  @Test
  void aQuietQueueWaitsAsErlangSays() {
    assertErlangA(12, 2_000, 300_000, 200_000, 3);
  }
}
