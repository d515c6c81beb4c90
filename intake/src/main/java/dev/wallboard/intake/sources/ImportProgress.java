package dev.wallboard.intake.sources;

/** Told from time to time, and at the end, how far the reading of an input has come. */
@FunctionalInterface
public interface ImportProgress {

  /** Nobody wants to know. */
  ImportProgress UNWATCHED = (bytes, records) -> {};

  /**
   * So far.
   *
   * @param bytes bytes of the input taken, as they lie there: packed ones if it is packed
   * @param records records read
   */
  void reached(long bytes, long records);
}
