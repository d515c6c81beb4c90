package dev.wallboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
public record Problem(
    String type, String title, int status, String detail, Map<String, String> more) {

  /** The content type of a problem that is an answer by itself. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final String ABOUT_BLANK = "about:blank";

  public Problem {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** A problem with no members but the usual ones. */
  public Problem(String type, String title, int status, String detail) {
    this(type, title, status, detail, Map.of());
  }

  /** The same with a member of its own kind, such as {@code oauth_problem}. */
  public Problem with(String name, String text) {
    Map<String, String> members = new LinkedHashMap<>(more);
    members.put(name, text);
    return new Problem(type, title, status, detail, members);
  }

  /** 400: the call is wrong as it stands. */
  public static Problem badRequest(String detail) {
    return new Problem(ABOUT_BLANK, "Bad Request", 400, detail);
  }

  /** 401: who calls was not shown, or not in a way that holds. */
  public static Problem unauthorized(String detail) {
    return new Problem(ABOUT_BLANK, "Unauthorized", 401, detail);
  }

  /** 403: the call is understood, and not granted. */
  public static Problem forbidden(String detail) {
    return new Problem(ABOUT_BLANK, "Forbidden", 403, detail);
  }

  /** 404: there is nothing at the path. */
  public static Problem notFound(String detail) {
    return new Problem(ABOUT_BLANK, "Not Found", 404, detail);
  }

  /** 405: the path does not know the method. */
  public static Problem methodNotAllowed(String detail) {
    return new Problem(ABOUT_BLANK, "Method Not Allowed", 405, detail);
  }

  /** 406: the answer cannot be had in a form that the caller takes. */
  public static Problem notAcceptable(String detail) {
    return new Problem(ABOUT_BLANK, "Not Acceptable", 406, detail);
  }

  /** 408: the call did not come to its end in time. */
  public static Problem requestTimeout(String detail) {
    return new Problem(ABOUT_BLANK, "Request Timeout", 408, detail);
  }

  /** 409: what is there is against it. */
  public static Problem conflict(String detail) {
    return new Problem(ABOUT_BLANK, "Conflict", 409, detail);
  }

  /** 412: what was to be changed is not what the caller has seen. */
  public static Problem preconditionFailed(String detail) {
    return new Problem(ABOUT_BLANK, "Precondition Failed", 412, detail);
  }

  /** 413: the body is larger than the setting allows. */
  public static Problem contentTooLarge(String detail) {
    return new Problem(ABOUT_BLANK, "Content Too Large", 413, detail);
  }

  /** 414: the target of the call is longer than the setting allows. */
  public static Problem uriTooLong(String detail) {
    return new Problem(ABOUT_BLANK, "URI Too Long", 414, detail);
  }

  /** 415: the body is of a kind that is not read here. */
  public static Problem unsupportedMediaType(String detail) {
    return new Problem(ABOUT_BLANK, "Unsupported Media Type", 415, detail);
  }

  /** 417: what the caller expects is not done here. */
  public static Problem expectationFailed(String detail) {
    return new Problem(ABOUT_BLANK, "Expectation Failed", 417, detail);
  }

  /** 421: the call was sent to a host that the server does not answer for. */
  public static Problem misdirected(String detail) {
    return new Problem(ABOUT_BLANK, "Misdirected Request", 421, detail);
  }

  /** 428: the caller must say what it has seen. */
  public static Problem preconditionRequired(String detail) {
    return new Problem(ABOUT_BLANK, "Precondition Required", 428, detail);
  }

  /** 429: the caller asks more often than the limits allow. */
  public static Problem tooManyRequests(String detail) {
    return new Problem(ABOUT_BLANK, "Too Many Requests", 429, detail);
  }

  /** 431: the headers are larger than the setting allows. */
  public static Problem headersTooLarge(String detail) {
    return new Problem(ABOUT_BLANK, "Request Header Fields Too Large", 431, detail);
  }

  /** 500: the fault is ours, and the log says more of it than a caller may know. */
  public static Problem internalError() {
    return new Problem(
        ABOUT_BLANK, "Internal Server Error", 500, "a fault of the server; its log says more");
  }

  /** 503: not now; trying again later may help. */
  public static Problem serviceUnavailable(String detail) {
    return new Problem(ABOUT_BLANK, "Service Unavailable", 503, detail);
  }

  /** Writes the problem as a JSON object. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeMembersTo(json);
    json.writeEndObject();
  }

  /** Writes the members of the problem into an object that has begun, and may go on. */
  public void writeMembersTo(JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    for (Map.Entry<String, String> member : more.entrySet()) {
      json.writeStringField(member.getKey(), member.getValue());
    }
  }
}
