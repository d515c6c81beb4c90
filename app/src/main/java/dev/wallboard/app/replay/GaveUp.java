package dev.wallboard.app.replay;

/** A batch could not be brought to the server. The message is for the user. */
final class GaveUp extends Exception {

  private static final long serialVersionUID = 1;

  GaveUp(String why, PlayedLine first) {
    super(
        why
            + "; from "
            + first.place()
            + " on nothing was acknowledged, and to send again is safe");
  }
}
