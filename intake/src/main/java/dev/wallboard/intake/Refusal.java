package dev.wallboard.intake;

/**
 * Why something is no event. It never leaves the room: {@link DecodeListener} hears of it as a
 * value. Without a stack trace, for there may be one a line.
 */
final class Refusal extends Exception {

  private final boolean notJson;

  private Refusal(String reason, boolean notJson) {
    super(reason, null, false, false);
    this.notJson = notJson;
  }

  /** JSON, but no event. */
  static Refusal noEvent(String reason) {
    return new Refusal(reason, false);
  }

  /** Not even JSON. */
  static Refusal notJson(String what) {
    return new Refusal("not JSON: " + what, true);
  }

  /** {@code skillId must be an integer, not "abc"}, or {@code …, but is missing}. */
  static Refusal of(Member member, String expected, Shown shown) {
    return noEvent(member.wireName() + " must be " + expected + ", " + shown.afterComma());
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether it is a syntax error, after which the bytes that follow mean nothing for sure. */
  boolean isNotJson() {
    return notJson;
  }
}
