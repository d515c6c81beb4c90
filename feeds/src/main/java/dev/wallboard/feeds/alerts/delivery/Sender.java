package dev.wallboard.feeds.alerts.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Speaks to a receiver. It never waits itself, and every attempt ends by some time, whatever the
 * receiver does.
 */
public interface Sender {

  /** How many notices it sends at once. */
  int most();

  /**
   * Whether it is told again and again of what fires, since it forgets what it does not hear of.
   */
  boolean repeats();

  /** Tells the receiver. */
  CompletableFuture<Outcome> send(List<Notice> notices);
}
