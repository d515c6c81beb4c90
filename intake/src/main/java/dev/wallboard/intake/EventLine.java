package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.OptionalLong;

/**
 * A line of a file of events as it stands there, whether or not it is a good one, with the instant
 * it speaks of.
 */
public final class EventLine {

  private final long number;
  private final byte[] bytes;
  private final OptionalLong epochMillis;
  private final int timeFrom;
  private final int timeTo;

  private EventLine(long number, byte[] bytes, OptionalLong epochMillis, int timeFrom, int timeTo) {
    this.number = number;
    this.bytes = bytes;
    this.epochMillis = epochMillis;
    this.timeFrom = timeFrom;
    this.timeTo = timeTo;
  }

  /**
   * A line in which no instant is to be found, of which a server will say what is wrong with it.
   */
  static EventLine withoutTime(long number, byte[] bytes) {
    return new EventLine(number, bytes, OptionalLong.empty(), 0, 0);
  }

  /** A line of which [timeFrom, timeTo) is its instant, a JSON number or string. */
  static EventLine at(long epochMillis, long number, byte[] bytes, int timeFrom, int timeTo) {
    return new EventLine(number, bytes, OptionalLong.of(epochMillis), timeFrom, timeTo);
  }

  /** The number of the line in its file, from 1. */
  public long number() {
    return number;
  }

  /** Its instant; empty if it has none that can be read. */
  public OptionalLong epochMillis() {
    return epochMillis;
  }

  /** The line without its end. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How long the line is without its end. */
  public int length() {
    return bytes.length;
  }

  /**
   * The line with its instant moved, a number again a number and a text a text (of UTC), and every
   * other byte as it was. One without an instant, or that would leave the years that can be
   * written, stays as it is.
   */
  public EventLine movedBy(long millis) {
    if (epochMillis.isEmpty()) {
      return this;
    }
    long moved = epochMillis.getAsLong() + millis;
    boolean isText = bytes[timeFrom] == '"';
    if (isText && !Rfc3339.canWrite(moved)) {
      return this;
    }
    String time = isText ? '"' + Rfc3339.format(moved) + '"' : Long.toString(moved);
    return withTime(moved, time.getBytes(US_ASCII));
  }

  private EventLine withTime(long moved, byte[] time) {
    byte[] line = new byte[bytes.length - (timeTo - timeFrom) + time.length];
    int afterTime = timeFrom + time.length;
    System.arraycopy(bytes, 0, line, 0, timeFrom);
    System.arraycopy(time, 0, line, timeFrom, time.length);
    System.arraycopy(bytes, timeTo, line, afterTime, bytes.length - timeTo);
    return at(moved, number, line, timeFrom, afterTime);
  }
}
