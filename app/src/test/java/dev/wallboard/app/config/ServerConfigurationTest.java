package dev.wallboard.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.key.KeySettings;
import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.signature.SignatureSettings;
import dev.wallboard.api.access.token.TokenSettings;
import dev.wallboard.api.access.wall.WallSettings;
import dev.wallboard.api.hosts.HostSettings;
import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.api.stream.StreamSettings;
import dev.wallboard.app.server.AccessSettings;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.app.server.SourceSettings;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.intake.AccountLimits;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.IntakeSettings;
import dev.wallboard.intake.yaml.YamlNode;
import dev.wallboard.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of a server, as they are read, printed and documented. */
class ServerConfigurationTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("basedir", "."), "..");
  private static final Pattern DOCUMENTED =
      Pattern.compile("^\\| `[^`]+` \\| .* \\| .* \\| .* \\|$", Pattern.MULTILINE);
  private static final Set<String> COUNTED = Set.of("integer", "size");

  @TempDir private Path folder;

  private Configured<ServerSettings> server() {
    return new Configured<>(folder, ServerConfiguration::read);
  }

  private static List<Setting> settings() {
    return Configuration.settings(ServerConfiguration::read);
  }

  @Test
  void withoutAnythingAServerHasItsDefaults() {
    assertThat(server().read().settings())
        .isEqualTo(ServerSettings.defaults(Path.of("wallboard-data")));
  }

  @Test
  void everyValueGoesWhereItBelongs() {
    assertThat(
            server()
                .file(
                    "data: /srv/w",
                    "engagement-silence: 2d",
                    "store: {max-pending-bytes: 1MiB, max-block-events: 2, max-blocks-a-carry: 3,"
                        + " write-buffer-bytes: 4MiB}",
                    "intake:",
                    "  max-event-bytes: 4KiB",
                    "  max-nesting: 5",
                    "  max-engagement-id-code-points: 6",
                    "  max-name-code-points: 7",
                    "  max-skills-per-profile: 8",
                    "  max-ahead: 9s",
                    "  max-body-bytes: 10KiB",
                    "  max-accounts: 11",
                    "http: {host: localhost, port: 12, event-loops: 13, read-workers: 14}",
                    "http.plain: false",
                    "account: {max-skills: 59, max-agents: 60, max-groups: 61, max-chat-centers: 62,"
                        + " max-open-engagements: 63, max-events-per-engagement: 64}",
                    "http.max-streams: 33",
                    "http.max-connections: 46",
                    "http.max-connections-per-address: 47",
                    "http.largest-answers: 48",
                    "http.largest-answers-objects: 49",
                    "http.largest-answers-wait: 50s",
                    "limits: {reads-per-second: 51, reads-burst: 52, reads-at-once: 53,"
                        + " ingest-per-second: 54, ingest-burst: 55, ingest-at-once: 56,"
                        + " server-times: 57, max-remembered: 580, ids-per-parameter: 65}",
                    "cors-origins: [https://d.example]",
                    "stream: {max-listeners: 66, max-per-caller: 67, max-calls: 68,"
                        + " max-body-bytes: 69000, comment-interval: 70s}",
                    "log.requests: false",
                    "insecure-http: true",
                    "tls: {certificate: c.pem, key: k.pem, look-interval: 34s}",
                    "tls.handshake-timeout: 35s",
                    "https.port: 36",
                    "public-host: wallboard.example",
                    "hosts: [a.example, b.example]",
                    "public-url: https://c.example",
                    "trusted-proxies: [10.0.0.0/8]",
                    "http.large-answers: 15",
                    "http.ingest-workers: 16",
                    "http.max-waiting-requests: 17",
                    "http.max-uri-bytes: 180",
                    "http.max-header-bytes: 1900",
                    "http.max-read-body-bytes: 20",
                    "http.max-held-body-bytes: 3GiB",
                    "http.request-timeout: 22s",
                    "http.idle-timeout: 23s",
                    "http.write-timeout: 24s",
                    "http.stop-timeout: 25s",
                    "http.gzip-from-bytes: 26",
                    "http.gzip-to-bytes: 27",
                    "login: {session-lifetime: 2h, max-sessions: 34, passwords-at-once: 35,"
                        + " max-waiting: 36, attempts-per-second: 37, failures: 38, pause: 39s,"
                        + " max-remembered: 4000, max-users: 41}",
                    "tokens: {lifetime: 70m, key-rotation: 43d, max-verified: 44}",
                    "walls.max-links: 45",
                    "sources:",
                    "  - {name: pbx, kind: asterisk, account: 7, path: /l/queue_log, every: 71ms}",
                    "master-key: secret",
                    "master-key-file: /srv/w.key",
                    "access: {max-keys-per-account: 28, max-clock-skew: 29s, max-nonces: 3000}")
                .read()
                .settings())
        .isEqualTo(
            new ServerSettings(
                Path.of("/srv/w"),
                new EngineSettings(172_800_000, 64),
                new StoreSettings(1 << 20, 2, 3, 4 << 20),
                new DecoderLimits(4 << 10, 5, 6, 7, 8),
                new IntakeSettings(9_000, 10 << 10, 11, new AccountLimits(59, 60, 61, 62, 63, 64)),
                new HttpSettings(
                    new HttpSettings.Address("localhost", 12),
                    new HttpSettings.Plain(false, true),
                    new HttpSettings.Tls(
                        Optional.of(Path.of("c.pem")),
                        Optional.of(Path.of("k.pem")),
                        36,
                        34_000,
                        35_000),
                    HostSettings.of(
                        Optional.of("wallboard.example"),
                        List.of("a.example", "b.example"),
                        Optional.of("https://c.example"),
                        List.of("10.0.0.0/8")),
                    new HttpSettings.Connections(33, 46, 47),
                    new HttpSettings.Workers(13, 14, 15, 48, 49, 50_000, 16, 17),
                    new HttpSettings.Sizes(180, 1_900, 20, 10 << 10, 3L << 30),
                    new HttpSettings.Timeouts(22_000, 23_000, 24_000, 25_000),
                    new HttpSettings.Packing(26, 27),
                    new LimitSettings(
                        new LimitSettings.Rate(51, 52, 53),
                        new LimitSettings.Rate(54, 55, 56),
                        57,
                        580,
                        65),
                    HttpSettings.Cors.of(List.of("https://d.example")),
                    new StreamSettings(66, 67, 68, 69_000, 70_000)),
                new AccessSettings(
                    Optional.of("secret"),
                    Optional.of(Path.of("/srv/w.key")),
                    new KeySettings(28),
                    new SignatureSettings(29_000, 3_000),
                    new LoginSettings(
                        new LoginSettings.Sessions(7_200_000, 34),
                        new LoginSettings.Passwords(35, 36),
                        new LoginSettings.Throttle(37, 38, 39_000, 4_000),
                        41),
                    new TokenSettings(4_200_000, 43 * 86_400_000L, 44),
                    new WallSettings(45),
                    false,
                    false),
                AlertSettings.DEFAULTS,
                List.of(new SourceSettings.Asterisk("pbx", "7", Path.of("/l/queue_log"), 71))));
  }

  static Stream<Setting> counted() {
    return settings().stream()
        .filter(setting -> COUNTED.contains(setting.kind()))
        .filter(setting -> !setting.isOfEntry());
  }

  @ParameterizedTest
  @MethodSource("counted")
  void everyNumberThatIsSetMatters(Setting setting) {
    Kind<Long> kind = setting.kind().equals("size") ? Kind.SIZE : Kind.INTEGER;
    long other = kind.parse().apply(new YamlNode.Scalar(1, setting.usual())).orElseThrow() + 1;
    assertThat(
            server()
                .variable(setting.variable(), Long.toString(other))
                .read()
                .settings()
                .toString())
        .contains("=" + other);
  }

  @Test
  void withoutTlsItListensOnThisMachineOnly() {
    assertThat(server().file("public-host: w.example", "http.host: 0.0.0.0").problems())
        .containsExactly(
            "w.yaml:2: http.host 0.0.0.0 is not this machine's loopback, and what goes there without"
                + " TLS can be read on the way: give a certificate (tls.certificate, tls.key), or"
                + " say insecure-http: true where the network is safe or a proxy sees to TLS");
    assertThat(server().file("http.host: '::1'").read().settings().http().address().host())
        .isEqualTo("::1");
  }

  @Test
  void whereOthersReachItItKnowsWhatTheyDial() {
    assertThat(server().file("insecure-http: true", "http.host: 0.0.0.0").problems())
        .containsExactly(
            "w.yaml:2: http.host 0.0.0.0 is not this machine's loopback, so public-host is needed:"
                + " what clients dial, such as wallboard.example:8443");
    assertThat(
            server()
                .file(
                    "insecure-http: true",
                    "http.host: 0.0.0.0",
                    "public-url: https://wallboard.example")
                .read()
                .settings()
                .http()
                .address()
                .host())
        .isEqualTo("0.0.0.0");
  }

  @Test
  void whatIsWrongWithHostsIsToldAtItsPlace() {
    assertThat(
            server()
                .file(
                    "hosts: [fine.example, not/fine]",
                    "trusted-proxies: [10.0.0.1/8]",
                    "tls.certificate: c.pem",
                    "http.plain: false")
                .problems())
        .containsExactly(
            "w.yaml:1: hosts must be a host with its port or without, such as wallboard.example:8443,"
                + " not not/fine",
            "w.yaml:2: trusted-proxies must be addresses or ranges of them, such as 10.0.0.0/8 or"
                + " 2001:db8::/32 with nothing behind the prefix, not 10.0.0.1/8",
            "w.yaml:3: tls.certificate and tls.key go together (written: c.pem)",
            "w.yaml:4: http.plain must not be false without tls.certificate: nothing would be"
                + " listened at");
  }

  @Test
  void theSampleFileChangesNothingAlsoWithoutItsHashes() {
    String sample = SampleFile.of(settings());
    assertThat(server().file(sample).read().settings()).isEqualTo(server().read().settings());
    String inForce =
        Pattern.compile("^#(?! )(.*[^:\n])$", Pattern.MULTILINE).matcher(sample).replaceAll("$1");
    Configuration<ServerSettings> read = server().file(inForce).read();
    assertThat(read.settings()).isEqualTo(server().read().settings());
    assertThat(read.values())
        .filteredOn(value -> value.origin().equals("default"))
        .allMatch(value -> Set.of("none", "[]", "{}").contains(value.value()));
  }

  @Test
  void thePageListsEverySettingWithItsDefault() throws IOException {
    String page = Files.readString(CHECKOUT.resolve("docs/configuration.md"), UTF_8);
    List<String> rows = DOCUMENTED.matcher(page).results().map(MatchResult::group).toList();
    assertThat(String.join("\n", rows))
        .isEqualTo(
            settings().stream()
                .map(ServerConfigurationTest::row)
                .collect(Collectors.joining("\n")));
  }

  private static String row(Setting setting) {
    String usual = setting.usualInWords();
    boolean isWritten = usual.equals(setting.usual());
    return "| `%s` | %s | %s | %s |"
        .formatted(
            setting.name(),
            setting.kind(),
            isWritten ? "`" + usual + "`" : usual,
            setting.explanation());
  }

  @Test
  void theVariablesOfTheLauncherAreNoSettings() throws IOException {
    String launcher = Files.readString(CHECKOUT.resolve("wallboard"), UTF_8);
    Set<String> named =
        Pattern.compile("WALLBOARD_[A-Z_]+")
            .matcher(launcher)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Environment.OF_LAUNCHER).isEqualTo(named);
    assertThat(settings()).extracting(Setting::variable).doesNotContainAnyElementsOf(named);
    assertThat(server().variable("WALLBOARD_JAVA_OPTS", "-Xmx1g").read().values()).isNotEmpty();
  }

  @Test
  void whatIsWrongWithSourcesIsToldAtOnce() {
    assertThat(
            server()
                .file(
                    "sources:",
                    "  - {name: Pbx, account: 7, path: q}",
                    "  - {name: a, account: x y, path: q}",
                    "  - {name: b, account: 7}",
                    "  - {name: c, account: 7, path: q, every: 1ms}")
                .problems())
        .hasSize(4)
        .anyMatch(problem -> problem.contains("w.yaml:2") && problem.contains("Pbx"))
        .anyMatch(problem -> problem.contains("w.yaml:3") && problem.contains("x y"))
        .anyMatch(problem -> problem.contains("w.yaml:4") && problem.contains("path"))
        .anyMatch(problem -> problem.contains("w.yaml:5") && problem.contains("10ms"));
  }

  @Test
  void twoSourcesOfOneNameAreRefused() {
    assertThat(
            server()
                .file(
                    "sources:",
                    "  - {name: a, account: 7, path: q}",
                    "  - {name: a, account: 8, path: r}")
                .problems())
        .singleElement()
        .asString()
        .contains("name a");
  }
}
