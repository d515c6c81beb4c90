package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.EventBody;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How events stand in a body, as the headers of its request say (spec: events, Ingest): in a format
 * of their own, or as the payload of one CloudEvent whose attributes are headers.
 *
 * @param format null for binary mode
 * @param attributes those of binary mode; else none
 * @param refusal why such a body is not read; null if it is
 */
record EventKind(
    @Nullable BodyFormat format, Map<String, String> attributes, @Nullable Problem refusal) {

  private static final String KNOWN =
      "application/x-ndjson, application/json, application/cloudevents+json and"
          + " application/cloudevents-batch+json";

  static EventKind of(MultiMap headers) {
    String header = headers.get(HttpHeaders.CONTENT_TYPE);
    if (header == null) {
      return CloudEventHeaders.isEvent(headers)
          ? binary(headers)
          : refused("events need a Content-Type, one of " + KNOWN);
    }
    MediaType type = MediaType.of(header);
    if (!type.isUtf8()) {
      return refused("events must be in UTF-8, not " + Excerpt.of(header));
    }
    return of(type, header, headers);
  }

  private static EventKind of(MediaType type, String header, MultiMap headers) {
    return switch (type.name()) {
      case "application/cloudevents+json" -> in(BodyFormat.CLOUDEVENT);
      case "application/cloudevents-batch+json" -> in(BodyFormat.CLOUDEVENTS_BATCH);
      case "application/json" ->
          CloudEventHeaders.isEvent(headers) ? binary(headers) : in(BodyFormat.JSON);
      case "application/x-ndjson" ->
          CloudEventHeaders.isEvent(headers)
              ? refused("the payload of a CloudEvent in headers must be application/json")
              : in(BodyFormat.NDJSON);
      default -> refused("events must be one of " + KNOWN + ", not " + Excerpt.of(header));
    };
  }

  private static EventKind in(BodyFormat format) {
    return new EventKind(format, Map.of(), null);
  }

  private static EventKind refused(String detail) {
    return new EventKind(null, Map.of(), Problem.unsupportedMediaType(detail));
  }

  private static EventKind binary(MultiMap headers) {
    try {
      return new EventKind(null, CloudEventHeaders.attributes(headers), null);
    } catch (CloudEventHeaders.Malformed malformed) {
      return new EventKind(null, Map.of(), Problem.badRequest(malformed.reason()));
    }
  }

  EventBody body(InputStream bytes, boolean isGzip) {
    return format == null
        ? new EventBody.Payload(attributes, bytes, isGzip)
        : new EventBody.Formatted(format, bytes, isGzip);
  }
}
