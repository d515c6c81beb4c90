package dev.wallboard.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Fingerprint;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Standing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * All channels of a server. A channel lives while somebody listens; at each of its ticks a worker
 * makes its bodies, once for all. For any thread, unless said otherwise.
 */
public final class Channels {

  private static final Logger LOG = System.getLogger(Channels.class.getName());
  private static final int OK = 200;

  /** For how long what was made for one is sent to others who come, if no event came meanwhile. */
  private static final long SAME_SOURCE_MILLIS = 1_000;

  private static final int MOST_FIRSTS = 1_000;

  private final StreamSettings settings;
  private final Bodies bodies;
  private final Timing timing;
  private final Predicate<Runnable> workers;
  private final Timer timer;
  private final long writeMillis;
  private final Map<Key, Channel> channels = new ConcurrentHashMap<>();
  private final Cache<Key, First> firsts =
      Caffeine.newBuilder()
          .maximumSize(MOST_FIRSTS)
          .expireAfterWrite(Duration.ofSeconds(2))
          .executor(Runnable::run)
          .build();
  private final AtomicInteger listeners = new AtomicInteger();
  private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();

  private record Key(String accountId, StreamQuery query) {}

  /** Has something done some time from now. */
  @FunctionalInterface
  public interface Timer {
    void in(long millis, Runnable work);
  }

  /**
   * @param workers has work done; false if it takes no more
   * @param writeMillis how long a listener may take nothing
   */
  public Channels(
      StreamSettings settings,
      Bodies bodies,
      Timing timing,
      Predicate<Runnable> workers,
      Timer timer,
      long writeMillis) {
    this.settings = settings;
    this.bodies = bodies;
    this.timing = timing;
    this.workers = workers;
    this.timer = timer;
    this.writeMillis = writeMillis;
    beatLater();
  }

  /** How many listen. */
  public int listeners() {
    return listeners.get();
  }

  /**
   * Counts a listener; false, and then it is not, if there are too many. One that is counted has to
   * {@link Seat#leave leave}.
   */
  public Optional<Seat> seat(String caller) {
    if (listeners.incrementAndGet() > settings.maxListeners()) {
      listeners.decrementAndGet();
      return Optional.empty();
    }
    Seat seat = new Seat(caller);
    if (byCaller.merge(caller, 1, Integer::sum) > settings.maxPerCaller()) {
      seat.leave();
      return Optional.empty();
    }
    return Optional.of(seat);
  }

  /** A listener's place among those there may be. */
  public final class Seat {
    private final String caller;
    private boolean isLeft;

    private Seat(String caller) {
      this.caller = caller;
    }

    /** It listens no longer; to say so again changes nothing. */
    public synchronized void leave() {
      if (!isLeft) {
        isLeft = true;
        listeners.decrementAndGet();
        byCaller.computeIfPresent(caller, (who, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  /**
   * What a listener is sent at once; the same for many who have come by then. For workers.
   *
   * @param cameMillis when the listener came, of {@link #nowMillis}
   * @throws CallRefused 400 if one of the calls is wrong
   */
  public First first(String accountId, StreamQuery query, long cameMillis) throws CallRefused {
    Key key = new Key(accountId, query);
    First known = firsts.getIfPresent(key);
    long startMillis = nowMillis();
    Object source = bodies.source(accountId);
    if (known != null && known.isGoodFor(source, cameMillis, startMillis)) {
      return known;
    }
    First made = new First(made(accountId, query), source, startMillis);
    firsts.put(key, made);
    return made;
  }

  /** How late it is, to whatever measures how time goes by. */
  public long nowMillis() {
    return timing.elapsed().elapsedMillis();
  }

  private Snapshot made(String accountId, StreamQuery query) throws CallRefused {
    List<Snapshot.Body> made = new ArrayList<>();
    for (String call : query.calls()) {
      Bodies.Made body = bodies.body(accountId, call);
      if (body.status() != OK) {
        throw new CallRefused(
            Problem.badRequest(
                "call=%s is answered %d: %s"
                    .formatted(Excerpt.of(call), body.status(), Excerpt.of(text(body.bytes())))));
      }
      made.add(known(body));
    }
    return new Snapshot(made, query.names(), Digits.none(query.calls().size()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8).replaceFirst(".*\"detail\":\"", "").replaceFirst("\"}?$", "");
  }

  /** What a listener is sent at once. */
  public static final class First {
    private final Snapshot snapshot;
    private final Object source;
    private final long startMillis;

    private First(Snapshot snapshot, Object source, long startMillis) {
      this.snapshot = snapshot;
      this.source = source;
      this.startMillis = startMillis;
    }

    /** Whether it was begun after somebody came, or nothing but time has changed since. */
    private boolean isGoodFor(Object present, long cameMillis, long nowMillis) {
      return startMillis > cameMillis
          || (source == present && nowMillis - startMillis < SAME_SOURCE_MILLIS);
    }
  }

  private static Snapshot.Body known(Bodies.Made body) {
    Fingerprint.Taker taker = new Fingerprint.Taker();
    taker.write(body.bytes(), 0, body.bytes().length);
    return new Snapshot.Body(body.bytes(), taker.take().digits());
  }

  /**
   * Begins to send. On the loop of the wire.
   *
   * @param lastId what the listener heard last, if it has listened before
   * @return what is to be told when its wire has room again, or is gone
   */
  public Subscription join(
      String accountId,
      StreamQuery query,
      Wire wire,
      Standing standing,
      Optional<String> lastId,
      First first) {
    long now = timing.elapsed().elapsedMillis();
    Listener listener = new Listener(wire, standing, Digits.of(lastId, query.calls().size()), now);
    Key key = new Key(accountId, query);
    while (true) {
      Channel channel = channels.computeIfAbsent(key, absent -> opened(key));
      if (channel.add(listener, first.snapshot, now)) {
        return new Subscription(key, channel, listener);
      }
      channels.remove(key, channel);
    }
  }

  private Channel opened(Key key) {
    Channel channel = new Channel(key.accountId(), key.query());
    tickLater(channel);
    return channel;
  }

  private void tickLater(Channel channel) {
    timer.in(
        timing.millisToNext(channel.query().everySeconds()),
        () -> {
          if (!channel.isOver() && !workers.test(() -> tickAndGoOn(channel))) {
            tickLater(channel);
          }
        });
  }

  /** One tick after the other, however long one takes. */
  private void tickAndGoOn(Channel channel) {
    try {
      tick(channel);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "a fault while making what is streamed", fault);
    } finally {
      tickLater(channel);
    }
  }

  private void tick(Channel channel) {
    List<Snapshot.Body> made = new ArrayList<>();
    for (String call : channel.query().calls()) {
      made.add(known(bodies.body(channel.accountId(), call)));
    }
    channel.publish(
        new Snapshot(made, channel.query().names(), channel.digits()),
        timing.elapsed().elapsedMillis());
  }

  private void beatLater() {
    timer.in(
        Math.max(1, settings.commentMillis() / 3),
        () -> {
          channels
              .values()
              .forEach(
                  channel ->
                      channel.forEachLoop(
                          listener ->
                              listener.beat(
                                  timing.elapsed().elapsedMillis(),
                                  settings.commentMillis(),
                                  writeMillis)));
          beatLater();
        });
  }

  /** One who listens, as its connection sees it. On its loop. */
  public final class Subscription {
    private final Key key;
    private final Channel channel;
    private final Listener listener;

    private Subscription(Key key, Channel channel, Listener listener) {
      this.key = key;
      this.channel = channel;
      this.listener = listener;
    }

    /** The wire has room again. */
    public void drained() {
      channel.catchUp(listener, timing.elapsed().elapsedMillis());
    }

    /** The wire is no more. */
    public void gone() {
      listener.gone();
      if (channel.remove(listener)) {
        channels.remove(key, channel);
      }
    }
  }
}
