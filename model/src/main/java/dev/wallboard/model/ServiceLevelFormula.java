package dev.wallboard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What those answered in time are divided by, since the industry has several answers (spec:
 * Integrations, Service level).
 */
public enum ServiceLevelFormula {
  /** All that were answered. */
  ANSWERED("answered"),
  /** All that were answered or gave up. */
  OFFERED("offered"),
  /** The same without those that gave up so soon that they could not have been answered in time. */
  OFFERED_WITHOUT_SHORT("offered-without-short");

  private final String wireName;

  ServiceLevelFormula(String wireName) {
    this.wireName = wireName;
  }

  /** Its name in calls and documents. */
  public String wireName() {
    return wireName;
  }

  /** The formula of that name. */
  public static Optional<ServiceLevelFormula> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
  }

  /** The names of all. */
  public static List<String> wireNames() {
    return Arrays.stream(values()).map(ServiceLevelFormula::wireName).toList();
  }
}
