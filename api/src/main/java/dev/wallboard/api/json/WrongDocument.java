package dev.wallboard.api.json;

/** A document is not as it has to be; the message names the member and the rule. */
public final class WrongDocument extends Exception {

  private static final long serialVersionUID = 1L;

  public WrongDocument(String message) {
    super(message, null, false, false);
  }

  /** The member and the rule, in words for whoever wrote the document. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
