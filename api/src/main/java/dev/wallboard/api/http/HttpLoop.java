package dev.wallboard.api.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.VertxConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One event loop's share of the server: the connections it carries, and the ticks by which it
 * measures how long they last. Belongs to that loop.
 */
final class HttpLoop extends VerticleBase {

  private static final int LINE_BREAK_BYTES = 2;
  private static final int TICKS_IN_SHORTEST = 8;
  private static final long LONGEST_TICK_MILLIS = 250;

  private final HttpSettings settings;
  private final Router router;
  private final Gate gate;
  private final HeldBytes held;
  private final int port;
  private final Map<HttpConnection, Connection> connections = new HashMap<>();
  private final long tickMillis;
  private HttpServer server;
  private long tick;

  /**
   * @param port negative for any that is free, the same for all loops
   */
  @SuppressWarnings("NullAway.Init") // the server is there once the loop has started
  HttpLoop(HttpSettings settings, Router router, Gate gate, HeldBytes held, int port) {
    this.settings = settings;
    this.router = router;
    this.gate = gate;
    this.held = held;
    this.port = port;
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
    server =
        vertx
            .createHttpServer(options())
            .connectionHandler(this::opened)
            .requestHandler(this::take)
            .invalidRequestHandler(this::takeUnreadable);
    return server.listen(port, settings.address().host());
  }

  private HttpServerOptions options() {
    HttpSettings.Sizes sizes = settings.sizes();
    return new HttpServerOptions()
        .setMaxInitialLineLength(sizes.maxUriBytes())
        .setMaxHeaderSize(sizes.maxHeaderBytes() + LINE_BREAK_BYTES)
        .setMaxChunkSize(Segments.SEGMENT_BYTES)
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setTcpNoDelay(true);
  }

  int port() {
    return server.actualPort();
  }

  /** The number of the last tick of a time that begins now. */
  long tickIn(long millis) {
    return tick + millis / tickMillis + 1;
  }

  private void tick() {
    tick++;
    List<Connection> overdue =
        connections.values().stream().filter(connection -> connection.isOverdue(tick)).toList();
    overdue.forEach(Connection::overdue);
  }

  private void opened(HttpConnection wire) {
    Connection connection = new Connection(wire, this, settings.timeouts());
    connections.put(wire, connection);
    wire.closeHandler(
        closed -> {
          connections.remove(wire);
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
    }
  }

  private Exchange exchange(HttpServerRequest request, Connection connection) {
    Exchange exchange = new Exchange(request, connection, context, gate, held);
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
