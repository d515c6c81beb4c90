package dev.wallboard.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer whose body is in memory.
 *
 * @param body as it goes out; to HEAD only its length
 * @param isPacked whether the body is packed with gzip
 * @param headers beside those every answer has, or in place of them
 * @param closes whether the connection is of no use after it
 */
record Reply(
    int status,
    CharSequence contentType,
    Buffer body,
    boolean isPacked,
    List<Header> headers,
    boolean closes) {

  static final int NOT_MODIFIED = 304;

  static final CharSequence JSON_TYPE = HttpHeaders.createOptimized("application/json");

  private static final CharSequence PROBLEM_TYPE =
      HttpHeaders.createOptimized(Problem.CONTENT_TYPE);
  private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");
  private static final JsonFactory JSON = new JsonFactory();

  /** A header of its own, once for each of its values. */
  record Header(CharSequence name, List<CharSequence> values) {
    Header {
      values = List.copyOf(values);
    }
  }

  /** Writes a body. */
  @FunctionalInterface
  interface Form {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static Reply json(int status, String text) {
    Buffer body = Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    return new Reply(status, JSON_TYPE, body, false, List.of(), false);
  }

  static Reply json(int status, Form form) {
    return new Reply(status, JSON_TYPE, bytes(form), false, List.of(), false);
  }

  /** 204: done, and nothing to say. */
  static Reply nothing() {
    return new Reply(204, JSON_TYPE, Buffer.buffer(), false, List.of(), false);
  }

  /** 304: the client has it already. */
  static Reply notModified(List<Header> headers) {
    return new Reply(NOT_MODIFIED, JSON_TYPE, Buffer.buffer(), false, headers, false);
  }

  static Reply problem(Problem problem) {
    return problem(problem.status(), problem::writeTo);
  }

  static Reply problem(int status, Form form) {
    return new Reply(status, PROBLEM_TYPE, bytes(form), false, List.of(), false);
  }

  private static Buffer bytes(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      form.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("there is room for all that is written", e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  /** The same with a header more. */
  Reply with(CharSequence name, CharSequence value) {
    return with(new Header(name, List.of(value)));
  }

  /** The same with a header more, once for each of the values. */
  Reply withAll(CharSequence name, List<String> values) {
    return with(new Header(name, List.copyOf(values)));
  }

  private Reply with(Header header) {
    List<Header> more = Stream.concat(headers.stream(), Stream.of(header)).toList();
    return new Reply(status, contentType, body, isPacked, more, closes);
  }

  /** The same, saying that it is worth trying again in a second. */
  Reply retrySoon() {
    return retryAfterSeconds(1);
  }

  /** The same, saying that it is worth trying again in so many seconds. */
  Reply retryAfterSeconds(int seconds) {
    return with(RETRY_AFTER, Integer.toString(seconds));
  }

  /** The same, being the last of its connection. */
  Reply closing() {
    return new Reply(status, contentType, body, isPacked, headers, true);
  }
}
