package dev.wallboard.api.http;

import io.vertx.core.http.HttpConnection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection: which exchange it is about, and until when it may be as it is. Belongs to
 * its event loop.
 */
final class Connection {

  /** After an answer that is the last, what still comes in is thrown away for so long. */
  private static final long LINGER_MILLIS = 2_000;

  private static final long NEVER = Long.MAX_VALUE;

  private final HttpConnection wire;
  private final HttpLoop loop;
  private final HttpSettings.Timeouts timeouts;
  private @Nullable Exchange current;

  /** All that have begun and of which the answer has not gone out whole, the current one too. */
  private final Set<Exchange> unsent = new LinkedHashSet<>();

  private long lastTick;
  private boolean closing;

  /** A connection that has just been opened, and is to bring a request. */
  Connection(HttpConnection wire, HttpLoop loop, HttpSettings.Timeouts timeouts) {
    this.wire = wire;
    this.loop = loop;
    this.timeouts = timeouts;
    lastFor(timeouts.requestMillis());
  }

  private void lastFor(long millis) {
    lastTick = loop.tickIn(millis);
  }

  /** Whether what comes now is not to be answered any more. */
  boolean isClosing() {
    return closing;
  }

  /** The head of a request has come. */
  void begin(Exchange exchange) {
    current = exchange;
    unsent.add(exchange);
    lastTick = NEVER;
  }

  /** Its body is coming. */
  void receiving() {
    lastFor(timeouts.requestMillis());
  }

  /** It is being worked on. */
  void working() {
    lastTick = NEVER;
  }

  /** It is answered; the client has only to take the answer. */
  void sending(boolean isLast) {
    closing |= isLast;
    lastFor(timeouts.writeMillis());
  }

  /** The client has the answer, and may ask anew. */
  void sent(Exchange exchange) {
    unsent.remove(exchange);
    if (current == exchange) {
      current = null;
      lastFor(timeouts.idleMillis());
    }
  }

  /** The client has its last answer, and goes on sending all the same. */
  void linger() {
    current = null;
    closing = true;
    lastFor(Math.min(LINGER_MILLIS, timeouts.requestMillis()));
  }

  /** Closes it once all that was written has gone out. */
  void close() {
    closing = true;
    wire.close();
  }

  /** Breaks it off: what was written may not arrive, and no answer under way looks whole. */
  void abort() {
    closing = true;
    HttpLoop.breakOff(wire);
  }

  boolean isOverdue(long tick) {
    return tick > lastTick;
  }

  /** It has been as it is for too long. */
  void overdue() {
    Exchange slow = current;
    lastTick = NEVER;
    if (slow == null || !slow.endReceiving()) {
      abort();
    }
  }

  /** It is no more. */
  void closed() {
    closing = true;
    current = null;
    List<Exchange> lost = List.copyOf(unsent);
    unsent.clear();
    lost.forEach(Exchange::gone);
  }
}
