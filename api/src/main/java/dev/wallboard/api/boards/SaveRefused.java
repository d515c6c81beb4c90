package dev.wallboard.api.boards;

/** A document is not saved, or not deleted. The message is for who wanted to. */
public final class SaveRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Cause why;
  private final String presentTag;

  /** Why it is not done. */
  public enum Cause {
    /** There is no such document. */
    UNKNOWN,
    /** It came along, and stays as it is. */
    BUILT_IN,
    /** Somebody saved it meanwhile: the present tag says what it is now. */
    CHANGED_MEANWHILE,
    /** There are as many as may be. */
    TOO_MANY,
    /** It is shown somewhere that shows nothing else. */
    IN_USE
  }

  SaveRefused(Cause why, String message) {
    this(why, message, "");
  }

  SaveRefused(Cause why, String message, String presentTag) {
    super(message, null, false, false);
    this.why = why;
    this.presentTag = presentTag;
  }

  /** Why it is not done. */
  public Cause why() {
    return why;
  }

  /** The tag of what is there; empty where that does not matter. */
  public String presentTag() {
    return presentTag;
  }

  /** The message, which is always there. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
