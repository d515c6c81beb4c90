package dev.wallboard.api.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cookies that hold credentials: HttpOnly, {@code SameSite=Strict}, {@code Path=/}, {@code Secure}
 * under TLS (spec: access, User login).
 */
public final class Cookies {

  private static final String SECURE_SCHEME = "https:";

  private Cookies() {}

  /**
   * What the request's cookie of the name holds; empty if there is none, or more than one, since
   * then somebody else has put one beside ours.
   */
  public static Optional<String> value(AccessRequest request, String name) {
    List<String> values = new ArrayList<>();
    for (String header : request.headers().apply("cookie")) {
      for (String pair : header.split(";")) {
        int equals = pair.indexOf('=');
        if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
          values.add(pair.substring(equals + 1).strip());
        }
      }
    }
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** The {@code Set-Cookie} that has a browser keep a value for so long. */
  public static String keep(AccessRequest request, String name, String value, long lastsSeconds) {
    String secure = request.origin().startsWith(SECURE_SCHEME) ? "; Secure" : "";
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(name, value, lastsSeconds, secure);
  }

  /** The {@code Set-Cookie} that has a browser forget the cookie. */
  public static String forget(AccessRequest request, String name) {
    return keep(request, name, "", 0);
  }

  /**
   * Whether a request that reads comes from the server's own pages, or from the person at the
   * browser: other sites must not have a browser spend its cookies on them.
   */
  public static boolean mayReadFor(AccessRequest request) {
    List<String> sites = request.headers().apply("sec-fetch-site");
    if (!sites.isEmpty()) {
      return sites.stream().allMatch(site -> site.equals("same-origin") || site.equals("none"));
    }
    return request.headers().apply("origin").stream().allMatch(request.origin()::equals);
  }

  /** Whether the method only reads, so that it can be asked for by a link or an image. */
  public static boolean isReading(AccessRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }
}
