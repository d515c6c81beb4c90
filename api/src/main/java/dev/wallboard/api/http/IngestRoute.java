package dev.wallboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.Problem;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.EventBody;
import dev.wallboard.intake.Receipt;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where events come in (spec: events, Ingest). A body is held until all of it is there; if its
 * sender goes away before, nothing of it is taken.
 */
final class IngestRoute {

  private static final Logger LOG = System.getLogger(IngestRoute.class.getName());
  private static final String ATTRIBUTE_PREFIX = "ce-";

  private final Supplier<@Nullable Backend> backend;
  private final Workers workers;
  private final BodyCollector bodies;
  private final int maxBodyBytes;

  IngestRoute(
      Supplier<@Nullable Backend> backend,
      Workers workers,
      BodyCollector bodies,
      HttpSettings settings) {
    this.backend = backend;
    this.workers = workers;
    this.bodies = bodies;
    this.maxBodyBytes = settings.maxEventsBytes();
  }

  Route route() {
    return new Route("/ingest/api/account/{accountId}/events", Set.of("POST"), this::handle);
  }

  private void handle(HttpServerRequest request, List<String> variables) {
    String accountId = variables.get(0);
    Backend ready = backend.get();
    if (!AccountPath.isAccountId(accountId)) {
      Replies.problem(request, AccountPath.notFound(request));
      return;
    }
    if (ready == null) {
      Replies.unavailable(request, "the server is not ready");
      return;
    }
    String encoding = encoding(request);
    if (!encoding.equals("gzip") && !encoding.equals("identity")) {
      request.response().putHeader("accept-encoding", "gzip");
      Replies.problem(
          request, Problem.unsupportedMediaType("the content encoding must be gzip, or none"));
      return;
    }
    Shape shape = shape(request);
    if (shape == null) {
      Replies.problem(
          request,
          Problem.unsupportedMediaType(
              "the content type must be application/x-ndjson, application/json,"
                  + " application/cloudevents+json or application/cloudevents-batch+json, in UTF-8"));
      return;
    }
    boolean gzip = encoding.equals("gzip");
    bodies.collect(
        request,
        maxBodyBytes,
        "intake.max-body-bytes",
        body -> offer(request, accountId, ready, shape.body(body, gzip), body));
  }

  private static String encoding(HttpServerRequest request) {
    String encoding = request.getHeader("content-encoding");
    return encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
  }

  /** Makes a body of bytes. */
  private interface Shape {
    EventBody body(HeldBody bytes, boolean gzip);
  }

  /** What the headers say the bytes are; null if nothing that is understood. */
  private static @Nullable Shape shape(HttpServerRequest request) {
    MediaType type = MediaType.of(request.getHeader(Replies.CONTENT_TYPE));
    if (!type.isUtf8()) {
      return null;
    }
    return switch (type.name()) {
      case "application/x-ndjson" -> formatted(BodyFormat.NDJSON);
      case "application/cloudevents+json" -> formatted(BodyFormat.CLOUDEVENT);
      case "application/cloudevents-batch+json" -> formatted(BodyFormat.CLOUDEVENTS_BATCH);
      case Replies.JSON_TYPE ->
          isBinaryMode(request) ? payload(request) : formatted(BodyFormat.JSON);
      case "" -> isBinaryMode(request) ? payload(request) : null;
      default -> null;
    };
  }

  private static Shape formatted(BodyFormat format) {
    return (bytes, gzip) -> new EventBody.Formatted(format, bytes, gzip);
  }

  private static boolean isBinaryMode(HttpServerRequest request) {
    return request.getHeader(ATTRIBUTE_PREFIX + "type") != null;
  }

  private static Shape payload(HttpServerRequest request) {
    Map<String, String> attributes = new HashMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(ATTRIBUTE_PREFIX)) {
                attributes.put(lower.substring(ATTRIBUTE_PREFIX.length()), decoded(value));
              }
            });
    return (bytes, gzip) -> new EventBody.Payload(attributes, bytes, gzip);
  }

  /** Percent-encoding undone; what is none stays as it is. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private void offer(
      HttpServerRequest request, String accountId, Backend ready, EventBody events, HeldBody body) {
    boolean taken =
        workers.offer(
            () ->
                ready
                    .door()
                    .take(accountId, events)
                    .whenComplete(
                        (receipt, fault) -> {
                          bodies.release(body);
                          reply(request, receipt, fault);
                        }));
    if (!taken) {
      bodies.release(body);
      Replies.unavailable(request, "too many bodies wait to be taken (http.max-waiting)");
    }
  }

  private static void reply(
      HttpServerRequest request, @Nullable Receipt receipt, @Nullable Throwable fault) {
    if (receipt == null) {
      LOG.log(Level.ERROR, "a fault while taking events", fault);
      Replies.problem(request, Problem.internalFault());
      return;
    }
    Problem problem = problem(receipt);
    if (problem == null) {
      Replies.send(
          request, 200, Replies.JSON_TYPE, Replies.bytes(json -> writeAlone(json, receipt)));
      return;
    }
    if (problem.status() == 503) {
      request.response().putHeader("retry-after", "1");
    }
    Replies.send(
        request,
        problem.status(),
        Problem.CONTENT_TYPE,
        Replies.bytes(json -> writeWith(problem, json, receipt)));
  }

  private static @Nullable Problem problem(Receipt receipt) {
    if (receipt.shortfall().isPresent()) {
      return problem(receipt.shortfall().get());
    }
    if (receipt.received() == 0) {
      return Problem.badRequest("there is no event in the body");
    }
    return receipt.accepted() == 0
        ? Problem.badRequest("none of the events could be accepted: see errors")
        : null;
  }

  private static Problem problem(Receipt.Shortfall shortfall) {
    String detail = shortfall.detail() + "; what was accepted is kept";
    return switch (shortfall.cause()) {
      case BODY_TOO_LARGE -> Problem.contentTooLarge(detail);
      case BODY_UNREADABLE -> Problem.badRequest(detail);
      case STORE_BUSY, STORE_FAILED -> Problem.serviceUnavailable(detail);
      case NO_MORE_ACCOUNTS -> Problem.forbidden(detail);
    };
  }

  private static void writeAlone(JsonGenerator json, Receipt receipt) throws IOException {
    json.writeStartObject();
    writeMembers(json, receipt);
    json.writeEndObject();
  }

  private static void writeWith(Problem problem, JsonGenerator json, Receipt receipt)
      throws IOException {
    json.writeStartObject();
    problem.writeMembersTo(json);
    writeMembers(json, receipt);
    json.writeEndObject();
  }

  private static void writeMembers(JsonGenerator json, Receipt receipt) throws IOException {
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
  }
}
