package dev.wallboard.app;

import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.AdminFailed;
import dev.wallboard.app.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may come into a demo: a user of each role, who have one password, and a key of each kind that
 * may do everything.
 *
 * @param bearer of a login of the admin's
 * @param oauth1 the key that signs
 * @param oauth2 the key that asks for tokens
 */
record DemoVisitors(String password, String bearer, MadeKey oauth1, MadeKey oauth2) {

  private static final int MOST_CHARACTERS = 10_000;

  /** Makes them, and logs in at the server, which is ready. */
  static DemoVisitors of(Server server, String account) throws IOException {
    try {
      AccessAdmin admin = server.access();
      String password = NewPassword.made();
      for (Role role : Role.values()) {
        admin.createUser(account, new NewUser(role.text(), role.text(), role, password));
      }
      return new DemoVisitors(
          password,
          bearer(server, account, password),
          admin.createKey(account, terms(KeyKind.OAUTH1, "demo")),
          admin.createKey(account, terms(KeyKind.OAUTH2, "demo tokens")));
    } catch (AdminFailed e) {
      throw new IOException(e);
    }
  }

  private static String bearer(Server server, String account, String password) throws IOException {
    Map<String, String> person = Map.of("username", Role.ADMIN.text(), "password", password);
    URI login =
        URI.create(
            "http://127.0.0.1:%d/api/account/%s/login?v=1.3".formatted(server.port(), account));
    HttpRequest request =
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JsonBytes.object(person)))
            .build();
    try {
      byte[] answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
      return Members.read(answer).text("bearer", MOST_CHARACTERS);
    } catch (WrongDocument e) {
      throw new IOException("the demo's own login failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static KeyTerms terms(KeyKind kind, String name) {
    return new KeyTerms(
        kind, name, "demo", Optional.empty(), EnumSet.allOf(Privilege.class), List.of(), false);
  }
}
