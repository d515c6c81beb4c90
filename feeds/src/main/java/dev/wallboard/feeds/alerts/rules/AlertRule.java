package dev.wallboard.feeds.alerts.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be told, and to whom (spec: Alerts).
 *
 * @param id tells it from the other rules of an account
 * @param name what people call it
 * @param enabled whether it is looked at
 * @param accounts those it is for; empty: all of them
 * @param metric what it looks at
 * @param withinSeconds of a share of those who were connected within so long
 * @param scope of whom
 * @param timeframeMinutes over how long; empty for metrics of the present
 * @param bound which values are to be told of
 * @param holdMillis for how long they must be such
 * @param fromChats of averages and shares: with fewer chats there is no data
 * @param quiet when nothing is sent
 * @param receivers to whom; empty: to all there are
 */
public record AlertRule(
    String id,
    String name,
    boolean enabled,
    List<String> accounts,
    AlertMetric metric,
    OptionalInt withinSeconds,
    Scope scope,
    OptionalInt timeframeMinutes,
    Bound bound,
    long holdMillis,
    int fromChats,
    Severity severity,
    List<QuietHours> quiet,
    Optional<List<String>> receivers) {

  /** Whether it is for the account. */
  public boolean isFor(String accountId) {
    return accounts.isEmpty() || accounts.contains(accountId);
  }

  /** Whether nothing is to be sent at the instant. */
  public boolean isQuietAt(long epochMillis) {
    return quiet.stream().anyMatch(hours -> hours.cover(epochMillis));
  }

  /** Whether a receiver is to be told. */
  public boolean tells(String receiver) {
    return receivers.map(names -> names.contains(receiver)).orElse(true);
  }

  /** {@code queuehealth.avgTimeToAnswer above 30 s over 60 min}. */
  public String condition() {
    return metric.word()
        + (withinSeconds.isPresent() ? " (" + withinSeconds.getAsInt() + " s)" : "")
        + " "
        + bound.side().word()
        + " "
        + metric.unit().shown(bound.threshold())
        + (timeframeMinutes.isPresent() ? " over " + timeframeMinutes.getAsInt() + " min" : "");
  }
}
