package dev.wallboard.api.http;

import dev.wallboard.api.hosts.Origin;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers every answer has (spec: access, Transport): that nobody keeps it, guesses what it is,
 * frames it or tells where a link came from; of what is no page, that it loads nothing; under TLS,
 * that it be dialled so from now on; and which pages of other sites may read it.
 */
final class CommonHeaders {

  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence TYPE_OPTIONS =
      HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("x-frame-options");
  private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("referrer-policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence POLICY = HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence STRICT_TLS =
      HttpHeaders.createOptimized("strict-transport-security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");
  private static final CharSequence VARY_ORIGIN =
      HttpHeaders.createOptimized("accept-encoding, origin");
  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized("ETag, Retry-After, Wallboard-As-Of, Wallboard-Last-Event");
  private static final CharSequence METHODS =
      HttpHeaders.createOptimized("GET, HEAD, POST, PUT, PATCH, DELETE");
  private static final CharSequence ASKED =
      HttpHeaders.createOptimized(
          "Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID");
  private static final CharSequence TEN_MINUTES = HttpHeaders.createOptimized("600");

  private final List<String> corsOrigins;

  CommonHeaders(List<Origin> corsOrigins) {
    this.corsOrigins = corsOrigins.stream().map(Origin::toString).toList();
  }

  /**
   * Sets them.
   *
   * @param dialled what the client dialled, if that is known
   * @param origin the page that has the browser ask, if one has
   * @param date the present, as HTTP writes it
   */
  void set(MultiMap headers, @Nullable Origin dialled, @Nullable String origin, CharSequence date) {
    headers.set(HttpHeaders.DATE, date);
    headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    headers.set(TYPE_OPTIONS, NO_SNIFFING);
    headers.set(FRAME_OPTIONS, DENY);
    headers.set(REFERRER, NO_REFERRER);
    headers.set(POLICY, NOTHING);
    if (dialled != null && dialled.isTls() && !dialled.authority().isLoopback()) {
      headers.set(STRICT_TLS, A_YEAR);
    }
    if (corsOrigins.isEmpty()) {
      headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    } else {
      headers.set(HttpHeaders.VARY, VARY_ORIGIN);
      if (isShared(origin)) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
      }
    }
  }

  /** Whether pages of this origin may read answers; never with a cookie. */
  boolean isShared(@Nullable String origin) {
    return origin != null && corsOrigins.contains(origin);
  }

  /** What a browser is told that asks whether a page of an origin may ask. */
  static Reply preflight() {
    return Reply.nothing()
        .with(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .with(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
        .with(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
  }
}
