package dev.wallboard.api.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wallboard.model.ElapsedClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * How often secrets may be tried (spec: access, User login): by an address, whatever it asks for,
 * and by an address for one name, of which only what was wrong counts. An address of IPv6 counts as
 * the network of 64 bits that its owner has been given.
 *
 * <p>For any thread. Remembers so many addresses and pairs, those seen last.
 */
public final class LoginThrottle {

  /** After how long a throttled client is asked to try again. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final int NETWORK_BYTES = 8;

  private final LoginSettings.Throttle settings;
  private final TimeMeter meter;
  private final Cache<String, Bucket> addresses;
  private final Cache<Pair, Bucket> pairs;

  private record Pair(String network, String accountId, String name) {}

  public LoginThrottle(LoginSettings.Throttle settings, ElapsedClock clock) {
    this.settings = settings;
    this.meter = new Meter(clock);
    this.addresses = remembering(Duration.ofMinutes(1), clock);
    this.pairs =
        remembering(Duration.ofMillis(settings.pauseMillis() * (settings.failures() + 1)), clock);
  }

  /** A bucket that nobody has touched for as long as it takes to fill is like a new one. */
  private <K> Cache<K, Bucket> remembering(Duration untilFull, ElapsedClock clock) {
    return Caffeine.newBuilder()
        .maximumSize(settings.maxRemembered())
        .expireAfterAccess(untilFull)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.elapsedMillis()))
        .executor(Runnable::run)
        .build();
  }

  /** Counts an attempt of an address; false if it makes too many. */
  public boolean admits(InetAddress address) {
    return addresses
        .get(
            network(address),
            unknown -> bucket(settings.perSecond(), settings.perSecond(), Duration.ofSeconds(1)))
        .tryConsume(1);
  }

  /** Counts a name's attempt as wrong until it is known better; false if too many were. */
  boolean admits(InetAddress address, String accountId, String name) {
    return pair(address, accountId, name).tryConsume(1);
  }

  /** What was counted as wrong was right. */
  void wasRight(InetAddress address, String accountId, String name) {
    pair(address, accountId, name).addTokens(1);
  }

  /** How many addresses and pairs are remembered. */
  long remembered() {
    addresses.cleanUp();
    pairs.cleanUp();
    return addresses.estimatedSize() + pairs.estimatedSize();
  }

  private Bucket pair(InetAddress address, String accountId, String name) {
    return pairs.get(
        new Pair(network(address), accountId, Users.folded(name)),
        unknown -> bucket(settings.failures(), 1, Duration.ofMillis(settings.pauseMillis())));
  }

  private Bucket bucket(int capacity, int refill, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
        .withCustomTimePrecision(meter)
        .build();
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
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
