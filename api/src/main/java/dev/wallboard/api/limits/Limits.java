package dev.wallboard.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wallboard.api.access.Caller;
import dev.wallboard.model.ElapsedClock;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How much every caller has asked for, and all of them together; events are counted apart from all
 * else. Who is not known counts by the address it comes from.
 *
 * <p>For any thread. Remembers so many callers, those seen last.
 */
public final class Limits {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Kind reads;
  private final Kind ingest;

  /** Whose requests are counted together. */
  private sealed interface Who {
    record Known(Caller.Kind kind, String accountId, String id) implements Who {}

    record At(InetAddress address) implements Who {}
  }

  /** One kind of request: what each may ask for, and all. */
  private record Kind(
      String name,
      LimitSettings.Rate rate,
      Cache<Who, Allowance> callers,
      Allowance everybody,
      TimeMeter meter) {}

  /** Whether a request may go on. */
  public sealed interface Outcome {

    /**
     * It may.
     *
     * @param own what it counts for
     * @param everybodys what it counts for as well
     */
    record Granted(Allowance own, Allowance everybodys) implements Outcome {
      /** It is over. Once. */
      public void end() {
        own.leave();
        everybodys.leave();
      }
    }

    /**
     * It may not.
     *
     * @param why in words
     * @param retryAfterSeconds when another one may come
     */
    record Refused(String why, int retryAfterSeconds) implements Outcome {}
  }

  public Limits(LimitSettings settings, ElapsedClock clock) {
    TimeMeter meter = new Meter(clock);
    this.reads = kind("reads", settings.reads(), settings, clock, meter);
    this.ingest = kind("ingest", settings.ingest(), settings, clock, meter);
  }

  private static Kind kind(
      String name,
      LimitSettings.Rate rate,
      LimitSettings settings,
      ElapsedClock clock,
      TimeMeter meter) {
    Cache<Who, Allowance> callers =
        Caffeine.newBuilder()
            .maximumSize(settings.maxRemembered())
            .expireAfterAccess(FORGOTTEN_AFTER)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.elapsedMillis()))
            .executor(Runnable::run)
            .build();
    Allowance everybody = new Allowance(rate.times(settings.serverTimes()), meter);
    return new Kind(name, rate, callers, everybody, meter);
  }

  /**
   * Counts a request.
   *
   * @param isIngest whether it sends events
   * @param caller who it is, if that is known
   * @param address where it comes from
   */
  public Outcome admit(boolean isIngest, Optional<Caller> caller, InetAddress address) {
    Kind kind = isIngest ? ingest : reads;
    Who who =
        caller
            .<Who>map(one -> new Who.Known(one.kind(), one.accountId(), one.id()))
            .orElseGet(() -> new Who.At(address));
    Allowance own = kind.callers.get(who, unknown -> new Allowance(kind.rate, kind.meter));
    long answer = own.enter();
    if (answer != Allowance.GRANTED) {
      return refused(kind, answer, "");
    }
    long everybodys = kind.everybody.enter();
    if (everybodys != Allowance.GRANTED) {
      own.leave();
      return refused(kind, everybodys, " of all callers together (limits.server-times)");
    }
    return new Outcome.Granted(own, kind.everybody);
  }

  private static Outcome refused(Kind kind, long answer, String whose) {
    return answer == Allowance.TOO_MUCH_AT_ONCE
        ? new Outcome.Refused(
            "too many requests are under way at once%s (limits.%s-at-once)"
                .formatted(whose, kind.name),
            1)
        : new Outcome.Refused(
            "too many requests a second%s (limits.%s-per-second)".formatted(whose, kind.name),
            (int) Math.max(1, (answer + SECOND_NANOS - 1) / SECOND_NANOS));
  }

  /** How many callers are remembered. */
  long remembered() {
    reads.callers.cleanUp();
    ingest.callers.cleanUp();
    return reads.callers.estimatedSize() + ingest.callers.estimatedSize();
  }

  /** Tells a bucket how much time has gone by. */
  private record Meter(ElapsedClock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.elapsedMillis());
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
