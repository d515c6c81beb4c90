package dev.wallboard.feeds.alerts;

import dev.wallboard.feeds.alerts.delivery.Receiver;
import dev.wallboard.feeds.alerts.firing.FiringLimits;
import dev.wallboard.feeds.alerts.rules.RuleLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alerts are looked for, and who is told.
 *
 * @param ruleFiles YAML files, or folders of them ({@code alerts.rules})
 * @param receivers ({@code alerts.receivers})
 * @param everyMillis how often rules are looked at ({@code alerts.every})
 * @param timeoutMillis how long a receiver may take to answer ({@code alerts.send-timeout})
 * @param longestWaitMillis how long a receiver that fails is left alone at most ({@code
 *     alerts.max-backoff})
 * @param pageUrl where people find the dashboard; may be empty ({@code alerts.page-url})
 */
public record AlertSettings(
    List<String> ruleFiles,
    List<Receiver> receivers,
    long everyMillis,
    long timeoutMillis,
    long longestWaitMillis,
    String pageUrl,
    RuleLimits rules,
    FiringLimits firings) {

  public static final AlertSettings DEFAULTS =
      new AlertSettings(
          List.of(),
          List.of(),
          5_000,
          10_000,
          300_000,
          "",
          RuleLimits.DEFAULTS,
          FiringLimits.DEFAULTS);

  public AlertSettings {
    requireRange("alerts.every", everyMillis, 100, 60_000);
    requireRange("alerts.send-timeout", timeoutMillis, 100, 60_000);
    requireRange("alerts.max-backoff", longestWaitMillis, 1_000, 3_600_000);
    Set<String> names = new HashSet<>();
    receivers.forEach(
        receiver -> {
          if (!names.add(receiver.name())) {
            throw new IllegalArgumentException(
                "alerts.receivers must have names of their own; two are \""
                    + receiver.name()
                    + "\"");
          }
        });
  }

  private static void requireRange(String name, long valueMillis, long least, long most) {
    if (valueMillis < least || valueMillis > most) {
      throw new IllegalArgumentException(
          "%s must be from %dms to %dms, not %dms".formatted(name, least, most, valueMillis));
    }
  }

  /** What receivers are called. */
  public List<String> receiverNames() {
    return receivers.stream().map(Receiver::name).toList();
  }
}
