package dev.wallboard.feeds.alerts.firing;

/**
 * What a receiver is to know of a firing.
 *
 * @param owed what it is to know; in quiet hours nothing becomes owed
 * @param told what it has acknowledged
 */
public record Telling(Told owed, Told told) {

  static final Telling NONE = new Telling(Told.NOTHING, Told.NOTHING);

  /** Whether there is something to be sent. */
  public boolean isDue() {
    return owed.compareTo(told) > 0;
  }

  Telling owing(Told more) {
    return more.compareTo(owed) > 0 ? new Telling(more, told) : this;
  }

  Telling telling(Told more) {
    return more.compareTo(told) > 0 ? new Telling(owed, more) : this;
  }
}
