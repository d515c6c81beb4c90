package dev.wallboard.api.access;

/** What a route needs of who calls it (spec: access, API keys and User login). */
public enum Need {
  /** Nothing: anybody may call. */
  NOTHING("nothing"),
  /** To read figures, names and states of the account. */
  READ("the privilege operations:read, or a role"),
  /** To send events. */
  SEND_EVENTS("the privilege events:write"),
  /** To change what managers see to: boards, thresholds, alert rules, schedules, wall links. */
  MANAGE("the privilege admin, or the role manager"),
  /** To change who has access: keys and users. */
  ADMINISTER("the privilege admin, or the role admin");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /** What it takes, in words for who lacks it. */
  String words() {
    return words;
  }
}
