package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.QueueCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The counters of a bucket: {@link LineCounts} by queue, {@link PairCounts} by skill and agent. */
class CountsTest {

  private record Pair(int skill, int agent) {}

  @Test
  void eachCounterOfAQueueIsItsOwn() {
    LineCounts counts = new LineCounts();
    counts.add(3, LineCounts.ENTERED, 1);
    counts.add(3, LineCounts.CONNECTED, 2);
    counts.add(3, LineCounts.ABANDONED, 3);
    counts.add(3, LineCounts.SECONDS_TO_ANSWER, 4);
    counts.add(3, LineCounts.SECONDS_TO_ABANDON, 5);
    assertThat(countsOf(counts, 3)).isEqualTo(new QueueCounts(1, 2, 3, 4, 5));
    assertThat(countsOf(counts, 2)).isEqualTo(QueueCounts.NONE);
    assertThat(countsOf(counts, 4)).isEqualTo(QueueCounts.NONE);
    assertThat(counts.abandoned(3)).isEqualTo(3);
    assertThat(counts.abandoned(1_000)).isZero();
  }

  @Test
  void queueThatWasNeverCountedHasNothing() {
    assertThat(countsOf(new LineCounts(), 0)).isEqualTo(QueueCounts.NONE);
    assertThat(new LineCounts().abandoned(0)).isZero();
  }

  @Test
  void queuesAddUpOverBuckets() {
    LineCounts first = new LineCounts();
    LineCounts second = new LineCounts();
    first.add(0, LineCounts.ENTERED, 5);
    second.add(0, LineCounts.ENTERED, -2);
    LineCounts.Tally tally = new LineCounts.Tally();
    first.addTo(tally, 0);
    second.addTo(tally, 0);
    assertThat(tally.counts().entered()).isEqualTo(3);
  }

  @Test
  void queuesCountLikeAMap() {
    Property.holds(
        100,
        random -> {
          LineCounts counts = new LineCounts();
          Map<Integer, QueueCounts> naive = new HashMap<>();
          for (int i = 0; i < 300; i++) {
            int line = random.nextInt(40);
            int by = random.nextInt(9) - 4;
            counts.add(line, LineCounts.SECONDS_TO_ANSWER, by);
            naive.merge(line, new QueueCounts(0, 0, 0, by, 0), QueueCounts::plus);
          }
          naive.forEach((line, sum) -> assertThat(countsOf(counts, line)).isEqualTo(sum));
        });
  }

  private static QueueCounts countsOf(LineCounts counts, int line) {
    LineCounts.Tally tally = new LineCounts.Tally();
    counts.addTo(tally, line);
    return tally.counts();
  }

  @Test
  void eachCounterOfAPairIsItsOwn() {
    PairCounts counts = new PairCounts();
    counts.add(1, 2, PairCounts.INTERACTIVE_CHATS, 1);
    counts.add(1, 2, PairCounts.NON_INTERACTIVE_CHATS, 2);
    counts.add(1, 2, PairCounts.HANDLING_SECONDS, 3);
    counts.add(1, 2, PairCounts.NON_INTERACTIVE_HANDLING_SECONDS, 4);
    counts.add(1, 2, PairCounts.CONNECTIONS, 5);
    counts.add(2, 1, PairCounts.CONNECTIONS, 7);
    assertThat(metricsOf(counts))
        .isEqualTo(
            Map.of(
                new Pair(1, 2), new EngagementMetrics(1, 2, 3, 4, 5),
                new Pair(2, 1), new EngagementMetrics(0, 0, 0, 0, 7)));
  }

  @Test
  void pairsCountLikeAMap() {
    Property.holds(
        100,
        random -> {
          PairCounts counts = new PairCounts();
          Map<Pair, EngagementMetrics> naive = new HashMap<>();
          for (int i = 0; i < 300; i++) {
            Pair pair = new Pair(random.nextInt(6), DenseIds.MAX - 1 - random.nextInt(6));
            int by = random.nextInt(9) - 4;
            counts.add(pair.skill, pair.agent, PairCounts.HANDLING_SECONDS, by);
            naive.merge(pair, new EngagementMetrics(0, 0, by, 0, 0), EngagementMetrics::plus);
          }
          assertThat(metricsOf(counts)).isEqualTo(naive);
        });
  }

  @Test
  void pairsAddUpOverBuckets() {
    PairCounts first = new PairCounts();
    PairCounts second = new PairCounts();
    first.add(1, 1, PairCounts.CONNECTIONS, 1);
    second.add(1, 1, PairCounts.CONNECTIONS, 2);
    PairCounts.Tally tally = new PairCounts.Tally();
    for (PairCounts counts : List.of(first, second)) {
      counts.forEach((skill, agent, row, place) -> tally.add(row, place));
    }
    assertThat(tally.metrics()).isEqualTo(new EngagementMetrics(0, 0, 0, 0, 3));
  }

  @Test
  void whatHasASuccessorStaysAsItIs() {
    Property.holds(
        100,
        random -> {
          LineCounts lines = new LineCounts();
          PairCounts pairs = new PairCounts();
          count(lines, pairs, random);
          Map<Pair, EngagementMetrics> pairsBefore = metricsOf(pairs);
          List<QueueCounts> linesBefore = countsOf(lines);
          LineCounts nextLines = lines.successor();
          PairCounts nextPairs = pairs.successor();
          assertThat(metricsOf(nextPairs)).isEqualTo(pairsBefore);
          assertThat(countsOf(nextLines)).isEqualTo(linesBefore);
          count(nextLines, nextPairs, random);
          assertThat(metricsOf(pairs)).isEqualTo(pairsBefore);
          assertThat(countsOf(lines)).isEqualTo(linesBefore);
          assertThat(metricsOf(nextPairs)).isNotEqualTo(pairsBefore);
          assertThat(countsOf(nextLines)).isNotEqualTo(linesBefore);
        });
  }

  private static void count(LineCounts lines, PairCounts pairs, Random random) {
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      lines.add(random.nextInt(40), LineCounts.ENTERED, 1);
      pairs.add(random.nextInt(9), random.nextInt(9), PairCounts.CONNECTIONS, 1);
    }
  }

  private static List<QueueCounts> countsOf(LineCounts counts) {
    return IntStream.range(0, 50).mapToObj(line -> countsOf(counts, line)).toList();
  }

  /** Each pair is told once. */
  private static Map<Pair, EngagementMetrics> metricsOf(PairCounts counts) {
    Map<Pair, EngagementMetrics> metrics = new HashMap<>();
    List<Pair> told = new ArrayList<>();
    counts.forEach(
        (skill, agent, row, place) -> {
          PairCounts.Tally tally = new PairCounts.Tally();
          tally.add(row, place);
          told.add(new Pair(skill, agent));
          metrics.put(new Pair(skill, agent), tally.metrics());
        });
    assertThat(told).doesNotHaveDuplicates();
    return metrics;
  }
}
