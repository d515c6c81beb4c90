package dev.wallboard.feeds.alerts.firing;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One time that a rule fired for a series, from its beginning to its end, and what became of it.
 *
 * @param id the same for the same account, rule, series and instant, so that receivers can tell a
 *     repeat from something new
 * @param sinceEpochMillis since when the value breached
 * @param resolvedEpochMillis empty while it fires
 * @param value the value with which it fired, in words with its unit
 * @param telling by receiver
 */
public record Firing(
    String id,
    Subject subject,
    long sinceEpochMillis,
    long firedEpochMillis,
    OptionalLong resolvedEpochMillis,
    String value,
    Optional<Acknowledgement> acknowledgement,
    Map<String, Telling> telling) {

  public Firing {
    telling = Map.copyOf(telling);
  }

  /** Whether it goes on. */
  public boolean isActive() {
    return resolvedEpochMillis.isEmpty();
  }

  /** What a receiver is to know, and knows. */
  public Telling telling(String receiver) {
    return telling.getOrDefault(receiver, Telling.NONE);
  }

  Firing resolvedAt(long epochMillis) {
    return new Firing(
        id,
        subject,
        sinceEpochMillis,
        firedEpochMillis,
        OptionalLong.of(Math.max(epochMillis, firedEpochMillis)),
        value,
        acknowledgement,
        telling);
  }

  Firing acknowledged(Acknowledgement by) {
    return new Firing(
        id,
        subject,
        sinceEpochMillis,
        firedEpochMillis,
        resolvedEpochMillis,
        value,
        Optional.of(by),
        telling);
  }

  Firing with(String receiver, UnaryOperator<Telling> change) {
    Map<String, Telling> changed = new TreeMap<>(telling);
    changed.put(receiver, change.apply(telling(receiver)));
    return new Firing(
        id,
        subject,
        sinceEpochMillis,
        firedEpochMillis,
        resolvedEpochMillis,
        value,
        acknowledgement,
        changed);
  }
}
