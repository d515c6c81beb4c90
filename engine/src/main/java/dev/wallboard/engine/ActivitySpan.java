package dev.wallboard.engine;

import dev.wallboard.model.AgentState;
import dev.wallboard.model.TimeGrid;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What an agent did in each bucket of half an hour that is over: of each state and reason that
 * occurred, in each bucket three numbers of milliseconds, as {@link ActivityTally} takes them.
 *
 * @param number half hours from the epoch
 * @param doings the states and reasons that occurred; not to be changed
 * @param millis of the first of them what it was in each bucket, then of the next; not to be
 *     changed
 */
record ActivitySpan(long number, Doing[] doings, int[] millis) implements Remembered.Cell {

  static final int BUCKETS = 6;

  /** How many half hours the longest frame can touch. */
  static final int MAX_FRAME_SPANS = TimeGrid.MAX_FRAME_BUCKETS / BUCKETS + 2;

  private static final int WIDTH = 3;

  /** A state of an agent, and the reason for it. */
  record Doing(AgentState state, OptionalLong reasonId) {}

  /** The number of the span that contains the bucket. */
  static long spanOf(long bucket) {
    return Math.floorDiv(bucket, (long) BUCKETS);
  }

  /** The first bucket of the span. */
  static long firstBucketOf(long span) {
    return span * BUCKETS;
  }

  /** Walks over the steps of the agent. */
  static ActivitySpan workOut(Agent agent, long span) {
    long firstBucket = firstBucketOf(span);
    Sums sums = new Sums(firstBucket);
    agent.walk(TimeGrid.startOf(firstBucket), TimeGrid.startOf(firstBucket + BUCKETS), sums);
    return new ActivitySpan(span, sums.doings, sums.millis);
  }

  /** Adds what was done in the buckets from the first up to the end, all of this span. */
  void addTo(ActivityTally tally, long firstBucket, long endBucket) {
    int first = (int) (firstBucket - firstBucketOf(number));
    int end = (int) (endBucket - firstBucketOf(number));
    for (int doing = 0; doing < doings.length; doing++) {
      long total = 0;
      long chatting = 0;
      long inMaxConcurrency = 0;
      for (int i = first; i < end; i++) {
        int place = place(doing, i);
        total += millis[place];
        chatting += millis[place + 1];
        inMaxConcurrency += millis[place + 2];
      }
      tally.add(doings[doing].state, doings[doing].reasonId, total, chatting, inMaxConcurrency);
    }
  }

  private static int place(int doing, int bucket) {
    return (doing * BUCKETS + bucket) * WIDTH;
  }

  /** Adds up the pieces of a walk. */
  private static final class Sums implements Agent.PieceVisitor {
    private static final Doing[] NO_DOINGS = {};
    private static final int[] NO_MILLIS = {};

    private final long firstBucket;
    private Doing[] doings = NO_DOINGS;
    private int[] millis = NO_MILLIS;

    Sums(long firstBucket) {
      this.firstBucket = firstBucket;
    }

    @Override
    public void piece(Agent.Piece piece) {
      if (piece.state == AgentState.LOGGED_OFF && piece.reasonId.isEmpty()) {
        return;
      }
      int doing = doingOf(piece);
      long from = piece.fromEpochMillis;
      while (from < piece.toEpochMillis) {
        long bucket = TimeGrid.bucketOf(from);
        long to = Math.min(piece.toEpochMillis, TimeGrid.endOf(bucket));
        add(place(doing, (int) (bucket - firstBucket)), (int) (to - from), piece);
        from = to;
      }
    }

    private void add(int place, int pieceMillis, Agent.Piece piece) {
      millis[place] += pieceMillis;
      millis[place + 1] += piece.load > 0 ? pieceMillis : 0;
      millis[place + 2] += piece.isInMaxConcurrency() ? pieceMillis : 0;
    }

    private int doingOf(Agent.Piece piece) {
      for (int i = 0; i < doings.length; i++) {
        if (doings[i].state == piece.state && doings[i].reasonId.equals(piece.reasonId)) {
          return i;
        }
      }
      int size = doings.length;
      doings = Arrays.copyOf(doings, size + 1);
      doings[size] = new Doing(piece.state, piece.reasonId);
      millis = Arrays.copyOf(millis, place(size + 1, 0));
      return size;
    }
  }
}
