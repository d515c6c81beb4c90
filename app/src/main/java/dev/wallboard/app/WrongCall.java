package dev.wallboard.app;

/**
 * The options and operands are each right and do not go together. The message is for the user and
 * stands for itself.
 */
final class WrongCall extends Exception {

  private static final long serialVersionUID = 1;

  WrongCall(String message) {
    super(message);
  }
}
