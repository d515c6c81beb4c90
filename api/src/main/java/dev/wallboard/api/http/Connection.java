package dev.wallboard.api.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import java.net.InetAddress;

/**
 * A client's connection: which exchanges it is about, and until when it and they may be as they
 * are. Belongs to its event loop.
 */
abstract sealed class Connection permits SerialConnection, SharedConnection {

  static final long NEVER = Long.MAX_VALUE;

  private final HttpConnection wire;
  private final HttpLoop loop;
  private final HttpSettings.Timeouts timeouts;

  /** A connection that has just been opened, and is to bring a request. */
  Connection(HttpConnection wire, HttpLoop loop, HttpSettings.Timeouts timeouts) {
    this.wire = wire;
    this.loop = loop;
    this.timeouts = timeouts;
  }

  static Connection of(HttpConnection wire, HttpLoop loop, HttpSettings.Timeouts timeouts) {
    return wire.protocolVersion() == HttpVersion.HTTP_2
        ? new SharedConnection(wire, loop, timeouts)
        : new SerialConnection(wire, loop, timeouts);
  }

  final HttpConnection wire() {
    return wire;
  }

  final HttpSettings.Timeouts timeouts() {
    return timeouts;
  }

  /** The last tick of a time that begins now. */
  final long tickIn(long millis) {
    return loop.tickIn(millis);
  }

  /** The other end. */
  final InetAddress peer() {
    return Peers.address(wire.remoteAddress());
  }

  final boolean isTls() {
    return wire.isSsl();
  }

  /** Whether answers go out in the order of their requests, and say which is the last. */
  abstract boolean isSerial();

  /** Whether what comes now is not to be answered any more. */
  abstract boolean isClosing();

  /** The head of a request has come. */
  abstract void begin(Exchange exchange);

  /** Its body is coming. */
  abstract void receiving(Exchange exchange);

  /** It is being worked on. */
  abstract void working(Exchange exchange);

  /**
   * It is answered; the client has only to take the answer.
   *
   * @param isLast whether the connection is of no use after it
   */
  abstract void sending(Exchange exchange, boolean isLast);

  /** The client has the answer, and may ask anew. */
  abstract void sent(Exchange exchange);

  /** The client has an answer after which the connection is of no use. */
  abstract void sentLast(Exchange exchange);

  /** Breaks an answer off: what was written may not arrive, and does not look whole. */
  abstract void abort(Exchange exchange);

  /** Gives up on what has been as it is since before the tick. */
  abstract void lookAt(long tick);

  /** It is no more. */
  abstract void closed();
}
