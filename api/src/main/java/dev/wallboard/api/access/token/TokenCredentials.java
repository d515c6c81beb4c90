package dev.wallboard.api.access.token;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.BearerToken;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.Need;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An access token, in {@code Authorization}. It is good while its client is enabled, comes from an
 * address of its own, and for what that client is granted at present.
 */
public final class TokenCredentials implements Credentials {

  private final AccessTokens tokens;
  private final Clients clients;
  private final Function<String, Set<Need>> needsOfScope;

  /**
   * @param needsOfScope what a scope is good for; nothing for one that is not known
   */
  public TokenCredentials(
      AccessTokens tokens, Clients clients, Function<String, Set<Need>> needsOfScope) {
    this.tokens = tokens;
    this.clients = clients;
    this.needsOfScope = needsOfScope;
  }

  private static Optional<String> token(AccessRequest request) {
    return BearerToken.in(request).filter(BearerToken::isJwt);
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return token(request).isPresent();
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    Optional<Caller> caller = caller(request, accountId);
    return caller.isPresent()
        ? new Shown.By(caller.get(), () -> caller(request, accountId).equals(caller))
        : new Shown.Not(BearerToken.invalid());
  }

  private Optional<Caller> caller(AccessRequest request, String accountId) {
    return token(request)
        .flatMap(tokens::verify)
        .filter(claims -> claims.isFor(accountId))
        .flatMap(claims -> caller(claims, request, accountId));
  }

  private Optional<Caller> caller(
      AccessTokens.Claims claims, AccessRequest request, String accountId) {
    return clients
        .find(accountId, claims.clientId())
        .filter(client -> client.mayCome(request.client()))
        .map(client -> new Caller(Caller.Kind.CLIENT, accountId, client.id(), may(claims, client)));
  }

  private Set<Need> may(AccessTokens.Claims claims, Clients.Client client) {
    Set<String> scopes = new HashSet<>(claims.scopes());
    scopes.retainAll(client.scopes());
    Set<Need> needs = new HashSet<>();
    scopes.forEach(scope -> needs.addAll(needsOfScope.apply(scope)));
    return needs;
  }
}
