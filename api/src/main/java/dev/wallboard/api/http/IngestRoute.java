package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.intake.EventBody;
import dev.wallboard.intake.Receipt;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in (spec: events, Ingest). A body is collected on the event loop and read by a
 * worker once it is complete; of one that turns out too large, the worker gets what came up to the
 * limit. Of a body whose sender goes away before it is complete, nothing is taken.
 */
final class IngestRoute extends Route {

  private static final String GZIP = "gzip";

  private final Gate gate;
  private final WorkerPool workers;
  private final int maxBodyBytes;

  IngestRoute(Gate gate, WorkerPool workers, int maxBodyBytes) {
    super("/ingest/api/account/{accountId}/events", HttpMethod.POST);
    this.gate = gate;
    this.workers = workers;
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public Need need(String method) {
    return Need.SEND_EVENTS;
  }

  @Override
  Reply refusal(Problem problem) {
    return ReceiptReply.nothing(problem);
  }

  @Override
  void take(Exchange exchange, String[] values) {
    String accountId = values[0];
    if (!AccountIds.isWellFormed(accountId)) {
      exchange.send(ReceiptReply.nothing(Problem.notFound(AccountIds.rule(accountId))));
      return;
    }
    BodyCoding coding = BodyCoding.of(exchange.headers());
    if (coding == BodyCoding.OTHER) {
      exchange.send(
          ReceiptReply.nothing(Problem.unsupportedMediaType("events may be packed with gzip, once"))
              .with(HttpHeaders.ACCEPT_ENCODING, GZIP));
      return;
    }
    EventKind kind = EventKind.of(exchange.headers());
    Problem refusal = kind.refusal();
    if (refusal != null) {
      exchange.send(ReceiptReply.nothing(refusal));
    } else if (exchange.declaredBytes() > maxBodyBytes) {
      exchange.send(ReceiptReply.nothing(tooLarge(exchange.declaredBytes())).closing());
    } else {
      boolean isGzip = coding == BodyCoding.GZIP;
      exchange.receive(
          maxBodyBytes,
          ReceiptReply::nothing,
          body -> offer(exchange, accountId, kind, isGzip, body));
    }
  }

  private Problem tooLarge(long declaredBytes) {
    return Problem.contentTooLarge(
        "the body is to be "
            + declaredBytes
            + " bytes long, and may be "
            + maxBodyBytes
            + " (intake.max-body-bytes); nothing of it was taken");
  }

  private void offer(
      Exchange exchange, String accountId, EventKind kind, boolean isGzip, ReceivedBody body) {
    if (!exchange.offer(workers, () -> work(exchange, accountId, kind, isGzip, body))) {
      body.release();
      exchange.send(
          ReceiptReply.nothing(
                  Problem.serviceUnavailable(
                      "more bodies are waiting than the server takes on"
                          + " (http.max-waiting-requests)"))
              .retrySoon());
    }
  }

  private void work(
      Exchange exchange, String accountId, EventKind kind, boolean isGzip, ReceivedBody body) {
    try {
      EventBody events = kind.body(body.stream(), isGzip);
      gate.services()
          .door()
          .take(accountId, events)
          .whenComplete((receipt, fault) -> answer(exchange, receipt, fault));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      body.release();
    }
  }

  /** On whichever thread has the receipt, which must not be held up. */
  private static void answer(
      Exchange exchange, @Nullable Receipt receipt, @Nullable Throwable fault) {
    if (receipt == null) {
      exchange.fail(fault == null ? new IllegalStateException("a delivery without end") : fault);
      return;
    }
    exchange.answer(ReceiptReply.of(receipt));
  }
}
