package dev.wallboard.app.server;

import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.ThresholdsBook;
import dev.wallboard.api.http.CannotListen;
import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.http.Instruments;
import dev.wallboard.api.http.Services;
import dev.wallboard.api.http.WallboardHttp;
import dev.wallboard.api.stream.Timing;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.intake.IntakeDoor;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.intake.TrustedTime;
import dev.wallboard.model.Records;
import dev.wallboard.store.EmbeddedStore;
import dev.wallboard.store.EventStore;
import dev.wallboard.store.StoreTrouble;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server in this process: a store, the accounts read back from it, the door for events, and HTTP.
 * It listens before it reads back, and answers after.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Server.class.getName());
  private static final int APPLIERS = 2;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final DataFolder folder;
  private final WallboardHttp http;
  private final EventStore store;
  private final Access access;
  private final ExecutorService appliers;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Cleaning cleaning;
  private @Nullable IntakeDoor door;
  private @Nullable AlertWatch alerts;
  private @Nullable LiveSources sources;

  private Server(DataFolder folder, WallboardHttp http, EventStore store, Access access) {
    this.folder = folder;
    this.http = http;
    this.store = store;
    this.access = access;
    this.appliers =
        Executors.newFixedThreadPool(APPLIERS, work -> new Thread(work, "wallboard-apply"));
  }

  /** Starts a server; it is ready when this returns. */
  public static Server start(ServerSettings settings, Clocks clocks, ReadBack.Listener listener)
      throws CannotStart {
    return start(settings, clocks, listener, store -> store);
  }

  /**
   * Starts a server.
   *
   * @param around what stands between the server and its store, for those who want to see how it
   *     fares when that is slow or fails
   */
  public static Server start(
      ServerSettings settings,
      Clocks clocks,
      ReadBack.Listener listener,
      UnaryOperator<EventStore> around)
      throws CannotStart {
    DataFolder folder = new DataFolder(settings.data());
    List<AlertRule> rules = RuleFiles.read(settings.alerts());
    if (settings.access().isOpen()) {
      requireLoopback(settings.http().address().host());
    }
    try {
      folder.requireClock(clocks);
      EmbeddedStore store = EmbeddedStore.open(folder.store(), settings.store());
      store.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
      EventStore seen = around.apply(store);
      Records records = store.records();
      Boards boards =
          new Boards(records, System::currentTimeMillis, Server::newId, BoardSettings.DEFAULTS);
      Access access = access(folder, settings, store, boards);
      return start(settings, clocks, listener, seen, records, boards, access, rules);
    } catch (StoreTrouble | CannotListen e) {
      throw new CannotStart(e);
    }
  }

  /** Where nobody is asked who they are, nobody else may come. */
  private static void requireLoopback(String host) throws CannotStart {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new CannotStart("http.host is " + host + ", which is no address of this machine");
    }
    throw new CannotStart(
        "http.host is " + host + ", and a server that is open to all keeps to this machine");
  }

  private static Access access(
      DataFolder folder, ServerSettings settings, EmbeddedStore store, Boards boards)
      throws CannotStart {
    try {
      return Access.open(folder, settings.access(), store.records(), boards);
    } catch (CannotStart | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static Server start(
      ServerSettings settings,
      Clocks clocks,
      ReadBack.Listener listener,
      EventStore store,
      Records records,
      Boards boards,
      Access access,
      List<AlertRule> rules) {
    Server server;
    try {
      WallboardHttp http =
          WallboardHttp.listen(settings.http(), access.control(), instruments(access, clocks));
      server = new Server(new DataFolder(settings.data()), http, store, access);
    } catch (RuntimeException e) {
      access.close();
      store.close();
      throw e;
    }
    try {
      server.open(settings, clocks, listener, records, boards, rules);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void open(
      ServerSettings settings,
      Clocks clocks,
      ReadBack.Listener listener,
      Records records,
      Boards boards,
      List<AlertRule> rules) {
    TrustedTime time = new TrustedTime(clocks.wall(), clocks.elapsed());
    Accounts accounts =
        Accounts.readBack(store, settings.engine(), settings.intake(), clocks.wall(), listener);
    IntakeDoor opened =
        new IntakeDoor(
            accounts, store, new EventDecoder(settings.decoder()), settings.intake(), appliers);
    door = opened;
    cleaning = new Cleaning(accounts, time, clocks.speed());
    alerts = new AlertWatch(settings.alerts(), rules, accounts, records);
    http.ready(
        new Services(
            accounts,
            opened,
            boards,
            new ThresholdsBook(records, System::currentTimeMillis),
            access.keys(),
            access.signIn()));
    sources = new LiveSources(settings.sources(), opened, records);
    whereabouts(settings.http()).write(folder);
  }

  private Whereabouts whereabouts(HttpSettings settings) {
    return http.httpUrl()
        .map(url -> new Whereabouts(fromHere(url), Optional.empty()))
        .orElseGet(
            () ->
                new Whereabouts(
                    fromHere(http.httpsUrl().orElseThrow()), settings.tls().certificate()));
  }

  /** What listens everywhere is found at the loopback. */
  private static String fromHere(String url) {
    return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
  }

  /** Nine letters and digits by chance. */
  private static String newId() {
    String number = Long.toString(CHANCE.nextLong() >>> 22, Character.MAX_RADIX);
    return "0".repeat(Math.max(0, 9 - number.length())) + number;
  }

  /** The port it listens on; the one without TLS where there are two. */
  public int port() {
    return http.port();
  }

  /** Where it listens without TLS, if it does: {@code http://127.0.0.1:8080}. */
  public Optional<String> httpUrl() {
    return http.httpUrl();
  }

  /** Where it listens with TLS, if it does: {@code https://0.0.0.0:8443}. */
  public Optional<String> httpsUrl() {
    return http.httpsUrl();
  }

  /** All that is answered, as {@code GET /path/{variable}}. */
  public List<String> routes() {
    return http.routes().stream()
        .flatMap(route -> route.methods().stream().map(method -> method + " " + route.template()))
        .toList();
  }

  /** Where keys and users are made and changed. */
  public AccessAdmin access() {
    return access.admin();
  }

  /** Where events come in that are not sent by HTTP. */
  public IntakeDoor door() {
    if (door == null) {
      throw new IllegalStateException("the server has not started");
    }
    return door;
  }

  private static Instruments instruments(Access access, Clocks clocks) {
    return new Instruments(
        System::currentTimeMillis,
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        access.requests(),
        new Timing(clocks.wall(), clocks.speed() == 1, clocks.elapsed()));
  }

  /** Takes no more requests, answers what it has taken, and lets go of its folder. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    http.close();
    if (sources != null) {
      sources.close();
    }
    if (alerts != null) {
      alerts.close();
    }
    if (cleaning != null) {
      cleaning.close();
    }
    appliers.shutdown();
    try {
      appliers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    access.close();
    Whereabouts.forget(folder);
    store.close();
  }
}
