package dev.wallboard.intake;

import dev.wallboard.model.Event;

/**
 * Hears of a body's events and refusals in the order in which they stand in it, each as soon as it
 * has been read. What it throws ends the decoding and reaches the caller as it is.
 */
public interface DecodeListener {

  /**
   * An event that is well formed; whether it is admitted is another question ({@link Admission}).
   *
   * @param line the number of its line, or of its element of an array, from 1
   */
  void event(long line, Event event);

  /**
   * Something that is no event.
   *
   * @param line the number of its line, or of its element of an array, from 1
   * @param reason names the member, what was expected and what was there; one line, printable
   */
  void refused(long line, String reason);
}
