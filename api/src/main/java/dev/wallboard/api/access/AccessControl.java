package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.List;

/**
 * Says of each request whether it may go on: who calls, by the one kind of credentials that is in
 * it, and whether that one may do what is asked (spec: access).
 *
 * <p>For event loops: takes microseconds and waits for no disk.
 */
public final class AccessControl {

  private static final String AUTHORIZATION = "authorization";

  private static final Decision.Refused NO_CREDENTIALS =
      new Decision.Refused(
          Problem.unauthorized(
              "this needs credentials: a signature by an API key (OAuth 1.0a), a bearer token, or a"
                  + " login"),
          List.of(Challenge.OAUTH, Challenge.BEARER));

  private final List<Credentials> kinds;
  private final boolean isOpen;

  private AccessControl(List<Credentials> kinds, boolean isOpen) {
    this.kinds = List.copyOf(kinds);
    this.isOpen = isOpen;
  }

  /** By these kinds of credentials, of which a request may have one. */
  public static AccessControl by(List<Credentials> kinds) {
    return new AccessControl(kinds, false);
  }

  /** Everybody may do everything, and is nobody. For tests of other things than access. */
  public static AccessControl open() {
    return new AccessControl(List.of(), true);
  }

  /**
   * Decides.
   *
   * @param accountId whose path it is; empty for a path that is the server's own
   * @param need what is asked
   */
  public Decision decide(AccessRequest request, String accountId, Need need) {
    if (isOpen || need == Need.NOTHING) {
      return Decision.Granted.toAnybody();
    }
    if (request.headers().apply(AUTHORIZATION).size() > 1) {
      return Decision.Refused.because(
          Problem.badRequest("there is more than one Authorization header"));
    }
    List<Credentials> found = kinds.stream().filter(kind -> kind.areIn(request)).toList();
    return switch (found.size()) {
      case 0 -> NO_CREDENTIALS;
      case 1 -> decide(found.get(0).check(request, accountId), accountId, need);
      default ->
          Decision.Refused.because(
              Problem.badRequest(
                  "there are credentials of more than one kind; a request shows one"));
    };
  }

  private static Decision decide(Credentials.Shown shown, String accountId, Need need) {
    if (shown instanceof Credentials.Shown.Not not) {
      return not.refusal();
    }
    Decision.Granted grant = ((Credentials.Shown.By) shown).grant();
    grant.caller().ifPresent(caller -> requireAt(accountId, caller));
    boolean may = grant.caller().filter(caller -> caller.may(need)).isPresent();
    return may ? grant : Decision.Refused.because(Problem.forbidden("this needs " + need.words()));
  }

  private static void requireAt(String accountId, Caller caller) {
    if (!caller.accountId().equals(accountId)) {
      throw new IllegalStateException("a caller of one account was let through at another");
    }
  }
}
