package dev.wallboard.app.replay;

import dev.wallboard.intake.EventLine;

/**
 * A line that is to be sent.
 *
 * @param file the name of its file
 * @param epochMillis when it is its turn: its instant, or the latest one of its file so far
 */
record PlayedLine(String file, EventLine line, long epochMillis) {

  /** {@code FILE:LINE}. */
  String place() {
    return file + ":" + line.number();
  }

  PlayedLine movedBy(long millis) {
    return new PlayedLine(file, line.movedBy(millis), epochMillis);
  }
}
