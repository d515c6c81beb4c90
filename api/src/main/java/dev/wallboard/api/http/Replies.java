package dev.wallboard.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small answers, each a whole in memory. */
final class Replies {

  static final String CONTENT_TYPE = "content-type";
  static final String JSON_TYPE = "application/json";

  private static final JsonFactory JSON = new JsonFactory();

  private Replies() {}

  /** Writes JSON. */
  @FunctionalInterface
  interface Json {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] bytes(Json body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What every answer says of itself. */
  static void common(HttpServerResponse response) {
    response.putHeader("cache-control", "no-store").putHeader("x-content-type-options", "nosniff");
  }

  static void problem(HttpServerRequest request, Problem problem) {
    send(request, problem.status(), Problem.CONTENT_TYPE, bytes(problem::writeTo));
  }

  /** Answers that something stands in the way for the moment. */
  static void unavailable(HttpServerRequest request, String detail) {
    request.response().putHeader("retry-after", "1");
    problem(request, Problem.serviceUnavailable(detail));
  }

  static void send(HttpServerRequest request, int status, String contentType, byte[] body) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    request.resume();
    common(response);
    response.setStatusCode(status).putHeader(CONTENT_TYPE, contentType);
    if (request.method() == HttpMethod.HEAD) {
      response.putHeader("content-length", Integer.toString(body.length)).end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }
}
