package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.tls.LocalAuthority;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and users by the command line, with a server on the data folder and without. */
class AccessCommandsTest {

  private static final String ACCOUNT = "12345678";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Server server;
  private boolean isRunning;

  @BeforeEach
  void start() throws Exception {
    server = start(ServerSettings.defaults(data()).at("127.0.0.1", 0));
    isRunning = true;
  }

  private static Server start(ServerSettings settings) throws Exception {
    return Server.start(settings, Clocks.ofMachine(), ReadBack.Listener.UNHEARD);
  }

  @AfterEach
  void stop() {
    if (isRunning) {
      server.close();
      isRunning = false;
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(Arrays.asList(words));
    if (!all.contains("replay")) {
      all.addAll(List.of("--data", data().toString()));
    }
    Streams streams =
        new Streams(
            new ByteArrayInputStream("a long password\n".getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false);
    return new CommandFrame(streams).run(all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private HttpResponse<String> login(String name, String password) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    server.httpUrl().orElseThrow() + "/api/account/" + ACCOUNT + "/login?v=1.3"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  @Test
  void aKeyIsMadeListedAndDisabledWhileTheServerRuns() {
    keysComeAndGo();
  }

  @Test
  void andWhileItDoesNot() {
    stop();
    keysComeAndGo();
  }

  private void keysComeAndGo() {
    assertThat(run("key", "create", "--account", ACCOUNT, "--name", "reports")).isZero();
    assertThat(out())
        .contains("consumerKey", "consumerSecret", "tokenSecret")
        .containsPattern("token +[0-9a-f]{32}\n");
    String id = found("Key (\\w+) of", out());
    assertThat(
            run(
                "key",
                "create",
                "--account",
                ACCOUNT,
                "--name",
                "feeds",
                "--oauth2",
                "--privilege",
                "events:write,admin",
                "--address",
                "10.0.0.0/8",
                "--format",
                "json"))
        .isZero();
    assertThat(out())
        .contains("\"oauth2\":{\"clientId\":", "\"privileges\":[\"events:write\",\"admin\"]")
        .contains("\"addresses\":[\"10.0.0.0/8\"]");
    String secret = found("\"clientSecret\":\"(\\w+)\"", out());
    assertThat(run("key", "disable", "--account", ACCOUNT, id)).isZero();
    assertThat(out()).isEqualTo("key " + id + " (reports) is disabled\n");
    assertThat(run("key", "list", "--account", ACCOUNT)).isZero();
    assertThat(out().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(id, "reports", "oauth1", "disabled", "never"))
        .anySatisfy(
            line -> assertThat(line).contains("feeds", "oauth2", "events:write,admin", "enabled"));
    assertThat(out()).doesNotContain(secret);
    assertThat(run("key", "list", "--account", "999")).isZero();
    assertThat(out()).hasLineCount(1);
    assertThat(run("key", "disable", "--account", "999", id)).isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("the account has no such key");
    assertThat(run("key", "rotate")).isZero();
    assertThat(out()).startsWith("tokens are now signed by key ");
  }

  @Test
  void aUserThatIsMadeWhileTheServerRunsLogsIn() throws Exception {
    assertThat(run("user", "create", "--account", ACCOUNT, "--login", "jo", "--role", "viewer"))
        .isZero();
    String password = found("shown this once: (\\w+)", out());
    assertThat(login("jo", password).statusCode()).isEqualTo(200);
    assertThat(run("user", "disable", "--account", ACCOUNT, "Jo")).isZero();
    assertThat(out()).isEqualTo("user jo is disabled\n");
    assertThat(login("jo", password).statusCode()).isEqualTo(401);
    assertThat(run("user", "enable", "--account", ACCOUNT, "jo")).isZero();
    assertThat(login("jo", password).statusCode()).isEqualTo(200);
  }

  @Test
  void aUserThatIsMadeWhileItDoesNotLogsInLater() throws Exception {
    stop();
    assertThat(
            run(
                "user",
                "create",
                "--account",
                ACCOUNT,
                "--login",
                "al",
                "--role",
                "admin",
                "--password-file",
                "-"))
        .isZero();
    assertThat(out()).isEqualTo("User al, admin of account 12345678.\n");
    assertThat(run("user", "list", "--account", ACCOUNT)).isZero();
    assertThat(out()).hasLineCount(2).contains("al", "admin", "enabled");
    start();
    assertThat(login("al", "a long password").statusCode()).isEqualTo(200);
  }

  @Test
  void everyChangeIsInTheAuditLogWithoutSecrets() throws Exception {
    run("key", "create", "--account", ACCOUNT, "--name", "k", "--format", "json");
    String secret = found("\"consumerSecret\":\"(\\w+)\"", out());
    run("user", "create", "--account", ACCOUNT, "--login", "jo", "--role", "viewer");
    String password = found("shown this once: (\\w+)", out());
    run("user", "disable", "--account", ACCOUNT, "jo");
    run("key", "rotate");
    stop();
    run("user", "enable", "--account", ACCOUNT, "jo");
    String audit = Files.readString(data().resolve("audit.log"));
    assertThat(audit).doesNotContain(secret, password);
    assertThat(audit.lines().map(line -> found("\"action\":\"([^\"]+)\"", line)))
        .containsExactly(
            "key.create", "user.create", "user.change", "signing-key.rotate", "user.change");
    assertThat(audit.lines()).allSatisfy(line -> assertThat(line).contains("\"by\":\"operator\""));
  }

  @Test
  void aServerWithTlsAloneIsKnownByItsCertificate() throws Exception {
    stop();
    Instant now = Instant.now();
    SecureRandom random = new SecureRandom();
    LocalAuthority.Issued issued = LocalAuthority.make(List.of(), now, random).issue(now, random);
    Path certificate = Files.writeString(folder.resolve("c.pem"), issued.chain());
    Path key = Files.writeString(folder.resolve("k.pem"), issued.key());
    ServerSettings usual = ServerSettings.defaults(data()).at("127.0.0.1", 0);
    server =
        start(
            usual.with(
                usual
                    .http()
                    .with(usual.http().tls().with(certificate, key, 0))
                    .with(new HttpSettings.Plain(false, false))));
    isRunning = true;
    assertThat(run("key", "list", "--account", ACCOUNT)).as(err()).isZero();
    Files.writeString(
        certificate, LocalAuthority.make(List.of(), now, random).issue(now, random).chain());
    assertThat(run("key", "list", "--account", ACCOUNT)).isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("the server shows another certificate than the one on file");
  }

  @Test
  void withoutDataThereIsNothingToManage() {
    stop();
    assertThat(
            new CommandFrame(streams()).run("key", "list", "--account", "1", "--data", "nowhere"))
        .isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("there is no data of a server in nowhere: start it once");
  }

  private Streams streams() {
    return new Streams(
        new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, UTF_8), false);
  }

  @Test
  void withoutItsMasterKeyARunningServerIsNotAsked() throws Exception {
    Files.move(folder.resolve("data.key"), folder.resolve("moved.key"));
    assertThat(run("key", "list", "--account", ACCOUNT)).isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("master key, which is not found here");
  }

  @Test
  void wrongCallsSayWhatIsWrong() {
    assertThat(run("user", "create", "--account", "1", "--login", "jo", "--role", "boss"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err()).contains("--role is one of viewer, manager, admin, and not \"boss\"");
    assertThat(run("key", "create", "--account", "1", "--name", "k", "--privilege", "all"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err()).contains("--privilege is one of operations:read, events:write, admin");
    assertThat(run("key", "create", "--account", "1", "--name", "k", "--address", "10.0.0.1/8"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err()).contains("--address is an IP address, or a range");
    assertThat(run("user", "disable", "--account", "1", "nobody"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err()).contains("account 1 has no user nobody");
  }

  @Test
  void eventsAreReplayedInTheNameOfAKey() throws Exception {
    assertThat(
            run(
                "key",
                "create",
                "--account",
                ACCOUNT,
                "--name",
                "feed",
                "--oauth2",
                "--privilege",
                "events:write",
                "--format",
                "json"))
        .isZero();
    Path key = Files.writeString(folder.resolve("key.json"), out());
    Path events =
        Files.writeString(
            folder.resolve("events.ndjson"),
            "{\"type\":\"engagement.queued\",\"time\":\"%s\",\"engagementId\":\"e\",\"skillId\":1}\n"
                .formatted(Instant.now()));
    String to = server.httpUrl().orElseThrow();
    assertThat(
            run(
                "replay",
                events.toString(),
                "--to",
                to,
                "--account",
                ACCOUNT,
                "--speed",
                "max",
                "--key",
                key.toString()))
        .as(err())
        .isZero();
    assertThat(err()).isEqualTo("1 sent, 1 accepted, 0 refused\n");
    assertThat(run("replay", events.toString(), "--to", to, "--account", ACCOUNT, "--speed", "max"))
        .isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("answered 401: this needs credentials");
    assertThat(
            run(
                "replay",
                events.toString(),
                "--to",
                to,
                "--account",
                "1",
                "--speed",
                "max",
                "--key",
                key.toString()))
        .isEqualTo(CommandFrame.FAILED);
    assertThat(err()).contains("the server gives no token for this key (401)");
  }
}
