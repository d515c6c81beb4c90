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

  /** Writes the problem as a JSON object. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    json.writeEndObject();
  }
}
