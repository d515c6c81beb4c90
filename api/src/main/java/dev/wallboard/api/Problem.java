package dev.wallboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Why a call was not answered, as problem details (RFC 9457; spec: operations API, Form and
 * errors).
 *
 * @param type what kind of problem; {@code about:blank} where the status says it all
 * @param title the reason phrase of the status
 * @param status the HTTP status
 * @param detail what was wrong with what, in words a person can act on; names no class and nothing
 *     of other accounts, and quotes what the caller sent as {@link Excerpt} only
 */
public record Problem(String type, String title, int status, String detail) {

  /** The content type of a problem that is an answer by itself. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final String ABOUT_BLANK = "about:blank";

  /** 400: the call is wrong as it stands. */
  public static Problem badRequest(String detail) {
    return new Problem(ABOUT_BLANK, "Bad Request", 400, detail);
  }

  /** 404: there is nothing at the path. */
  public static Problem notFound(String detail) {
    return new Problem(ABOUT_BLANK, "Not Found", 404, detail);
  }

  /** 413: the body is larger than the setting allows. */
  public static Problem contentTooLarge(String detail) {
    return new Problem(ABOUT_BLANK, "Content Too Large", 413, detail);
  }

  /** 403: it is not allowed. */
  public static Problem forbidden(String detail) {
    return new Problem(ABOUT_BLANK, "Forbidden", 403, detail);
  }

  /** 405: the path is there, but not for this method. */
  public static Problem methodNotAllowed(String detail) {
    return new Problem(ABOUT_BLANK, "Method Not Allowed", 405, detail);
  }

  /** 408: the request did not come in in time. */
  public static Problem requestTimeout(String detail) {
    return new Problem(ABOUT_BLANK, "Request Timeout", 408, detail);
  }

  /** 414: the request line is longer than the setting allows. */
  public static Problem uriTooLong(String detail) {
    return new Problem(ABOUT_BLANK, "URI Too Long", 414, detail);
  }

  /** 415: the body is of a kind that is not understood. */
  public static Problem unsupportedMediaType(String detail) {
    return new Problem(ABOUT_BLANK, "Unsupported Media Type", 415, detail);
  }

  /** 431: the headers are larger than the setting allows. */
  public static Problem headersTooLarge(String detail) {
    return new Problem(ABOUT_BLANK, "Request Header Fields Too Large", 431, detail);
  }

  /** 500: a fault of our own. */
  public static Problem internalFault() {
    return new Problem(
        ABOUT_BLANK, "Internal Server Error", 500, "a fault of the server; its log says more");
  }

  /** 503: it cannot be done for the moment. */
  public static Problem serviceUnavailable(String detail) {
    return new Problem(ABOUT_BLANK, "Service Unavailable", 503, detail);
  }

  /** Writes the problem as a JSON object. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeMembersTo(json);
    json.writeEndObject();
  }

  /** Writes the members of the problem into an object that has more. */
  public void writeMembersTo(JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
  }
}
