package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.Parameter.AGENT_IDS;
import static dev.wallboard.api.operations.Parameter.CHAT_CENTER_ID;
import static dev.wallboard.api.operations.Parameter.FORMULA;
import static dev.wallboard.api.operations.Parameter.GROUP_IDS;
import static dev.wallboard.api.operations.Parameter.HISTOGRAM;
import static dev.wallboard.api.operations.Parameter.INTERVAL;
import static dev.wallboard.api.operations.Parameter.ONLY;
import static dev.wallboard.api.operations.Parameter.SINCE;
import static dev.wallboard.api.operations.Parameter.SKILL_IDS;
import static dev.wallboard.api.operations.Parameter.TIMEFRAME;
import static dev.wallboard.api.operations.Parameter.V;
import static dev.wallboard.api.operations.Parameter.WITHIN_SECONDS;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What can be called, and with which parameters (spec: Operations API, Parameters). */
enum Method {
  QUEUE_HEALTH("queuehealth", 1, V, TIMEFRAME, INTERVAL, SKILL_IDS, CHAT_CENTER_ID),
  ENGAGEMENT_ACTIVITY("engactivity", 1, V, TIMEFRAME, INTERVAL, SKILL_IDS, AGENT_IDS),
  AGENT_ACTIVITY("agentactivity", 1, V, TIMEFRAME, INTERVAL, AGENT_IDS),
  QUEUE_STATE("queuestate", 2, V, SKILL_IDS),
  SLA("sla", 1, V, TIMEFRAME, SKILL_IDS, GROUP_IDS, HISTOGRAM),
  SERVICE_LEVEL("servicelevel", 1, V, TIMEFRAME, INTERVAL, SKILL_IDS, FORMULA, WITHIN_SECONDS),
  AGENT_STATES("agent-states", 1, AGENT_IDS, GROUP_IDS, SINCE),
  DIRECTORY("directory", 1, SKILL_IDS, ONLY);

  private final String wireName;
  private final int latestVersion;
  private final Map<String, Parameter> parameters;

  Method(String wireName, int latestVersion, Parameter... parameters) {
    this.wireName = wireName;
    this.latestVersion = latestVersion;
    this.parameters =
        Arrays.stream(parameters).collect(toUnmodifiableMap(Parameter::wireName, known -> known));
  }

  /** The method of that name, if there is one; case matters. */
  static Optional<Method> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(method -> method.wireName.equals(wireName)).findFirst();
  }

  /** The name in the path. */
  String wireName() {
    return wireName;
  }

  /** Whether calls say which version they mean, and without are answered in an envelope. */
  boolean hasVersions() {
    return parameters.containsKey(V.wireName());
  }

  /** The versions of the method go from 1 to this. */
  int latestVersion() {
    return latestVersion;
  }

  /**
   * The parameter of that name, if the method lists it; case matters, and all others are unknown to
   * it.
   */
  Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
