package dev.wallboard.api.http;

import dev.wallboard.api.hosts.Origin;
import dev.wallboard.api.tls.Certificate;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.VertxConnection;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's share of the server: the connections it carries, and the ticks by which it
 * measures how long they last. Belongs to that loop.
 */
final class HttpLoop extends VerticleBase implements Executor {

  private static final int TICKS_IN_SHORTEST = 8;
  private static final long LONGEST_TICK_MILLIS = 250;

  private final HttpSettings settings;
  private final Router router;
  private final Gate gate;
  private final HeldBytes held;
  private final List<Listener> listeners;
  private final Instruments instruments;
  private final CommonHeaders common;
  private final OpenConnections open;
  private final HttpDate date;
  private final Map<Listener, HttpServer> servers = new LinkedHashMap<>();
  private final Map<HttpConnection, Connection> connections = new HashMap<>();
  private final long tickMillis;
  private long tick;

  HttpLoop(
      HttpSettings settings,
      Router router,
      Gate gate,
      HeldBytes held,
      List<Listener> listeners,
      OpenConnections open,
      Instruments instruments) {
    this.settings = settings;
    this.instruments = instruments;
    this.open = open;
    this.common = new CommonHeaders(settings.cors().origins());
    this.date = new HttpDate(instruments.world());
    this.router = router;
    this.gate = gate;
    this.held = held;
    this.listeners = listeners;
    this.tickMillis = tickMillis(settings.timeouts());
  }

  private static long tickMillis(HttpSettings.Timeouts timeouts) {
    long shortest =
        Math.min(timeouts.requestMillis(), Math.min(timeouts.idleMillis(), timeouts.writeMillis()));
    return Math.max(1, Math.min(shortest / TICKS_IN_SHORTEST, LONGEST_TICK_MILLIS));
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(tickMillis, timer -> tick());
    return Future.all(listeners.stream().map(this::listen).toList());
  }

  private Future<HttpServer> listen(Listener listener) {
    HttpServer server =
        vertx
            .createHttpServer(listener.options(settings))
            .connectionHandler(this::opened)
            .requestHandler(this::take)
            .invalidRequestHandler(this::takeUnreadable);
    servers.put(listener, server);
    return server
        .listen(listener.vertxPort(), listener.host())
        .recover(trouble -> Future.failedFuture(new CannotListen(listener, trouble)));
  }

  int port(Listener listener) {
    return server(listener).actualPort();
  }

  /** Has new connections shown another certificate. For any thread. */
  Future<Boolean> show(Listener listener, Certificate certificate) {
    return server(listener).updateSSLOptions(Listener.tls(settings, certificate), true);
  }

  private HttpServer server(Listener listener) {
    HttpServer server = servers.get(listener);
    if (server == null) {
      throw new IllegalStateException("the loop does not listen there");
    }
    return server;
  }

  /** The number of the last tick of a time that begins now. */
  long tickIn(long millis) {
    return tick + millis / tickMillis + 1;
  }

  private void tick() {
    tick++;
    List.copyOf(connections.values()).forEach(connection -> connection.lookAt(tick));
  }

  /** Has something done on this loop. For any thread. */
  @Override
  public void execute(Runnable work) {
    context.runOnContext(now -> work.run());
  }

  long elapsedMillis() {
    return instruments.elapsed().elapsedMillis();
  }

  /** Notes a request that is over. */
  void note(Supplier<RequestLog.Noted> request) {
    if (instruments.requests() != RequestLog.NONE) {
      instruments.requests().note(request.get());
    }
  }

  /** Adds the headers every answer has; see {@link CommonHeaders#set}. */
  void addCommon(MultiMap headers, @Nullable Origin dialled, @Nullable String origin) {
    common.set(headers, dialled, origin, date.text());
  }

  private void opened(HttpConnection wire) {
    InetAddress peer = Peers.address(wire.remoteAddress());
    if (!open.open(peer)) {
      breakOff(wire);
      return;
    }
    Connection connection = Connection.of(wire, this, settings.timeouts());
    connections.put(wire, connection);
    wire.closeHandler(
        closed -> {
          connections.remove(wire);
          open.close(peer);
          connection.closed();
        });
  }

  private void take(HttpServerRequest request) {
    Connection connection = connections.get(request.connection());
    if (connection == null || connection.isClosing()) {
      return;
    }
    Exchange exchange = exchange(request, connection);
    try {
      router.take(exchange);
    } catch (RuntimeException fault) {
      exchange.fail(fault);
    }
  }

  private void takeUnreadable(HttpServerRequest request) {
    Connection connection = connections.get(request.connection());
    if (connection != null && !connection.isClosing()) {
      Throwable cause = request.decoderResult().cause();
      exchange(request, connection)
          .sendUnreadable(UnreadableRequest.problem(cause, settings.sizes()));
      if (connection instanceof SerialConnection serial) {
        serial.linger();
      }
    }
  }

  private Exchange exchange(HttpServerRequest request, Connection connection) {
    Exchange exchange = new Exchange(request, connection, this, context, gate, held);
    connection.begin(exchange);
    return exchange;
  }

  /**
   * Closes a connection at once. To close it in order would wait until the client has taken what
   * was written, which is what it may not be doing.
   */
  static void breakOff(HttpConnection wire) {
    if (wire instanceof VertxConnection connection) {
      connection.channel().close();
    } else {
      wire.close();
    }
  }
}
