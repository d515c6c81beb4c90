package dev.wallboard.api.access.token;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.token.TokenAnswer.Error;
import dev.wallboard.api.access.token.TokenAnswer.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands tokens out to clients that show their secret (RFC 6749, 4.4). A client that is not known,
 * disabled, of another account or at an address that is not its own is told the same as one whose
 * secret is wrong.
 *
 * <p>For workers: signs.
 */
public final class TokenEndpoint {

  private static final Refused WRONG =
      new Refused(Error.INVALID_CLIENT, "there is no such client, or its secret is another");

  private final Clients clients;
  private final AccessTokens tokens;

  public TokenEndpoint(Clients clients, AccessTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  /**
   * Answers a request.
   *
   * @param body a form, as it was sent
   */
  public TokenAnswer answer(String accountId, AccessRequest request, String body) {
    Optional<FormBody> form = FormBody.parse(body);
    if (form.isEmpty()) {
      return TokenAnswer.invalid("a parameter comes twice, or is not encoded as a form has it");
    }
    if (request.rawQuery().contains("client_secret")) {
      return TokenAnswer.invalid("a secret must not stand in the URL");
    }
    return answer(accountId, request, form.get());
  }

  private TokenAnswer answer(String accountId, AccessRequest request, FormBody form) {
    boolean isInHeader = !request.headers().apply("authorization").isEmpty();
    if (isInHeader && form.value("client_secret").isPresent()) {
      return TokenAnswer.invalid(
          "a client shows its secret by HTTP Basic or in the form, not by both");
    }
    Optional<String> grant = form.value("grant_type");
    if (grant.isEmpty()) {
      return TokenAnswer.invalid("grant_type is missing");
    }
    Optional<ClientSecret> shown = isInHeader ? ClientSecret.basic(request) : ClientSecret.in(form);
    Optional<Clients.Client> client = shown.flatMap(secret -> known(accountId, secret, request));
    if (client.isEmpty()) {
      return WRONG;
    }
    return grant.get().equals("client_credentials")
        ? issue(accountId, client.get(), form.value("scope"))
        : new Refused(Error.UNSUPPORTED_GRANT_TYPE, "grant_type must be client_credentials here");
  }

  private Optional<Clients.Client> known(
      String accountId, ClientSecret shown, AccessRequest request) {
    return clients
        .find(accountId, shown.id())
        .filter(client -> client.hasSecret(shown.secret()))
        .filter(client -> client.mayCome(request.client()));
  }

  private TokenAnswer issue(String accountId, Clients.Client client, Optional<String> asked) {
    Set<String> scopes =
        asked.map(text -> Set.copyOf(List.of(text.split(" ")))).orElseGet(client::scopes);
    if (!client.scopes().containsAll(scopes)) {
      return new Refused(Error.INVALID_SCOPE, "the client has not all of what scope asks for");
    }
    return new TokenAnswer.Issued(
        tokens.issue(accountId, client.id(), scopes), tokens.lifetimeSeconds(), scopes);
  }
}
