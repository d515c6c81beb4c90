package dev.wallboard.api.access;

/** What a route needs of who calls it (spec: access, API keys and User login). */
public enum Need {
  /** Nothing: anybody may call. */
  NOTHING,
  /** To read figures, names and states of the account. */
  READ,
  /** To send events. */
  SEND_EVENTS,
  /** To change what managers see to: boards, thresholds, alert rules, schedules, wall links. */
  MANAGE,
  /** To change who has access: keys and users. */
  ADMINISTER
}
