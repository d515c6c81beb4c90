package dev.wallboard.api.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller, or all of them together, may still ask for. For any thread. */
final class Allowance {

  /** It may go on. */
  static final long GRANTED = 0;

  /** Too much of the caller's is under way. */
  static final long TOO_MUCH_AT_ONCE = -1;

  private final Bucket bucket;
  private final AtomicInteger underWay = new AtomicInteger();
  private final int most;

  Allowance(LimitSettings.Rate rate, TimeMeter meter) {
    this.most = rate.atOnce();
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(rate.burst())
                        .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
            .withCustomTimePrecision(meter)
            .build();
  }

  /**
   * Counts a request.
   *
   * @return {@link #GRANTED}, and then it is under way until it {@link #leave leaves}; {@link
   *     #TOO_MUCH_AT_ONCE}; or in how many nanoseconds one may come again
   */
  long enter() {
    if (underWay.incrementAndGet() > most) {
      underWay.decrementAndGet();
      return TOO_MUCH_AT_ONCE;
    }
    if (bucket.tryConsume(1)) {
      return GRANTED;
    }
    underWay.decrementAndGet();
    return Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  void leave() {
    underWay.decrementAndGet();
  }
}
