package dev.wallboard.api.http;

import dev.wallboard.api.stream.Wire;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Executor;

/** An answer of server-sent events, as long as its client listens. Belongs to its event loop. */
final class EventWire implements Wire {

  private final Exchange exchange;
  private final HttpServerResponse response;
  private final Executor loop;

  EventWire(Exchange exchange, HttpServerResponse response, Executor loop) {
    this.exchange = exchange;
    this.response = response;
    this.loop = loop;
  }

  void onDrain(Runnable drained) {
    response.drainHandler(now -> drained.run());
  }

  /** Has it heard, once, when nobody listens any more. */
  void onEnd(Runnable end) {
    exchange.onEnd(end);
  }

  @Override
  public Executor loop() {
    return loop;
  }

  @Override
  public boolean isFull() {
    return response.writeQueueFull();
  }

  @Override
  public void write(byte[] events) {
    response.write(Buffer.buffer(events));
  }

  @Override
  public void end(byte[] events) {
    exchange.endEvents(Buffer.buffer(events));
  }

  @Override
  public void abort() {
    exchange.cutOff();
  }
}
