package dev.wallboard.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.Problem;
import dev.wallboard.intake.Receipt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender of events is told (spec: events, Ingest): how many were received, accepted and
 * rejected, and the first that were rejected; if it did not end well, behind the members of a
 * problem.
 */
final class ReceiptReply {

  private static final int OK = 200;
  private static final Receipt NOTHING = new Receipt(0, 0, 0, List.of(), Optional.empty());
  private static final String AGAIN = "; to send everything again is safe";

  private ReceiptReply() {}

  /** A problem because of which nothing was looked at. */
  static Reply nothing(Problem problem) {
    return Reply.problem(problem.status(), json -> write(json, problem, NOTHING));
  }

  static Reply of(Receipt receipt) {
    Problem problem = problem(receipt);
    if (problem == null) {
      return Reply.json(OK, json -> write(json, null, receipt));
    }
    Reply reply = Reply.problem(problem.status(), json -> write(json, problem, receipt));
    return problem.status() == 503 ? reply.retrySoon() : reply;
  }

  private static @Nullable Problem problem(Receipt receipt) {
    if (receipt.shortfall().isPresent()) {
      return problem(receipt.shortfall().get());
    }
    if (receipt.received() == 0) {
      return Problem.badRequest("the body holds no event");
    }
    return receipt.accepted() == 0
        ? Problem.badRequest("no event of the body could be accepted; errors says why")
        : null;
  }

  private static Problem problem(Receipt.Shortfall shortfall) {
    return switch (shortfall.cause()) {
      case BODY_TOO_LARGE ->
          Problem.contentTooLarge(
              shortfall.detail() + "; what came before and was accepted is kept");
      case BODY_UNREADABLE ->
          Problem.badRequest(shortfall.detail() + "; what came before and was accepted is kept");
      case STORE_BUSY -> Problem.serviceUnavailable("the store cannot take more just now" + AGAIN);
      case STORE_FAILED ->
          Problem.serviceUnavailable(
              "the store does not take events, and the log of the server says why" + AGAIN);
      case NO_MORE_ACCOUNTS -> Problem.forbidden(shortfall.detail());
    };
  }

  private static void write(JsonGenerator json, @Nullable Problem problem, Receipt receipt)
      throws IOException {
    json.writeStartObject();
    if (problem != null) {
      problem.writeMembersTo(json);
    }
    json.writeNumberField("received", receipt.received());
    json.writeNumberField("accepted", receipt.accepted());
    json.writeNumberField("rejected", receipt.rejected());
    json.writeArrayFieldStart("errors");
    for (Receipt.Refused refused : receipt.refusals()) {
      json.writeStartObject();
      json.writeNumberField("line", refused.line());
      json.writeStringField("reason", refused.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
