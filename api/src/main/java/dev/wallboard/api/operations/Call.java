package dev.wallboard.api.operations;

import java.io.InputStream;

/**
 * A call of one of the methods as it came, not yet looked at: whatever is wrong with it is found,
 * and said, by {@link Operations}.
 *
 * @param method the part of the path after the account, such as {@code queuehealth}
 * @param rawQuery what stands after the question mark, percent-encoded; empty if nothing does
 * @param jsonBody a JSON object of parameters in UTF-8; an empty body gives none. It is read once,
 *     and not closed
 */
public record Call(String method, String rawQuery, InputStream jsonBody) {

  /** A call by GET. */
  public static Call get(String method, String rawQuery) {
    return new Call(method, rawQuery, InputStream.nullInputStream());
  }

  /** A call by POST: the parameters of the query and those of the body count alike. */
  public static Call post(String method, String rawQuery, InputStream jsonBody) {
    return new Call(method, rawQuery, jsonBody);
  }

  /** A call by GET, written as in a URL: {@code queuehealth?v=1&timeframe=60}. */
  public static Call ofPath(String path) {
    int mark = path.indexOf('?');
    return mark < 0 ? get(path, "") : get(path.substring(0, mark), path.substring(mark + 1));
  }
}
