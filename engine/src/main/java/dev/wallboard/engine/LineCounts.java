package dev.wallboard.engine;

import dev.wallboard.model.QueueCounts;

/** What happened to each queue in a bucket: counters, queue after queue. */
final class LineCounts {

  static final int ENTERED = 0;
  static final int CONNECTED = 1;
  static final int ABANDONED = 2;
  static final int SECONDS_TO_ANSWER = 3;
  static final int SECONDS_TO_ABANDON = 4;

  private final CountPages counts;

  LineCounts() {
    this(new CountPages());
  }

  private LineCounts(CountPages counts) {
    this.counts = counts;
  }

  /** One that is the same, and goes on from here. */
  LineCounts successor() {
    return new LineCounts(counts.successor());
  }

  /** Adds to one of the counters of a queue. */
  void add(int line, int counter, long by) {
    counts.add(line, counter, by);
  }

  /** Adds what was counted for a queue to a tally. */
  void addTo(Tally tally, int line) {
    long[] page = counts.page(line);
    int place = CountPages.place(line);
    for (int i = 0; i < CountPages.WIDTH; i++) {
      tally.sums[i] += page[place + i];
    }
  }

  /** How many were abandoned in a queue. */
  long abandoned(int line) {
    return counts.page(line)[CountPages.place(line) + ABANDONED];
  }

  /** Counters added up over buckets. */
  static final class Tally {
    private final long[] sums = new long[CountPages.WIDTH];

    QueueCounts counts() {
      return new QueueCounts(
          sums[ENTERED],
          sums[CONNECTED],
          sums[ABANDONED],
          sums[SECONDS_TO_ANSWER],
          sums[SECONDS_TO_ABANDON]);
    }
  }
}
