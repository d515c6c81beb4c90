package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.feeds.alerts.firing.Told;
import dev.wallboard.feeds.alerts.rules.Series;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a receiver is told: a firing as it is now. */
public record Notice(Firing firing) {

  /** What whoever is told of it knows then. */
  public Told tells() {
    return firing.isActive() ? Told.FIRING : Told.RESOLVED;
  }

  String status() {
    return firing.isActive() ? "firing" : "resolved";
  }

  /** Tells a repeat from something new. */
  String key() {
    return firing.id() + "-" + status();
  }

  /** {@code Somebody waits too long: skill 104}. */
  String title() {
    Series series = firing.subject().series();
    return firing.subject().ruleName() + (series.equals(Series.ACCOUNT) ? "" : ": " + series);
  }

  /** {@code 95 s, queuehealth.avgTimeToAnswer above 30 s over 60 min (account 12)}. */
  String description() {
    return "%s; %s (account %s)"
        .formatted(firing.value(), firing.subject().condition(), firing.subject().accountId());
  }

  /** What tells one alert from another, whenever it fires. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("alertname", firing.subject().ruleName());
    labels.put("account", firing.subject().accountId());
    labels.put("rule", firing.subject().ruleId());
    labels.put("severity", firing.subject().severity().word());
    Series series = firing.subject().series();
    if (!series.equals(Series.ACCOUNT)) {
      labels.put(series.kind().word(), Long.toString(series.id()));
    }
    return labels;
  }

  /** What is said of it. */
  Map<String, String> annotations() {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put("summary", title());
    annotations.put("description", description());
    annotations.put("value", firing.value());
    annotations.put("firing_id", firing.id());
    return annotations;
  }
}
