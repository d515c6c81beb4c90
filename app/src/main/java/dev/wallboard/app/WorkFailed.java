package dev.wallboard.app;

/**
 * The call was right and the work could not be done, for a reason outside: a file that cannot be
 * read, a server that does not answer. The message is for the user and stands for itself.
 */
final class WorkFailed extends Exception {

  private static final long serialVersionUID = 1;

  WorkFailed(String message) {
    super(message);
  }
}
