package dev.wallboard.feeds.alerts.firing;

import java.util.List;

/**
 * How the alerts of an account stand.
 *
 * @param pending in the order in which they began to breach
 * @param firing the latest first
 * @param resolved those still kept, the latest first
 */
public record Standing(
    List<PendingSeries> pending, List<ActiveFiring> firing, List<Firing> resolved) {

  /**
   * What may fire soon.
   *
   * @param value as it is now, in words with its unit
   */
  public record PendingSeries(Subject subject, long sinceEpochMillis, String value) {}

  /**
   * What fires.
   *
   * @param value as it is now, in words with its unit
   */
  public record ActiveFiring(Firing firing, String value) {}
}
