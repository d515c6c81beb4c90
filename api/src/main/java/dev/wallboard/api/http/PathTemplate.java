package dev.wallboard.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shape of paths, like {@code /livez} or {@code /a/{id}/b}: segments that are to be as they are
 * written, and variables in braces that are to be any segment but an empty one. Paths are compared
 * as they were sent, nothing in them decoded.
 */
final class PathTemplate {

  /** What the variable is called that is an account. */
  static final String ACCOUNT = "{accountId}";

  private static final Pattern SLASH = Pattern.compile("/");

  private final String text;
  private final String[] segments;
  private final int variables;
  private final int account;

  PathTemplate(String text) {
    this.text = text;
    this.segments = SLASH.split(text.substring(1), -1);
    List<String> names = Arrays.stream(segments).filter(PathTemplate::isVariable).toList();
    this.variables = names.size();
    this.account = names.indexOf(ACCOUNT);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /**
   * The values of the variables, in the order of the path; null if the path is of another shape.
   */
  String @Nullable [] match(String path) {
    String[] values = new String[variables];
    int value = 0;
    int at = 0;
    for (String segment : segments) {
      if (at >= path.length() || path.charAt(at) != '/') {
        return null;
      }
      int end = endOfSegment(path, at + 1);
      if (isVariable(segment)) {
        values[value++] = path.substring(at + 1, end);
      } else if (end - at - 1 != segment.length() || !path.startsWith(segment, at + 1)) {
        return null;
      }
      if (end == at + 1 && !isRoot()) {
        return null;
      }
      at = end;
    }
    return at == path.length() ? values : null;
  }

  /** The one path with an empty segment is {@code /} itself. */
  private boolean isRoot() {
    return segments.length == 1 && segments[0].isEmpty();
  }

  /** Whether one of the variables is an account. */
  boolean hasAccount() {
    return account >= 0;
  }

  /** The account among the values of the variables; empty if none of them is one. */
  String account(String[] values) {
    return hasAccount() ? values[account] : "";
  }

  private static int endOfSegment(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  @Override
  public String toString() {
    return text;
  }
}
