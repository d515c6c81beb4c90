package dev.wallboard.api.operations;

import dev.wallboard.api.Excerpt;

/** What a call may say (spec: Parameters). */
enum Parameter {
  V("v"),
  TIMEFRAME("timeframe"),
  INTERVAL("interval"),
  SKILL_IDS("skillIds"),
  AGENT_IDS("agentIds"),
  GROUP_IDS("groupIds"),
  CHAT_CENTER_ID("chatCenterId"),
  HISTOGRAM("histogram"),
  ONLY("only"),
  FORMULA("formula"),
  WITHIN_SECONDS("withinSeconds"),
  SINCE("since");

  private final String wireName;

  Parameter(String wireName) {
    this.wireName = wireName;
  }

  /** The name in queries and bodies. */
  String wireName() {
    return wireName;
  }

  /** The parameter with what it is given, as details of problems quote it. */
  String shown(String text) {
    return wireName + "=" + Excerpt.of(text);
  }
}
