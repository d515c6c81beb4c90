package dev.wallboard.app.server;

import dev.wallboard.api.access.OperatorCredentials;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.login.UserAccounts.Change;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.access.login.UserView;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Keys and users of a server that runs, by its admin API, in the name of its operator. */
final class RunningAccess implements AccessAdmin {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LONGEST_TEXT = 1 << 16;

  private final Whereabouts server;
  private final String token;
  private final HttpClient client;

  /** Takes what it needs out of an answer. */
  private interface Form<T> {
    T read(Members answer) throws WrongDocument;
  }

  RunningAccess(Whereabouts server, String token) throws AdminFailed {
    this.server = server;
    this.token = token;
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(LONGEST);
    if (server.certificate().isPresent()) {
      Path file = server.certificate().get();
      try {
        builder.sslContext(PinnedCertificate.of(file));
      } catch (IOException e) {
        throw new AdminFailed("cannot read the certificate " + file + ": " + e.getMessage(), e);
      }
    }
    this.client = builder.build();
  }

  @Override
  public MadeKey createKey(String accountId, KeyTerms terms) throws AdminFailed {
    return send("POST", keysOf(accountId), document(terms.document()), MadeKey::read);
  }

  @Override
  public List<KeyView> keys(String accountId) throws AdminFailed {
    return send("GET", keysOf(accountId), BodyPublishers.noBody(), KeyView::readAll);
  }

  @Override
  public KeyView enableKey(String accountId, String keyId, boolean on) throws AdminFailed {
    String path = keysOf(accountId) + "/" + keyId + (on ? "/enable" : "/disable");
    return send("POST", path, BodyPublishers.noBody(), KeyView::read);
  }

  private static String keysOf(String accountId) {
    return "/admin/api/account/" + accountId + "/keys";
  }

  @Override
  public String rotateSigningKey() throws AdminFailed {
    return send(
        "POST",
        "/admin/api/signing-key/rotate",
        BodyPublishers.noBody(),
        answer -> answer.text("kid", LONGEST_TEXT));
  }

  @Override
  public UserView createUser(String accountId, NewUser user) throws AdminFailed {
    return send("POST", usersOf(accountId), document(user.document()), UserView::read);
  }

  @Override
  public List<UserView> users(String accountId) throws AdminFailed {
    return send("GET", usersOf(accountId), BodyPublishers.noBody(), UserView::readAll);
  }

  @Override
  public UserView changeUser(String accountId, String userId, Change change) throws AdminFailed {
    String path = usersOf(accountId) + "/" + userId;
    return send("PATCH", path, document(change.document()), UserView::read);
  }

  private static String usersOf(String accountId) {
    return "/admin/api/account/" + accountId + "/users";
  }

  private static BodyPublisher document(byte[] json) {
    return BodyPublishers.ofByteArray(json);
  }

  private <T> T send(String method, String path, BodyPublisher body, Form<T> form)
      throws AdminFailed {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", OperatorCredentials.SCHEME + token)
            .header("Content-Type", "application/json")
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(LONGEST)
            .method(method, body)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      Members answer = Members.read(response.body());
      if (response.statusCode() >= 300) {
        throw new AdminFailed(answer.text("detail", LONGEST_TEXT));
      }
      return form.read(answer);
    } catch (WrongDocument e) {
      throw new AdminFailed(server.url() + " did not answer as a server does: " + e.reason(), e);
    } catch (IOException e) {
      throw new AdminFailed("cannot reach the server at " + server.url() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdminFailed("interrupted", e);
    }
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
