package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Credentials that are believed, for tests: a header {@code Badge: account need need …}, and {@code
 * Badge-Body} with the SHA-256, in Base64, that the body is to have.
 */
public final class BadgeCredentials implements Credentials {

  private static final Decision.Refused WRONG_ACCOUNT =
      new Decision.Refused(
          Problem.unauthorized("a badge of another account"), List.of("Badge", "Sword"));

  private static final Decision.Refused OTHER_BODY =
      new Decision.Refused(Problem.unauthorized("another body"), List.of("Badge"));

  private final String header;

  public BadgeCredentials() {
    this("badge");
  }

  public BadgeCredentials(String header) {
    this.header = header;
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return !request.headers().apply(header).isEmpty();
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    List<String> words = List.of(request.headers().apply(header).get(0).split(" "));
    if (!words.get(0).equals(accountId)) {
      return new Shown.Not(WRONG_ACCOUNT);
    }
    Set<Need> may = words.stream().skip(1).map(Need::valueOf).collect(Collectors.toSet());
    Caller caller = new Caller(Caller.Kind.KEY, accountId, "badge", may);
    return new Shown.By(new Decision.Granted(Optional.of(caller), () -> true, bodyHash(request)));
  }

  private static Optional<BodyHash> bodyHash(AccessRequest request) {
    return request.headers().apply("badge-body").stream().findFirst().map(BadgeCredentials::hash);
  }

  private static BodyHash hash(String base64) {
    return new BodyHash("SHA-256", Base64.getDecoder().decode(base64), OTHER_BODY);
  }
}
