package dev.wallboard.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ids that had a dense number when a snapshot was taken. Any thread may ask. */
final class KnownIds {

  static final KnownIds NONE = new KnownIds(new long[0], 0);

  /** By number; behind the size there may be some that came later. */
  private final long[] ids;

  private final int size;

  /** The numbers, ascending by id; sorted by whoever asks first. */
  private volatile int @Nullable [] ascending;

  KnownIds(long[] ids, int size) {
    this.ids = ids;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** The id of the number. */
  long idOf(int number) {
    return ids[number];
  }

  /** The number of the id, or {@link DenseIds#NONE} if it had not appeared. */
  int find(long id) {
    int[] numbers = ascending();
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ids[numbers[middle]] < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < size && ids[numbers[low]] == id ? numbers[low] : DenseIds.NONE;
  }

  /** All numbers, ascending by their ids; not to be changed. */
  int[] ascending() {
    int[] numbers = ascending;
    if (numbers == null) {
      numbers = sorted();
      ascending = numbers;
    }
    return numbers;
  }

  private int[] sorted() {
    long[] sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    int[] numbers = new int[size];
    for (int number = 0; number < size; number++) {
      numbers[Arrays.binarySearch(sorted, ids[number])] = number;
    }
    return numbers;
  }
}
