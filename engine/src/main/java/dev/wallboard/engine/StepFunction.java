package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;

/**
 * A level that changes at instants: how many wait in a queue, how many engagements an agent has.
 *
 * <p>Kept as the set of its changes, so they may come in any order and be taken back; changes at
 * one instant are one. What lies before the floor is one number, the level there.
 *
 * <p>Written by one thread, until a snapshot sees it; from then on a {@link #successor} is written.
 * The two share their arrays: to append disturbs nobody, and whatever else the older one can see is
 * copied before it changes.
 */
final class StepFunction extends Level {

  private final int version;
  private long floorBucket = NO_BUCKET;

  /** Whether versions before see the arrays, too. */
  private boolean sharesArrays;

  StepFunction() {
    this(1);
  }

  private StepFunction(int version) {
    this.version = version;
  }

  /** One that is the same, and goes on from here. */
  StepFunction successor() {
    StepFunction next = new StepFunction(version + 1);
    next.base = base;
    next.level = level;
    next.chunks = chunks;
    next.buckets = buckets;
    next.nets = nets;
    next.closed = closed;
    next.last = last;
    next.lastBucket = lastBucket;
    next.lastNet = lastNet;
    next.floorBucket = floorBucket;
    next.sharesArrays = true;
    return next;
  }

  /** Adds a change of the level at an instant; a negative one takes away. */
  void add(long epochMillis, int by) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    level += by;
    if (bucket < floorBucket) {
      base += by;
      return;
    }
    int offsetMillis = (int) (epochMillis - TimeGrid.startOf(bucket));
    if (bucket < lastBucket) {
      addLate(bucket, offsetMillis, by);
      return;
    }
    if (bucket > lastBucket) {
      begin(bucket);
    }
    last = last.ownedBy(version);
    last.add(offsetMillis, by);
    lastNet += by;
  }

  private void begin(long bucket) {
    if (lastBucket != NO_BUCKET) {
      if (closed == chunks.length) {
        resize(Math.max(4, closed + (closed >> 1)));
      }
      set(closed, last, lastBucket, lastNet);
      closed++;
    }
    last = new Chunk(version);
    lastBucket = bucket;
    lastNet = 0;
  }

  private void set(int place, Chunk chunk, long bucket, int net) {
    chunks[place] = chunk;
    buckets[place] = bucket;
    nets[place] = net;
  }

  private void resize(int capacity) {
    chunks = Arrays.copyOf(chunks, capacity);
    buckets = Arrays.copyOf(buckets, capacity);
    nets = Arrays.copyOf(nets, capacity);
    sharesArrays = false;
  }

  private void addLate(long bucket, int offsetMillis, int by) {
    if (sharesArrays) {
      resize(chunks.length);
    }
    int place = firstFrom(bucket);
    if (place == closed || buckets[place] != bucket) {
      insert(place, bucket);
    }
    chunks[place] = chunks[place].ownedBy(version);
    chunks[place].add(offsetMillis, by);
    nets[place] += by;
  }

  private void insert(int place, long bucket) {
    if (closed == chunks.length) {
      resize(Math.max(4, closed + (closed >> 1)));
    }
    int behind = closed - place;
    System.arraycopy(chunks, place, chunks, place + 1, behind);
    System.arraycopy(buckets, place, buckets, place + 1, behind);
    System.arraycopy(nets, place, nets, place + 1, behind);
    set(place, new Chunk(version), bucket, 0);
    closed++;
  }

  /** Draws all that lies before the bucket together into the level there. */
  void forgetBefore(long bucket) {
    floorBucket = bucket;
    if (!changesBefore(bucket)) {
      return;
    }
    drop(firstFrom(bucket));
    if (lastBucket < bucket) {
      base += lastNet;
      last = Chunk.NONE;
      lastBucket = NO_BUCKET;
      lastNet = 0;
    }
  }

  /** Drops the first chunks. */
  private void drop(int gone) {
    for (int place = 0; place < gone; place++) {
      base += nets[place];
    }
    int kept = closed - gone;
    if (sharesArrays) {
      chunks = Arrays.copyOfRange(chunks, gone, gone + chunks.length);
      buckets = Arrays.copyOfRange(buckets, gone, gone + chunks.length);
      nets = Arrays.copyOfRange(nets, gone, gone + chunks.length);
      sharesArrays = false;
    } else {
      System.arraycopy(chunks, gone, chunks, 0, kept);
      System.arraycopy(buckets, gone, buckets, 0, kept);
      System.arraycopy(nets, gone, nets, 0, kept);
    }
    Arrays.fill(chunks, kept, chunks.length, null);
    closed = kept;
  }
}
