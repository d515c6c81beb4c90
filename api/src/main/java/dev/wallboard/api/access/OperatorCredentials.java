package dev.wallboard.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.Problem;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code Authorization: Wallboard-Operator TOKEN}: somebody on this machine who can read the master
 * key, by the command line. Good for keys and users of every account, and for nothing else.
 */
public final class OperatorCredentials implements Credentials {

  /** The scheme, with the blank behind it. */
  public static final String SCHEME = "Wallboard-Operator ";

  private static final String ID = "operator";

  private static final Decision.Refused REFUSED =
      new Decision.Refused(
          Problem.unauthorized("this is not the operator of this server, or not from here"),
          List.of(Challenge.OAUTH, Challenge.BEARER));

  private final byte[] token;
  private final Predicate<InetAddress> isThisMachine;

  /**
   * @param isThisMachine where an operator may come from
   */
  public OperatorCredentials(MasterKey key, Predicate<InetAddress> isThisMachine) {
    this.token = key.operatorToken().getBytes(UTF_8);
    this.isThisMachine = isThisMachine;
  }

  private static List<String> shown(AccessRequest request) {
    return request.headers().apply("authorization").stream()
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()))
        .toList();
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return !shown(request).isEmpty();
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    boolean isRight = MessageDigest.isEqual(token, shown(request).get(0).getBytes(UTF_8));
    return isRight && isThisMachine.test(request.client())
        ? new Shown.By(
            new Caller(Caller.Kind.OPERATOR, accountId, ID, Set.of(Need.ADMINISTER)), () -> true)
        : new Shown.Not(REFUSED);
  }
}
