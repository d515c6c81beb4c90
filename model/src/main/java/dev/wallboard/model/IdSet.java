package dev.wallboard.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** An immutable set of ids, ascending. */
public final class IdSet {

  /** The set without an id. */
  public static final IdSet EMPTY = new IdSet(new long[0]);

  private final long[] ascending;

  private IdSet(long[] ascending) {
    this.ascending = ascending;
  }

  /** The set of these ids; their order and repeats do not matter. */
  public static IdSet of(long... ids) {
    return new IdSet(LongStream.of(ids).sorted().distinct().toArray());
  }

  /** The set of these ids; their order and repeats do not matter. */
  public static IdSet of(Collection<Long> ids) {
    return of(ids.stream().mapToLong(Long::longValue).toArray());
  }

  /** How many ids there are. */
  public int size() {
    return ascending.length;
  }

  /** The id at a place, 0 being that of the least. */
  public long get(int place) {
    return ascending[place];
  }

  /** Whether the id is in the set. */
  public boolean contains(long id) {
    return Arrays.binarySearch(ascending, id) >= 0;
  }

  /** The ids, ascending. */
  public LongStream stream() {
    return LongStream.of(ascending);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdSet set && Arrays.equals(ascending, set.ascending);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ascending);
  }

  @Override
  public String toString() {
    return Arrays.toString(ascending);
  }
}
