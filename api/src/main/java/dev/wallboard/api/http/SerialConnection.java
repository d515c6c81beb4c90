package dev.wallboard.api.http;

import io.vertx.core.http.HttpConnection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/1: one exchange after the other. */
final class SerialConnection extends Connection {

  /** After an answer that is the last, what still comes in is thrown away for so long. */
  private static final long LINGER_MILLIS = 2_000;

  private @Nullable Exchange current;

  /** All that have begun and of which the answer has not gone out whole, the current one too. */
  private final Set<Exchange> unsent = new LinkedHashSet<>();

  private long lastTick;
  private boolean closing;

  SerialConnection(HttpConnection wire, HttpLoop loop, HttpSettings.Timeouts timeouts) {
    super(wire, loop, timeouts);
    lastFor(timeouts.requestMillis());
  }

  private void lastFor(long millis) {
    lastTick = tickIn(millis);
  }

  @Override
  boolean isSerial() {
    return true;
  }

  @Override
  boolean isClosing() {
    return closing;
  }

  @Override
  void begin(Exchange exchange) {
    current = exchange;
    unsent.add(exchange);
    lastTick = NEVER;
  }

  @Override
  void receiving(Exchange exchange) {
    lastFor(timeouts().requestMillis());
  }

  @Override
  void working(Exchange exchange) {
    lastTick = NEVER;
  }

  @Override
  void sending(Exchange exchange, boolean isLast) {
    closing |= isLast;
    lastFor(timeouts().writeMillis());
  }

  @Override
  void sent(Exchange exchange) {
    unsent.remove(exchange);
    if (current == exchange) {
      current = null;
      lastFor(timeouts().idleMillis());
    }
  }

  @Override
  void sentLast(Exchange exchange) {
    if (exchange.isStillComing()) {
      linger();
      exchange.throwAwayTheRest(this::close);
    } else {
      close();
    }
  }

  /** The client has its last answer, and goes on sending all the same. */
  void linger() {
    current = null;
    closing = true;
    lastFor(Math.min(LINGER_MILLIS, timeouts().requestMillis()));
  }

  /** Closes it once all that was written has gone out. */
  private void close() {
    closing = true;
    wire().close();
  }

  @Override
  void abort(Exchange exchange) {
    breakOff();
  }

  private void breakOff() {
    closing = true;
    HttpLoop.breakOff(wire());
  }

  @Override
  void lookAt(long tick) {
    if (tick <= lastTick) {
      return;
    }
    Exchange slow = current;
    lastTick = NEVER;
    if (slow == null || !slow.endReceiving()) {
      breakOff();
    }
  }

  @Override
  void closed() {
    closing = true;
    current = null;
    List<Exchange> lost = List.copyOf(unsent);
    unsent.clear();
    lost.forEach(Exchange::gone);
  }
}
