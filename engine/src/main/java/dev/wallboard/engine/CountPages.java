package dev.wallboard.engine;

import java.util.Arrays;

/**
 * Counters in rows of five, in pages of a few rows. A successor shares the pages, and copies each
 * before it counts there.
 */
final class CountPages {

  /** Counters in a row. */
  static final int WIDTH = 5;

  private static final int PAGE_BITS = 4;
  private static final int ROWS = 1 << PAGE_BITS;

  /** Stands where nothing was counted yet. */
  private static final long[] ZEROS = new long[ROWS * WIDTH];

  private static final long[][] NO_PAGES = {};

  private long[][] pages;

  /** Of each page whether nobody else sees it. */
  private boolean[] own;

  CountPages() {
    this(NO_PAGES);
  }

  private CountPages(long[][] pages) {
    this.pages = pages;
    this.own = new boolean[pages.length];
  }

  /** One that is the same, and goes on from here. */
  CountPages successor() {
    return new CountPages(pages.clone());
  }

  /** Adds to a counter of a row. */
  void add(int row, int counter, long by) {
    int number = row >> PAGE_BITS;
    if (number >= own.length || !own[number]) {
      takeOver(number);
    }
    pages[number][place(row) + counter] += by;
  }

  private void takeOver(int number) {
    int size = pages.length;
    if (number >= size) {
      int capacity = Math.max(number + 1, size + (size >> 1));
      pages = Arrays.copyOf(pages, capacity);
      Arrays.fill(pages, size, capacity, ZEROS);
      own = Arrays.copyOf(own, capacity);
    }
    pages[number] = pages[number].clone();
    own[number] = true;
  }

  /** The page of the row, in which it begins at its {@link #place}; not to be changed. */
  long[] page(int row) {
    int number = row >> PAGE_BITS;
    return number < pages.length ? pages[number] : ZEROS;
  }

  /** Where the row begins in its page. */
  static int place(int row) {
    return (row & (ROWS - 1)) * WIDTH;
  }
}
