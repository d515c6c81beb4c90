package dev.wallboard.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer on its way to a client. As long as it may still be sent as a whole it is
 * held; what grows larger goes on in pieces, no faster than the client takes them.
 *
 * <p>For the one worker that writes it, which waits where the client is slow.
 */
final class AnswerOutput extends OutputStream {

  /** What is sent as a whole, with its length. */
  static final int MAX_WHOLE_BYTES = 64 << 10;

  /** What is worth packing (spec: access, Transport). */
  static final int MIN_GZIP_BYTES = 1 << 10;

  /** What is not packed any more. */
  static final int MAX_GZIP_BYTES = 8 << 20;

  private static final int PIECE_BYTES = 64 << 10;

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Duration writeTimeout;
  private final boolean gzip;
  private final boolean headersOnly;
  private final int maxHeldBytes;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream(4 << 10);
  private final Semaphore room = new Semaphore(0);
  private boolean inPieces;

  AnswerOutput(HttpServerRequest request, Duration writeTimeout) {
    this.request = request;
    this.response = request.response();
    this.writeTimeout = writeTimeout;
    this.gzip = AcceptEncoding.prefersGzip(request.getHeader("accept-encoding"));
    this.headersOnly = request.method() == HttpMethod.HEAD;
    this.maxHeldBytes = gzip ? MAX_GZIP_BYTES : MAX_WHOLE_BYTES;
    response.drainHandler(drained -> room.release());
    response.closeHandler(closed -> room.release());
    response.exceptionHandler(failed -> room.release());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    held.write(bytes, offset, length);
    if (inPieces ? held.size() >= PIECE_BYTES : held.size() > maxHeldBytes) {
      if (!inPieces) {
        beginPieces();
      }
      sendHeld();
    }
  }

  private void beginPieces() throws IOException {
    inPieces = true;
    if (headersOnly) {
      response.putHeader("transfer-encoding", "chunked");
      response.end();
      throw new HeadersSent();
    }
    response.setChunked(true);
  }

  private void sendHeld() throws IOException {
    awaitRoom();
    response.write(Buffer.buffer(held.toByteArray()));
    held.reset();
  }

  private void awaitRoom() throws IOException {
    while (response.writeQueueFull() && !response.closed()) {
      try {
        if (!room.tryAcquire(writeTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IOException("the client takes nothing");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", e);
      }
    }
    if (response.closed()) {
      throw new IOException("the client is gone");
    }
  }

  /** Sends what is left. */
  void end() throws IOException {
    if (inPieces) {
      awaitRoom();
      response.end(Buffer.buffer(held.toByteArray()));
      return;
    }
    byte[] body = held.toByteArray();
    if (gzip && body.length >= MIN_GZIP_BYTES) {
      body = packed(body);
      response.putHeader("content-encoding", "gzip");
    }
    if (headersOnly) {
      response.putHeader("content-length", Integer.toString(body.length)).end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8 << 10)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  /** Breaks off, so that what was sent cannot be taken for a whole answer. */
  void abandon() {
    request.connection().close();
  }

  /** Whether some of the answer is with the client already. */
  boolean hasBegun() {
    return inPieces;
  }

  /** Ends the writing of an answer whose body nobody wants. */
  static final class HeadersSent extends IOException {

    private static final long serialVersionUID = 1L;

    private HeadersSent() {
      super("the headers were all that was asked for");
    }
  }
}
