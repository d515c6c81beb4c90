package dev.wallboard.intake.yaml;

/** A text is no YAML; the message says why. */
public final class InvalidYamlException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  InvalidYamlException(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** The line that could not be read. */
  public int line() {
    return line;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
