package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Ends a login (spec: access, User login). */
final class LogoutRoute extends SignInRoute {

  private static final int LONGEST = 256;

  LogoutRoute(Gate gate) {
    super(gate, "/api/account/{accountId}/logout", HttpMethod.POST);
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    AccessRequest request = exchange.accessRequest();
    signIn().logins().logout(values[0], request, csrf(document));
    return SessionReply.loggedOut(request);
  }

  /** The token against forged requests, by its name or as a published client misspells it. */
  static Optional<String> csrf(Members document) throws WrongDocument {
    Optional<String> csrf = document.optionalText("csrf", LONGEST);
    return csrf.isPresent() ? csrf : document.optionalText("csfr", LONGEST);
  }
}
