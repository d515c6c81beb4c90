package dev.wallboard.feeds.alerts.firing;

import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.feeds.alerts.rules.Series;
import dev.wallboard.feeds.alerts.rules.Severity;

/**
 * What a firing is about: the rule as it was when it fired, since it may have been changed or
 * deleted by the time somebody is told or looks back.
 *
 * @param condition in words for people
 */
public record Subject(
    String accountId,
    String ruleId,
    String ruleName,
    Severity severity,
    String metric,
    String condition,
    Series series) {

  static Subject of(String accountId, AlertRule rule, Series series) {
    return new Subject(
        accountId,
        rule.id(),
        rule.name(),
        rule.severity(),
        rule.metric().word(),
        rule.condition(),
        series);
  }
}
