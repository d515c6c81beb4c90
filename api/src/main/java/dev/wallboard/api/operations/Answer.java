package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.wallboard.api.Problem;
import java.io.IOException;
import java.io.OutputStream;

/** What a call is answered: a status, and a body that is made while it is written. */
public final class Answer {

  private static final String JSON_TYPE = "application/json";
  private static final int OK = 200;

  /**
   * Doubles as {@code Double.toString} writes them since JDK 19, on older ones too. An answer that
   * breaks off is left open, so that it cannot be taken for a whole one.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final int status;
  private final String contentType;
  private final Body body;
  private final long metricObjects;

  private Answer(int status, String contentType, Body body, long metricObjects) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.metricObjects = metricObjects;
  }

  /**
   * An answer.
   *
   * @param metricObjects see {@link #metricObjects}
   */
  static Answer ok(Body body, long metricObjects) {
    return new Answer(OK, JSON_TYPE, body, metricObjects);
  }

  static Answer refusal(Problem problem) {
    return new Answer(problem.status(), Problem.CONTENT_TYPE, problem::writeTo, 0);
  }

  /** The answer as those read it who call without {@code v} (spec: Without v). */
  Answer inEnvelope() {
    return new Answer(status, JSON_TYPE, this::writeEnvelope, metricObjects);
  }

  private void writeEnvelope(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("meta");
    json.writeNumberField("responseCode", status);
    json.writeEndObject();
    json.writeFieldName("body");
    body.writeTo(json);
    json.writeEndObject();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * How many objects of metrics the body has at most: one for each skill or agent of the frame, and
   * as many again for each interval.
   */
  public long metricObjects() {
    return metricObjects;
  }

  /** The media type of the body, which is in UTF-8. */
  public String contentType() {
    return contentType;
  }

  /**
   * Writes the body, each of its intervals computed when it is due; nothing but a few kilobytes is
   * held. Written again, the body is the same. The stream is flushed, and not closed.
   *
   * @throws IOException if the stream does; what was written by then is no whole JSON
   */
  public void writeTo(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      body.writeTo(json);
    }
  }

  /** Writes itself as one JSON value. */
  @FunctionalInterface
  interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
