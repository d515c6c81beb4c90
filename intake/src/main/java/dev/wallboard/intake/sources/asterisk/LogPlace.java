package dev.wallboard.intake.sources.asterisk;

/**
 * How far a log was read, in terms that rotation does not change: a file is known by its first
 * line, whatever it is called by now and whether it is packed.
 *
 * @param head a fingerprint of the first line of the file; empty before the first file
 * @param firstEpochSecond when the file begins
 * @param offset how many bytes of it, unpacked, were read
 */
record LogPlace(String head, long firstEpochSecond, long offset) {

  /** Before everything. */
  static final LogPlace START = new LogPlace("", Long.MIN_VALUE, 0);

  LogPlace at(long otherOffset) {
    return new LogPlace(head, firstEpochSecond, otherOffset);
  }
}
