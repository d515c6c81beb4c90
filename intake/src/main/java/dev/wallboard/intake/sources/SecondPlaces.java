package dev.wallboard.intake.sources;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The place of each record within its second, from 0, for sources whose clocks tick in seconds
 * (spec: integrations, Sources). Remembers the latest {@value #SECONDS} seconds in which there was
 * a record, since records written by several threads may be slightly out of order.
 */
public final class SecondPlaces {

  private static final int SECONDS = 64;

  private final TreeMap<Long, Long> nextBySecond;

  /** No record has come yet. */
  public SecondPlaces() {
    this(new TreeMap<>());
  }

  /** As it was when {@link #nextBySecond} returned this. */
  public SecondPlaces(SortedMap<Long, Long> nextBySecond) {
    this.nextBySecond = new TreeMap<>(nextBySecond);
  }

  /** The place of the next record of a second. */
  public long next(long epochSecond) {
    long place = nextBySecond.merge(epochSecond, 1L, Long::sum) - 1;
    if (nextBySecond.size() > SECONDS) {
      nextBySecond.pollFirstEntry();
    }
    return place;
  }

  /** What it remembers. */
  public SortedMap<Long, Long> nextBySecond() {
    return new TreeMap<>(nextBySecond);
  }
}
