package dev.wallboard.api.access.wall;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Challenge;
import dev.wallboard.api.access.CookieKind;
import dev.wallboard.api.access.Credentials.Shown;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.Need;
import java.util.List;
import java.util.Set;

/** The cookie of a screen: good for reading what the boards of its link show. */
final class WallCookie implements CookieKind {

  private final WallLinks links;

  WallCookie(WallLinks links) {
    this.links = links;
  }

  @Override
  public String name() {
    return WallLinks.COOKIE;
  }

  @Override
  public boolean knows(String value) {
    return links.find(value).isPresent();
  }

  @Override
  public Shown check(AccessRequest request, String value, String accountId) {
    return links
        .find(value)
        .filter(link -> link.accountId().equals(accountId))
        .map(link -> check(request, value, link))
        .orElseGet(WallCookie::unknown);
  }

  private Shown check(AccessRequest request, String value, WallLink link) {
    return covers(request, value, link)
        ? new Shown.By(
            new Caller(Caller.Kind.WALL, link.accountId(), link.id(), Set.of(Need.READ)),
            () -> covers(request, value, link))
        : new Shown.Not(
            Decision.Refused.because(
                Problem.forbidden("a wall link is good for reading what its boards show")));
  }

  private boolean covers(AccessRequest request, String value, WallLink link) {
    return links
        .scopeOf(value)
        .filter(scope -> scope.covers(request, link.accountId()))
        .isPresent();
  }

  private static Shown unknown() {
    return new Shown.Not(
        new Decision.Refused(
            Problem.unauthorized("the wall link is none of this account"),
            List.of(Challenge.OAUTH, Challenge.BEARER)));
  }
}
