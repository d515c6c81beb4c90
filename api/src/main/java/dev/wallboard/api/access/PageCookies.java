package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of the server's own pages. A browser sends them along whoever made it ask, all that
 * it has and to every path; so the first that is good counts, and none where the request has shown
 * who it is in {@code Authorization}.
 */
public final class PageCookies implements Credentials {

  private static final Shown NOBODY =
      new Shown.Not(
          new Decision.Refused(
              Problem.unauthorized("nobody is logged in, or no longer"),
              List.of(Challenge.OAUTH, Challenge.BEARER)));

  private static final Shown FOREIGN =
      new Shown.Not(
          Decision.Refused.because(
              Problem.forbidden("a cookie is of no use to the pages of other sites")));

  private final List<CookieKind> kinds;

  /**
   * @param kinds the ones that count first, first
   */
  public PageCookies(List<CookieKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return request.headers().apply("authorization").isEmpty()
        && kinds.stream().anyMatch(kind -> Cookies.value(request, kind.name()).isPresent());
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    for (CookieKind kind : kinds) {
      Optional<String> value = Cookies.value(request, kind.name()).filter(kind::knows);
      if (value.isPresent()) {
        return Cookies.isReading(request) && !Cookies.mayReadFor(request)
            ? FOREIGN
            : kind.check(request, value.get(), accountId);
      }
    }
    return NOBODY;
  }
}
