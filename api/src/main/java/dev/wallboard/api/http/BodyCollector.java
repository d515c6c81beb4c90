package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Gathers the body of a request on its event loop, up to what is allowed, in time. What is held of
 * all bodies together is bounded.
 */
final class BodyCollector {

  private static final String CONTENT_LENGTH = "content-length";

  private final Vertx vertx;
  private final AtomicLong heldBytes;
  private final long maxHeldBytes;
  private final Duration timeout;

  BodyCollector(Vertx vertx, AtomicLong heldBytes, long maxHeldBytes, Duration timeout) {
    this.vertx = vertx;
    this.heldBytes = heldBytes;
    this.maxHeldBytes = maxHeldBytes;
    this.timeout = timeout;
  }

  /**
   * Gathers a body.
   *
   * @param setting what limits the body, for the refusal
   * @param then is given the body, on the event loop, and must {@link #release} it in the end
   */
  void collect(HttpServerRequest request, long maxBytes, String setting, Consumer<HeldBody> then) {
    if (declaredBytes(request) > maxBytes) {
      refuse(
          request,
          Problem.contentTooLarge(
              "the body is longer than "
                  + maxBytes
                  + " bytes ("
                  + setting
                  + "); nothing was taken"));
      return;
    }
    new Collecting(request, new HeldBody(maxBytes), then).begin();
  }

  private static long declaredBytes(HttpServerRequest request) {
    String declared = request.getHeader(CONTENT_LENGTH);
    try {
      return declared == null ? 0 : Long.parseLong(declared.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Answers, and lets go of a connection on which more of the body may come. */
  private static void refuse(HttpServerRequest request, Problem problem) {
    request.handler(rest -> {});
    request.resume();
    request.response().putHeader("connection", "close");
    Replies.problem(request, problem);
  }

  /** The body is not needed any more. */
  void release(HeldBody body) {
    heldBytes.addAndGet(-body.bytes());
  }

  /** One body that is coming in. */
  private final class Collecting {
    private final HttpServerRequest request;
    private final HeldBody body;
    private final Consumer<HeldBody> then;
    private long timer;
    private boolean over;

    Collecting(HttpServerRequest request, HeldBody body, Consumer<HeldBody> then) {
      this.request = request;
      this.body = body;
      this.then = then;
    }

    void begin() {
      timer = vertx.setTimer(timeout.toMillis(), late -> tooSlow());
      request.handler(this::take);
      request.endHandler(ended -> whole());
      request.exceptionHandler(broken -> drop());
      if ("100-continue".equalsIgnoreCase(request.getHeader("expect"))) {
        request.response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer buffer) {
      if (over) {
        return;
      }
      long before = body.bytes();
      boolean fits = body.add(buffer);
      long held = heldBytes.addAndGet(body.bytes() - before);
      if (held > maxHeldBytes) {
        drop();
        request.response().putHeader("retry-after", "1");
        refuse(
            request,
            Problem.serviceUnavailable(
                "bodies of more than "
                    + maxHeldBytes
                    + " bytes are on their way (http.max-held-bytes)"));
      } else if (!fits) {
        request.response().putHeader("connection", "close");
        whole();
      }
    }

    private void whole() {
      if (end()) {
        then.accept(body);
      }
    }

    /** The sender is gone; what came of the body is not taken. */
    private void drop() {
      if (end()) {
        release(body);
      }
    }

    private void tooSlow() {
      if (end()) {
        release(body);
        refuse(
            request,
            Problem.requestTimeout(
                "the body did not come within "
                    + timeout.toMillis()
                    + " ms (http.request-timeout)"));
      }
    }

    private boolean end() {
      boolean first = !over;
      over = true;
      vertx.cancelTimer(timer);
      return first;
    }
  }
}
