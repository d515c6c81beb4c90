package dev.wallboard.model;

import java.util.Arrays;
import java.util.Optional;

/** What an agent is doing (spec: Agent Activity; events, Format). */
public enum AgentState {
  ONLINE("online", 2, "Online"),
  BACK_SOON("back-soon", 3, "Back in 5"),
  AWAY("away", 4, "Away"),
  LOGGED_OFF("logged-off", 1, "Logged off");

  private final String wireName;
  private final int id;
  private final String displayName;

  AgentState(String wireName, int id, String displayName) {
    this.wireName = wireName;
    this.id = id;
    this.displayName = displayName;
  }

  /** The value of the member {@code state} on the wire. */
  public String wireName() {
    return wireName;
  }

  /** The number of the state in the answers of {@code agentactivity}. */
  public int id() {
    return id;
  }

  /** The name of the state in the answers of {@code agentactivity}. */
  public String displayName() {
    return displayName;
  }

  /** The state of that name on the wire, if there is one; case matters. */
  public static Optional<AgentState> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(state -> state.wireName.equals(wireName)).findFirst();
  }
}
