package dev.wallboard.api.http;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.domain.PublicHost;
import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.hosts.Hosts;
import dev.wallboard.api.limits.Limits;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.api.operations.OperationsLimits;
import dev.wallboard.api.stream.Channels;
import dev.wallboard.api.stream.Timing;
import dev.wallboard.api.tls.Certificate;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The HTTP server (spec: operations API; events, Ingest; access, Transport). It listens from the
 * beginning, and answers {@code /livez} and {@code /readyz}; everything else is 503 until it is
 * {@link #ready}, and again once it is being closed.
 *
 * <p>For any thread.
 */
public final class WallboardHttp implements AutoCloseable {

  /** What Vert.x calls no timer of its. */
  private static final long NO_TIMER = -1;

  /** How long threads are waited for whose work is over. */
  private static final long LAST_MILLIS = 5_000;

  private final HttpSettings settings;
  private final Gate gate = new Gate();
  private final Channels channels;
  private final Router router;
  private final WorkerPool readers;
  private final WorkerPool largeReaders;
  private final WorkerPool largestReaders;
  private final WorkerPool ingesters;
  private final WorkerPool streamers;
  private final Vertx vertx;
  private final HeldBytes held;
  private final Hosts hosts;
  private final Optional<ShownCertificate> shown;
  private final List<Listener> listeners;
  private final OpenConnections open;
  private final HttpLoop loop;
  private final long watch;

  private WallboardHttp(HttpSettings settings, AccessControl access, Instruments instruments) {
    this.settings = Exposure.require(settings);
    this.hosts = new Hosts(settings.hosts());
    this.shown = ShownCertificate.of(settings.tls());
    this.listeners = listeners();
    HttpSettings.Workers workers = settings.workers();
    this.readers = new WorkerPool("read", workers.readWorkers(), workers.maxWaiting());
    this.largeReaders =
        new WorkerPool("large-answer", workers.largeAnswers(), workers.maxWaiting());
    this.largestReaders =
        new WorkerPool("largest-answer", workers.largestAnswers(), workers.maxWaiting());
    this.ingesters = new WorkerPool("ingest", workers.ingestWorkers(), workers.maxWaiting());
    this.streamers = new WorkerPool("stream", workers.readWorkers(), workers.maxWaiting());
    this.vertx = Vertx.vertx(vertxOptions(workers));
    Readings readings = readings();
    this.channels = channels(readings, instruments.streams());
    this.router =
        new Router(
            routes(readings, settings.sizes()),
            gate,
            access,
            hosts,
            new Limits(settings.limits(), instruments.elapsed()),
            new CommonHeaders(settings.cors().origins()),
            settings.sizes().maxUriBytes());
    this.held = new HeldBytes(settings.sizes().maxHeldBodyBytes());
    this.open = new OpenConnections(settings.connections(), hosts);
    this.loop = listen(instruments);
    this.watch =
        shown
            .map(certificate -> certificate.watch(vertx, settings.tls(), this::show))
            .orElse(NO_TIMER);
  }

  /**
   * Begins to listen.
   *
   * @param access asked about every request, on event loops
   * @param instruments what it measures with
   * @throws CannotListen if that is not possible
   */
  public static WallboardHttp listen(
      HttpSettings settings, AccessControl access, Instruments instruments) {
    return new WallboardHttp(settings, access, instruments);
  }

  private List<Route> routes(Readings readings, HttpSettings.Sizes sizes) {
    StreamRoute streams = new StreamRoute(channels, streamers, settings.streams().maxCalls());
    OperationsRoute reads = new OperationsRoute(readings, sizes.maxReadBodyBytes());
    BoardSettings boards = BoardSettings.DEFAULTS;
    PublicHost host = origin -> hosts.base(origin, tlsPort());
    Stream<Route> apis =
        Stream.of(
            new BoardsRoute(gate, readers, boards),
            new BoardRoute(gate, readers, boards),
            new ThresholdsRoute(gate, readers, boards),
            new WallLinksRoute(gate),
            new WallLinkRoute(gate),
            new KeysRoute(gate, readers),
            new IngestRoute(gate, ingesters, sizes.maxIngestBodyBytes()),
            new LoginRoute(gate, host),
            new RefreshRoute(gate, host),
            new LogoutRoute(gate),
            new SessionRoute(gate),
            new WallRoute(gate),
            new UsersRoute(gate),
            new UserRoute(gate),
            new PasswordRoute(gate),
            new SigningKeyRoute(gate),
            streams,
            new AgentStatesRoute(reads, streams),
            new LivenessRoute(),
            new ReadinessRoute(gate));
    return Stream.of(
            apis,
            Stream.<Route>of(reads),
            KeySwitchRoute.both(gate, readers),
            BaseUriRoute.all(host),
            TokenRoute.all(gate),
            KeySetRoute.all(gate),
            PageRoute.all(PageFiles.bundled()))
        .flatMap(each -> each)
        .toList();
  }

  private Readings readings() {
    OperationsLimits limits =
        new OperationsLimits(
            settings.limits().idsPerParameter(), settings.sizes().maxReadBodyBytes());
    return new Readings(
        gate, new Operations(limits), readers, largeReaders, largestReaders, settings);
  }

  private Channels channels(Readings readings, Timing timing) {
    return new Channels(
        settings.streams(),
        readings.bodies(),
        timing,
        streamers::offer,
        (millis, work) -> vertx.setTimer(Math.max(1, millis), timer -> work.run()),
        settings.timeouts().writeMillis());
  }

  private static VertxOptions vertxOptions(HttpSettings.Workers workers) {
    return new VertxOptions()
        .setEventLoopPoolSize(workers.eventLoops())
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  private List<Listener> listeners() {
    HttpSettings.Address address = settings.address();
    Optional<Listener> tls =
        shown.map(
            certificate ->
                new Listener(
                    address.host(), settings.tls().port(), Optional.of(certificate.first())));
    Optional<Listener> plain =
        Optional.of(new Listener(Exposure.plainHost(settings), address.port(), Optional.empty()))
            .filter(listener -> settings.plain().isOn());
    return Stream.of(plain, tls).flatMap(Optional::stream).toList();
  }

  /** One of the loops, which listen all at the same. */
  private HttpLoop listen(Instruments instruments) {
    List<HttpLoop> loops = new CopyOnWriteArrayList<>();
    Supplier<HttpLoop> supplier =
        () -> {
          HttpLoop made = new HttpLoop(settings, router, gate, held, listeners, open, instruments);
          loops.add(made);
          return made;
        };
    try {
      await(
          vertx.deployVerticle(
              supplier, new DeploymentOptions().setInstances(settings.workers().eventLoops())));
    } catch (ExecutionException e) {
      closeAll();
      throw e.getCause() instanceof CannotListen cannot
          ? cannot
          : new CannotListen("cannot listen: " + e.getCause(), e);
    }
    return loops.get(0);
  }

  private void show(Certificate certificate) {
    listeners.stream()
        .filter(Listener::isTls)
        .forEach(listener -> loop.show(listener, certificate));
  }

  private static void await(Future<?> future) throws ExecutionException {
    try {
      future.toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  /** From now on requests are answered from these. */
  public void ready(Services services) {
    gate.open(services);
  }

  /** The port it listens at without TLS; if at none, the one with TLS. */
  public int port() {
    return loop.port(listeners.get(0));
  }

  /** Where it listens without TLS, if it does: {@code http://127.0.0.1:8080}. */
  public Optional<String> httpUrl() {
    return url(false);
  }

  /** Where it listens with TLS, if it does: {@code https://0.0.0.0:8443}. */
  public Optional<String> httpsUrl() {
    return url(true);
  }

  private OptionalInt tlsPort() {
    return listeners.stream().filter(Listener::isTls).mapToInt(loop::port).findFirst();
  }

  private Optional<String> url(boolean isTls) {
    return listeners.stream()
        .filter(listener -> listener.isTls() == isTls)
        .map(
            listener ->
                "%s://%s:%d"
                    .formatted(
                        isTls ? "https" : "http", inUrl(listener.host()), loop.port(listener)))
        .findFirst();
  }

  private static String inUrl(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** How many requests are under way. */
  int requestsUnderWay() {
    return gate.underWay();
  }

  /** How many listen to streams. */
  int streamListeners() {
    return channels.listeners();
  }

  /** How many bytes of bodies are in memory. */
  long heldBodyBytes() {
    return held.bytes();
  }

  /** All that is answered. */
  public List<Route> routes() {
    return router.routes();
  }

  /**
   * Stops in good order: no more requests are taken on, which new ones are told with 503; those
   * under way are answered, events on their way in kept and acknowledged, for as long as the
   * settings allow. Then all connections are closed.
   */
  @Override
  public void close() {
    try {
      gate.shut().get(settings.timeouts().stopMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException tooLong) {
      // What is not done by now will not be.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeAll();
  }

  private void closeAll() {
    vertx.cancelTimer(watch);
    readers.close();
    largeReaders.close();
    largestReaders.close();
    ingesters.close();
    streamers.close();
    try {
      vertx
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      // Its threads are of no use to anyone any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
