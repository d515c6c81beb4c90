package dev.wallboard.api.http;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection of HTTP/2: many exchanges at once, a stream each. What goes wrong with one is no
 * matter of the others. Where there is none, the connection lies idle, whatever else a client sends
 * to keep it.
 */
final class SharedConnection extends Connection {

  /** Each exchange whose answer has not gone out whole, and the tick up to which it may go on. */
  private final Map<Exchange, Long> lastTicks = new HashMap<>();

  private long idleTick;
  private boolean isShuttingDown;
  private boolean isClosed;

  SharedConnection(HttpConnection wire, HttpLoop loop, HttpSettings.Timeouts timeouts) {
    super(wire, loop, timeouts);
    this.idleTick = tickIn(timeouts.requestMillis());
  }

  @Override
  boolean isSerial() {
    return false;
  }

  @Override
  boolean isClosing() {
    return isClosed;
  }

  @Override
  void begin(Exchange exchange) {
    lastTicks.put(exchange, NEVER);
    idleTick = NEVER;
    exchange.onStreamEnd(() -> streamEnded(exchange));
  }

  /** The stream is no more, perhaps because the client wants no answer any longer. */
  private void streamEnded(Exchange exchange) {
    if (lastTicks.containsKey(exchange)) {
      over(exchange);
      exchange.gone();
    }
  }

  private void over(Exchange exchange) {
    lastTicks.remove(exchange);
    if (lastTicks.isEmpty()) {
      idleTick = tickIn(timeouts().idleMillis());
    }
  }

  @Override
  void receiving(Exchange exchange) {
    lastFor(exchange, timeouts().requestMillis());
  }

  private void lastFor(Exchange exchange, long millis) {
    lastTicks.replace(exchange, tickIn(millis));
  }

  @Override
  void working(Exchange exchange) {
    lastTicks.replace(exchange, NEVER);
  }

  @Override
  void sending(Exchange exchange, boolean isLast) {
    lastFor(exchange, timeouts().writeMillis());
  }

  @Override
  void sent(Exchange exchange) {
    over(exchange);
    exchange.refuseTheRest();
  }

  @Override
  void sentLast(Exchange exchange) {
    sent(exchange);
    if (!isShuttingDown) {
      isShuttingDown = true;
      wire().shutdown(Duration.ofMillis(timeouts().stopMillis()));
    }
  }

  @Override
  void abort(Exchange exchange) {
    over(exchange);
    exchange.resetStream();
  }

  @Override
  void lookAt(long tick) {
    if (tick > idleTick) {
      idleTick = NEVER;
      HttpLoop.breakOff(wire());
    }
    List<Exchange> slow =
        lastTicks.entrySet().stream()
            .filter(entry -> tick > entry.getValue())
            .map(Map.Entry::getKey)
            .toList();
    slow.forEach(this::giveUp);
  }

  private void giveUp(Exchange exchange) {
    lastTicks.replace(exchange, NEVER);
    if (!exchange.endReceiving()) {
      over(exchange);
      exchange.resetStream();
      exchange.gone();
    }
  }

  @Override
  void closed() {
    isClosed = true;
    List<Exchange> lost = List.copyOf(lastTicks.keySet());
    lastTicks.clear();
    lost.forEach(Exchange::gone);
  }
}
