package dev.wallboard.lab.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.scribejava.core.model.Verb;
import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two accounts on one server, each with all there is to show who one is: nothing of one is seen or
 * changed by the other, on any path that the server has.
 */
class TwoAccountsTest {

  private static final String MINE = "1";
  private static final String THEIRS = "2";
  private static final String PASSWORD = "a long password";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where people and clients come who have nothing to show yet, and where services are. */
  private static final Set<String> OPEN =
      Set.of("login", "refresh", "logout", "wall", "token", "baseURI", "baseURI.json");

  @TempDir private static Path folder;

  private static GuardedServer server;
  private static final List<Shown> SHOWN = new ArrayList<>();
  private static JsonNode theirsBefore;

  /** A way to show who one is, signed for the request if it has to be. */
  private record Shown(String name, Signer signer) {
    interface Signer {
      void sign(HttpRequest.Builder request, String method, String url);
    }

    static Shown header(String name, String header, String value) {
      return new Shown(name, (request, method, url) -> request.header(header, value));
    }
  }

  @BeforeAll
  static void start() throws Exception {
    server = GuardedServer.start(folder);
    for (String account : List.of(MINE, THEIRS)) {
      server.admin().createUser(account, new NewUser("jo", "jo", Role.ADMIN, PASSWORD));
    }
    Scribe mine = Scribe.with(server.key(MINE, GuardedServer.ALL));
    SHOWN.add(
        new Shown(
            "a key that signs",
            (request, method, url) -> {
              Verb verb = method.equals("HEAD") ? Verb.HEAD : Verb.valueOf(method);
              request.header("Authorization", mine.authorization(verb, url));
            }));
    SHOWN.add(Shown.header("a token", "Authorization", "Bearer " + token(MINE)));
    JsonNode login = JSON.readTree(login(MINE).body());
    SHOWN.add(Shown.header("a login", "Authorization", "Bearer " + login.get("bearer").asText()));
    String cookie =
        login(MINE).headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    SHOWN.add(
        new Shown(
            "a login's cookie",
            (request, method, url) ->
                request.header("Cookie", cookie).header("X-CSRF-Token", "any")));
    String wall = wall(login.get("bearer").asText());
    SHOWN.add(Shown.header("a wall", "Cookie", wall));
    theirsBefore = theirs();
  }

  private static HttpResponse<String> login(String account) throws Exception {
    return post(
        "/api/account/" + account + "/login?v=1.3",
        "application/json",
        "{\"username\":\"jo\",\"password\":\"" + PASSWORD + "\"}",
        null);
  }

  private static String token(String account) throws Exception {
    MadeKey client =
        server
            .admin()
            .createKey(account, GuardedServer.terms(KeyKind.OAUTH2, GuardedServer.ALL, List.of()));
    HttpResponse<String> answer =
        post(
            "/sentinel/api/v2/account/" + account + "/app/token",
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(client.credential("clientId"), client.credential("clientSecret")),
            null);
    return JSON.readTree(answer.body()).get("access_token").asText();
  }

  private static String wall(String bearer) throws Exception {
    HttpResponse<String> link =
        post(
            "/operations/api/account/" + MINE + "/wall-links",
            "application/json",
            "{\"name\":\"w\",\"boards\":[\"floor\"]}",
            bearer);
    String token = JSON.readTree(link.body()).get("token").asText();
    return post(
            "/api/account/" + MINE + "/wall",
            "application/json",
            "{\"token\":\"" + token + "\"}",
            null)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  private static HttpResponse<String> post(
      String path, String type, String body, @Nullable String bearer) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.http() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    HttpResponse<String> answer = server.send(request.build());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer;
  }

  /** What the others' own administrator sees. */
  private static JsonNode theirs() throws Exception {
    String bearer = JSON.readTree(login(THEIRS).body()).get("bearer").asText();
    StringBuilder all = new StringBuilder("[");
    for (String path :
        List.of(
            "/operations/api/account/2/queuestate?v=1",
            "/operations/api/account/2/directory",
            "/operations/api/account/2/boards",
            "/operations/api/account/2/thresholds",
            "/operations/api/account/2/wall-links",
            "/admin/api/account/2/keys",
            "/admin/api/account/2/users")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.http() + path))
              .header("Authorization", "Bearer " + bearer)
              .build();
      HttpResponse<String> answer = server.send(request);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      all.append(answer.body()).append(',');
    }
    return JSON.readTree(all.append("0]").toString());
  }

  @AfterAll
  static void stop() throws Exception {
    try {
      assertThat(theirs()).as("nothing of theirs is another").isEqualTo(theirsBefore);
    } finally {
      server.close();
    }
  }

  /** Each method of each path of an account that not everybody may call. */
  static Stream<String> routes() throws Exception {
    // JUnit asks before all is started.
    try (GuardedServer another = GuardedServer.start(Files.createTempDirectory(folder, "r"))) {
      return another.routes().stream()
          .filter(route -> route.contains("{accountId}"))
          .filter(route -> !OPEN.contains(route.replaceFirst(".*/", "")));
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nobodyComesToAnothersPath(String route) throws Exception {
    String method = route.substring(0, route.indexOf(' '));
    String template = route.substring(method.length() + 1);
    for (Shown shown : SHOWN) {
      String url =
          server.http()
              + template.replace("{accountId}", THEIRS).replaceAll("\\{[^}]*}", "queuestate");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"));
      shown.signer().sign(request, method, url);
      HttpResponse<String> answer = server.send(request.build());
      assertThat(answer.statusCode()).as("%s with %s", route, shown.name()).isIn(401, 403);
      assertThat(answer.body()).doesNotContain("\"jo\"", "skills");
    }
  }

  @Test
  void eachComesToItsOwn() throws Exception {
    String url = server.http() + "/operations/api/account/1/queuestate?v=1";
    for (Shown shown : SHOWN) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
      shown.signer().sign(request, "GET", url);
      assertThat(server.send(request.build()).statusCode()).as(shown.name()).isIn(200, 403);
    }
  }
}
