package dev.wallboard.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.AdminFailed;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client shows to a server that ships: a token of a key that may read and send events. */
public final class Passport {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private Passport() {}

  /**
   * A value of {@code Authorization}, good for an hour, over restarts as well.
   *
   * @param address of a server that runs in another process
   * @param data its folder, beside which its master key lies
   */
  public static String issuedAt(String address, Path data, String accountId)
      throws AdminFailed, IOException {
    try (AccessAdmin admin = AccessAdmin.open(ServerSettings.defaults(data))) {
      return issued(address, admin, accountId);
    }
  }

  /** The same of a server in this process. */
  public static String of(Server server, String accountId) throws IOException {
    try {
      return issued(server.httpUrl().orElseThrow(), server.access(), accountId);
    } catch (AdminFailed e) {
      throw new IOException(e);
    }
  }

  private static String issued(String address, AccessAdmin admin, String accountId)
      throws AdminFailed, IOException {
    MadeKey key = admin.createKey(accountId, terms());
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(key.credential("clientId"), key.credential("clientSecret"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(address + "/sentinel/api/v2/account/" + accountId + "/app/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).body();
      Matcher token = TOKEN.matcher(answer);
      if (!token.find()) {
        throw new IOException(answer);
      }
      return "Bearer " + token.group(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static KeyTerms terms() {
    return new KeyTerms(
        KeyKind.OAUTH2,
        "the lab",
        "the lab",
        Optional.empty(),
        EnumSet.of(Privilege.OPERATIONS_READ, Privilege.EVENTS_WRITE),
        List.of(),
        false);
  }
}
