package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.IntakeDoor;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server: it listens at once, so that {@code /livez} and {@code /readyz} tell how things stand,
 * and answers everything else once it is {@link #ready}.
 *
 * <p>Requests are looked at on event loops, which never wait; whatever takes time is a worker's.
 */
public final class WallboardHttp implements AutoCloseable {

  private static final long START_TIMEOUT_SECONDS = 30;
  private static final byte[] OK = {'o', 'k', '\n'};

  private final HttpSettings settings;
  private final Vertx vertx;
  private final HttpServer server;
  private final Workers readers;
  private final Workers takers;
  private final List<Route> routes;

  /** Connections on which no request has come yet. */
  private final Set<HttpConnection> silent = ConcurrentHashMap.newKeySet();

  private volatile @Nullable Backend backend;
  private volatile boolean stopping;

  private WallboardHttp(HttpSettings settings, Operations operations) {
    this.settings = settings;
    this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    this.readers = new Workers("read", settings.readWorkers(), settings.maxWaiting());
    this.takers = new Workers("ingest", settings.ingestWorkers(), settings.maxWaiting());
    BodyCollector bodies =
        new BodyCollector(
            vertx, new AtomicLong(), settings.maxHeldBytes(), settings.requestTimeout());
    this.routes =
        List.of(
            new OperationsRoute(operations, () -> backend, readers, bodies, settings).route(),
            new IngestRoute(() -> backend, takers, bodies, settings).route(),
            new Route("/livez", Route.READING, (request, none) -> alive(request)),
            new Route("/readyz", Route.READING, (request, none) -> tellReadiness(request)));
    this.server =
        vertx
            .createHttpServer(options(settings))
            .connectionHandler(this::watch)
            .invalidRequestHandler(this::refuseInvalid)
            .requestHandler(this::handle);
  }

  private static HttpServerOptions options(HttpSettings settings) {
    return new HttpServerOptions()
        .setHost(settings.host())
        .setPort(settings.port())
        .setHttp2ClearTextEnabled(false)
        .setMaxInitialLineLength(settings.maxUriBytes())
        .setMaxHeaderSize(settings.maxHeaderBytes())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) settings.idleTimeout().toMillis());
  }

  /**
   * Listens.
   *
   * @throws IOException if the address cannot be had; the message says which
   */
  public static WallboardHttp listen(HttpSettings settings, Operations operations)
      throws IOException {
    WallboardHttp http = new WallboardHttp(settings, operations);
    try {
      http.server
          .listen()
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return http;
    } catch (ExecutionException | TimeoutException e) {
      http.close();
      throw new IOException(
          "cannot listen on %s:%d (http.host, http.port): %s"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while starting", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** From here on accounts answer. */
  public void ready(Accounts accounts, IntakeDoor door) {
    backend = new Backend(accounts, door);
  }

  /** Cuts a connection off that does not come to its first request in time. */
  private void watch(HttpConnection connection) {
    silent.add(connection);
    long timer =
        vertx.setTimer(
            settings.requestTimeout().toMillis(),
            late -> {
              if (silent.remove(connection)) {
                connection.close();
              }
            });
    connection.closeHandler(
        closed -> {
          silent.remove(connection);
          vertx.cancelTimer(timer);
        });
  }

  private void handle(HttpServerRequest request) {
    request.pause();
    silent.remove(request.connection());
    if (stopping) {
      request.response().putHeader("connection", "close");
    }
    String path = request.path();
    if (path != null && path.startsWith("/")) {
      String[] parts = Route.split(path);
      for (Route route : routes) {
        Optional<List<String>> variables = route.match(parts);
        if (variables.isPresent()) {
          handle(request, route, variables.get());
          return;
        }
      }
    }
    refuse(request, AccountPath.notFound(request));
  }

  private static void handle(HttpServerRequest request, Route route, List<String> variables) {
    String method = request.method().name();
    if (route.methods().contains(method)) {
      route.handler().handle(request, variables);
      return;
    }
    request.response().putHeader("allow", route.allow());
    refuse(
        request,
        Problem.methodNotAllowed(
            Excerpt.of(method) + " is not answered here, only " + route.allow()));
  }

  private static void refuse(HttpServerRequest request, Problem problem) {
    request.resume();
    Replies.problem(request, problem);
  }

  /** What is no request at all, or too large to be looked at. */
  private void refuseInvalid(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    request.response().putHeader("connection", "close");
    if (cause instanceof TooLongHttpLineException) {
      Replies.problem(
          request,
          Problem.uriTooLong(
              "the request line is longer than %d bytes (http.max-uri-bytes); POST takes long lists"
                  .formatted(settings.maxUriBytes())));
    } else if (cause instanceof TooLongHttpHeaderException) {
      Replies.problem(
          request,
          Problem.headersTooLarge(
              "the headers are longer than %d bytes (http.max-header-bytes)"
                  .formatted(settings.maxHeaderBytes())));
    } else {
      Replies.problem(request, Problem.badRequest("this is no HTTP request that can be read"));
    }
  }

  private static void alive(HttpServerRequest request) {
    request.resume();
    Replies.send(request, 200, "text/plain", OK);
  }

  private void tellReadiness(HttpServerRequest request) {
    request.resume();
    if (stopping) {
      Replies.unavailable(request, "the server is stopping");
    } else if (backend == null) {
      Replies.unavailable(request, "the server is reading back what it has kept");
    } else {
      Replies.send(request, 200, "text/plain", OK);
    }
  }

  /** Takes no more connections, answers what it has taken, and ends. */
  @Override
  public void close() {
    stopping = true;
    long timeoutMillis = settings.stopTimeout().toMillis();
    await(() -> server.shutdown(timeoutMillis, TimeUnit.MILLISECONDS), timeoutMillis);
    readers.close(timeoutMillis);
    takers.close(timeoutMillis);
    await(vertx::close, START_TIMEOUT_SECONDS * 1_000);
  }

  private static void await(Supplier<Future<Void>> end, long timeoutMillis) {
    try {
      end.get()
          .toCompletionStage()
          .toCompletableFuture()
          .get(timeoutMillis + 1_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // It ends in any case; there is nobody left to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
