package dev.wallboard.engine;

import static dev.wallboard.model.TimeGrid.BUCKET_MILLIS;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a level within a bucket, in order of time, each one packed {@code long}:
 *
 * <pre>
 *   milliseconds from the start of the bucket 32 bits · by how much 32 bits, signed
 * </pre>
 *
 * <p>A chunk belongs to one version of its {@link StepFunction}; the next version goes on with a
 * successor. Both share the array: what lies behind the size of the older one it never sees, and
 * before anything changes that it does see, the array is copied.
 */
final class Chunk {

  static final Chunk NONE = new Chunk(0);

  private static final int OFFSET_SHIFT = 32;
  private static final long CHANGE_MASK = 0xffff_ffffL;
  private static final long[] EMPTY = {};

  /** The version of the step function that may write here. */
  private final int version;

  private long[] steps = EMPTY;
  private int size;

  /** How many of the steps versions before can see in the same array. */
  private int shared;

  /** Worked out by readers, by several at once if it happens so; all find the same. */
  private @Nullable Summary summary;

  /** How the level held over the whole bucket, relative to the level it opens with. */
  private record Summary(long sum, long max, long min) {}

  Chunk(int version) {
    this.version = version;
  }

  /** The chunk for the version, which may write: this one, or else its successor. */
  Chunk ownedBy(int writer) {
    if (version == writer) {
      return this;
    }
    Chunk next = new Chunk(writer);
    next.steps = steps;
    next.size = size;
    next.shared = size;
    return next;
  }

  int size() {
    return size;
  }

  int offsetMillis(int index) {
    return (int) (steps[index] >>> OFFSET_SHIFT);
  }

  int change(int index) {
    return (int) steps[index];
  }

  private static long step(long offsetMillis, int by) {
    return offsetMillis << OFFSET_SHIFT | (by & CHANGE_MASK);
  }

  /** Adds a change; those of one instant are one. */
  void add(int offsetMillis, int by) {
    summary = null;
    int place = countUpTo(offsetMillis);
    if (place == 0 || offsetMillis(place - 1) != offsetMillis) {
      insert(place, step(offsetMillis, by));
      return;
    }
    int sum = Math.addExact(change(place - 1), by);
    own(place - 1, size);
    if (sum == 0) {
      System.arraycopy(steps, place, steps, place - 1, size - place);
      size--;
    } else {
      steps[place - 1] = step(offsetMillis, sum);
    }
  }

  private void insert(int place, long step) {
    int capacity = size < steps.length ? size + 1 : size + Math.max(2, size >> 1);
    own(place, capacity);
    System.arraycopy(steps, place, steps, place + 1, size - place);
    steps[place] = step;
    size++;
  }

  /** Makes sure that there is room, and that nobody else sees the steps from the place on. */
  private void own(int place, int capacity) {
    if (place < shared || capacity > steps.length) {
      steps = Arrays.copyOf(steps, capacity);
      shared = 0;
    }
  }

  /** How many changes lie at the offset or before it. */
  int countUpTo(long offsetMillis) {
    if (size == 0 || offsetMillis(size - 1) <= offsetMillis) {
      return size;
    }
    int found = Arrays.binarySearch(steps, 0, size, (offsetMillis + 1) << OFFSET_SHIFT);
    return found >= 0 ? found : -found - 1;
  }

  /** What the first changes add up to. */
  long sumOf(int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += change(i);
    }
    return sum;
  }

  /** Tells the tally how the level held over [from, to), which lies within the bucket. */
  void tally(long startEpochMillis, long opening, long from, long to, LevelTally tally) {
    if (from == startEpochMillis && to == startEpochMillis + BUCKET_MILLIS) {
      tallyWhole(startEpochMillis, opening, tally);
    } else {
      tallyPart(startEpochMillis, opening, from, to, tally);
    }
  }

  private void tallyWhole(long startEpochMillis, long opening, LevelTally tally) {
    Summary whole = summary;
    if (whole == null) {
      whole = summarise(startEpochMillis);
      summary = whole;
    }
    long samples = BUCKET_MILLIS / TimeGrid.SAMPLE_MILLIS;
    tally.held(opening * samples + whole.sum, samples, opening + whole.max, opening + whole.min);
  }

  private Summary summarise(long startEpochMillis) {
    LevelTally relative = new LevelTally();
    tallyPart(startEpochMillis, 0, startEpochMillis, startEpochMillis + BUCKET_MILLIS, relative);
    return new Summary(relative.sum(), relative.max(), relative.min());
  }

  private void tallyPart(
      long startEpochMillis, long opening, long from, long to, LevelTally tally) {
    int index = countUpTo(from - startEpochMillis);
    long level = opening + sumOf(index);
    long reached = from;
    for (; index < size; index++) {
      long at = startEpochMillis + offsetMillis(index);
      if (at >= to) {
        break;
      }
      tally.hold(level, reached, at);
      reached = at;
      level += change(index);
    }
    tally.hold(level, reached, to);
  }
}
