package dev.wallboard.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer on its way out, no faster than its client takes it: who writes waits while
 * there is more unsent than a socket holds. For one worker.
 *
 * <p>Fails if the client is gone, or takes nothing for too long. What was written then is no whole
 * answer, and {@link Exchange#abort} is to see that it looks like none.
 */
final class PacedOutput extends OutputStream {

  private static final int CHUNK_BYTES = 1 << 15;

  private final Exchange exchange;
  private final HttpServerResponse response;
  private final long writeMillis;

  /** Has a permit when there may be room again. */
  private final Semaphore wakings = new Semaphore(0);

  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int inChunk;

  PacedOutput(Exchange exchange, HttpServerResponse response, long writeMillis) {
    this.exchange = exchange;
    this.response = response;
    this.writeMillis = writeMillis;
    response.drainHandler(drained -> wake());
  }

  /** Has the worker look whether it may go on. For any thread. */
  void wake() {
    wakings.release();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (inChunk == CHUNK_BYTES) {
        send();
      }
      int taken = Math.min(end - from, CHUNK_BYTES - inChunk);
      System.arraycopy(bytes, from, chunk, inChunk, taken);
      inChunk += taken;
      from += taken;
    }
  }

  private void send() throws IOException {
    awaitRoom();
    response.write(Buffer.buffer(CHUNK_BYTES).appendBytes(chunk, 0, inChunk));
    inChunk = 0;
  }

  private void awaitRoom() throws IOException {
    while (!exchange.isGone() && response.writeQueueFull()) {
      awaitWaking();
    }
    if (exchange.isGone()) {
      throw new IOException("the client is gone");
    }
  }

  private void awaitWaking() throws IOException {
    try {
      if (!wakings.tryAcquire(writeMillis, TimeUnit.MILLISECONDS)) {
        throw new IOException("the client takes nothing");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", stopping);
    }
  }

  /** Ends the answer. */
  @Override
  public void close() throws IOException {
    awaitRoom();
    exchange.endStream(Buffer.buffer(inChunk).appendBytes(chunk, 0, inChunk));
  }
}
