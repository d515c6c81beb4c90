package dev.wallboard.intake.sources.calls;

/** A row cannot become events; the message names the column and says why, but not the place. */
final class UnusableRowException extends Exception {

  UnusableRowException(String reason) {
    super(reason, null, false, false);
  }

  static UnusableRowException ofColumn(String column, String reason) {
    return new UnusableRowException("column " + column + ": " + reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
