package dev.wallboard.app.config;

import dev.wallboard.api.access.key.KeySettings;
import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.signature.SignatureSettings;
import dev.wallboard.api.access.token.TokenSettings;
import dev.wallboard.api.access.wall.WallSettings;
import dev.wallboard.api.hosts.HostSettings;
import dev.wallboard.api.http.Exposure;
import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.api.stream.StreamSettings;
import dev.wallboard.app.server.AccessSettings;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.AccountLimits;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.IntakeSettings;
import dev.wallboard.store.StoreSettings;
import java.nio.file.Path;
import java.util.List;

/** Every setting of a server, a line each; the package says how to add one. */
public final class ServerConfiguration {

  private final Given given;

  private ServerConfiguration(Given given) {
    this.given = given;
  }

  /** The settings that were given, and for the rest the defaults. */
  public static ServerSettings read(Given given) {
    return new ServerConfiguration(given).server();
  }

  private ServerSettings server() {
    return given.make(
        () ->
            new ServerSettings(
                given.path(
                    "data", Path.of("wallboard-data"), "The folder of all that the server keeps."),
                engine(),
                store(),
                decoder(),
                intake(),
                http(),
                access(),
                AlertConfiguration.read(given),
                SourceConfiguration.read(given)));
  }

  private AccessSettings access() {
    return new AccessSettings(
        given.secret(
            "master-key",
            "The key under which secrets are kept, 32 bytes in Base64; wins over the file."),
        given.optionalPath(
            "master-key-file",
            "The file with that key, outside of the data folder, made at the first start; beside"
                + " the folder, its name with .key behind it, if nothing is said."),
        keys(),
        signatures(),
        logins(),
        tokens(),
        walls(),
        given.flag(
            "log.requests",
            AccessSettings.DEFAULTS.logsRequests(),
            "Whether the log has a line for each request: who, from where, which account, path,"
                + " status and duration."),
        false);
  }

  private LoginSettings logins() {
    return given.make(
        () ->
            new LoginSettings(
                sessions(),
                passwords(),
                throttle(),
                given.integer(
                    "login.max-users",
                    LoginSettings.DEFAULTS.maxUsers(),
                    "The most users of an account, disabled ones too.")));
  }

  private LoginSettings.Sessions sessions() {
    LoginSettings.Sessions usual = LoginSettings.DEFAULTS.sessions();
    return given.make(
        () ->
            new LoginSettings.Sessions(
                given.millis(
                    "login.session-lifetime",
                    usual.lifetimeMillis(),
                    "How long a login lasts from its last refresh on."),
                given.integer(
                    "login.max-sessions",
                    usual.maxPerUser(),
                    "Logins a user may have at once; with one more, the one refreshed longest ago"
                        + " ends.")));
  }

  private LoginSettings.Passwords passwords() {
    LoginSettings.Passwords usual = LoginSettings.DEFAULTS.passwords();
    return given.make(
        () ->
            new LoginSettings.Passwords(
                given.integer(
                    "login.passwords-at-once",
                    usual.atOnce(),
                    "Passwords checked at once; each takes 19 MiB and some 50 ms."),
                given.integer(
                    "login.max-waiting",
                    usual.maxWaiting(),
                    "Logins that may wait for that; beyond, they are answered 503.")));
  }

  private LoginSettings.Throttle throttle() {
    LoginSettings.Throttle usual = LoginSettings.DEFAULTS.throttle();
    return given.make(
        () ->
            new LoginSettings.Throttle(
                given.integer(
                    "login.attempts-per-second",
                    usual.perSecond(),
                    "Logins and tokens an address may ask for in a second; beyond, 429."),
                given.integer(
                    "login.failures",
                    usual.failures(),
                    "Passwords an address may get wrong for one name before it has to wait."),
                given.millis(
                    "login.pause", usual.pauseMillis(), "After that it may try one more each."),
                given.integer(
                    "login.max-remembered",
                    usual.maxRemembered(),
                    "Addresses, and pairs of name and address, that are remembered for it.")));
  }

  private TokenSettings tokens() {
    TokenSettings usual = TokenSettings.DEFAULTS;
    return given.make(
        () ->
            new TokenSettings(
                given.millis(
                    "tokens.lifetime",
                    usual.lifetimeMillis(),
                    "How long an OAuth 2.0 token is good, in whole seconds."),
                given.millis(
                    "tokens.key-rotation",
                    usual.rotationMillis(),
                    "After how long another key signs tokens."),
                given.integer(
                    "tokens.max-verified",
                    usual.maxVerified(),
                    "Tokens that are known again without another look at their signature.")));
  }

  private WallSettings walls() {
    return given.make(
        () ->
            new WallSettings(
                given.integer(
                    "walls.max-links",
                    WallSettings.DEFAULTS.maxLinks(),
                    "Wall links of an account.")));
  }

  private KeySettings keys() {
    return given.make(
        () ->
            new KeySettings(
                given.integer(
                    "access.max-keys-per-account",
                    KeySettings.DEFAULTS.maxKeysPerAccount(),
                    "How many API keys an account may have, disabled ones too.")));
  }

  private SignatureSettings signatures() {
    SignatureSettings usual = SignatureSettings.DEFAULTS;
    return given.make(
        () ->
            new SignatureSettings(
                given.millis(
                    "access.max-clock-skew",
                    usual.maxClockSkewMillis(),
                    "How far the time that a request was signed at may be from the server's."),
                given.integer(
                    "access.max-nonces",
                    usual.maxNonces(),
                    "How many nonces of signed requests are remembered; beyond, a key that uses"
                        + " more than others must sign with timestamps closer to the present.")));
  }

  private EngineSettings engine() {
    EngineSettings usual = EngineSettings.DEFAULT;
    return given.make(
        () ->
            new EngineSettings(
                given.millis(
                    "engagement-silence",
                    usual.engagementSilenceMillis(),
                    "After how long without an event an engagement ends by itself."),
                maxEventsPerEngagement()));
  }

  private StoreSettings store() {
    StoreSettings usual = StoreSettings.DEFAULTS;
    return given.make(
        () ->
            new StoreSettings(
                given.bytes(
                    "store.max-pending-bytes",
                    usual.maxPendingBytes(),
                    "How much may wait to be kept; beyond it, events are answered 503."),
                given.integer(
                    "store.max-block-events",
                    usual.maxBlockEvents(),
                    "The most events of a block of the log."),
                given.integer(
                    "store.max-blocks-a-carry",
                    usual.maxBlocksACarry(),
                    "How many old blocks are held in memory at once while they are freed."),
                given.bytes(
                    "store.write-buffer-bytes",
                    usual.writeBufferBytes(),
                    "How much is in memory, outside Java's heap, until it is sorted into files.")));
  }

  private DecoderLimits decoder() {
    DecoderLimits usual = DecoderLimits.DEFAULTS;
    return given.make(
        () ->
            new DecoderLimits(
                given.bytes(
                    "intake.max-event-bytes",
                    usual.maxEventBytes(),
                    "The longest event: a line, or an element of an array."),
                given.integer(
                    "intake.max-nesting",
                    usual.maxNesting(),
                    "How deep an event may be nested; the event itself is the first level."),
                given.integer(
                    "intake.max-engagement-id-code-points",
                    usual.maxEngagementIdCodePoints(),
                    "The longest id of an engagement."),
                given.integer(
                    "intake.max-name-code-points",
                    usual.maxNameCodePoints(),
                    "The longest name of an agent, skill, group or reason."),
                given.integer(
                    "intake.max-skills-per-profile",
                    usual.maxSkillsPerProfile(),
                    "The most skills of one agent.")));
  }

  private IntakeSettings intake() {
    IntakeSettings usual = IntakeSettings.DEFAULTS;
    return given.make(
        () ->
            new IntakeSettings(
                given.millis(
                    "intake.max-ahead",
                    usual.maxAheadMillis(),
                    "How far ahead of the server's clock an event may be."),
                maxBodyBytes(),
                given.integer(
                    "intake.max-accounts",
                    usual.maxAccounts(),
                    "How many accounts may have events."),
                accountLimits()));
  }

  private AccountLimits accountLimits() {
    AccountLimits usual = AccountLimits.DEFAULTS;
    return given.make(
        () ->
            new AccountLimits(
                given.integer(
                    "account.max-skills",
                    usual.maxSkills(),
                    "Different skills of an account; events with more are refused."),
                given.integer(
                    "account.max-agents", usual.maxAgents(), "Different agents of an account."),
                given.integer(
                    "account.max-groups",
                    usual.maxGroups(),
                    "Different agent groups of an account."),
                given.integer(
                    "account.max-chat-centers",
                    usual.maxChatCenters(),
                    "Different chat centres of an account."),
                given.integer(
                    "account.max-open-engagements",
                    usual.maxOpenEngagements(),
                    "Engagements of an account in a queue or with an agent."),
                maxEventsPerEngagement()));
  }

  /** The door refuses them, and the engine tells when. */
  private int maxEventsPerEngagement() {
    return given.integer(
        "account.max-events-per-engagement",
        AccountLimits.DEFAULTS.maxEventsPerEngagement(),
        "Events of an engagement within the last day, messages aside.");
  }

  /** The door and HTTP go by the same one. */
  private int maxBodyBytes() {
    return given.bytes(
        "intake.max-body-bytes",
        IntakeSettings.DEFAULTS.maxBodyBytes(),
        "The largest body of events, packed and unpacked.");
  }

  private HttpSettings http() {
    return given.make(
        () ->
            Exposure.require(
                new HttpSettings(
                    address(),
                    plain(),
                    tls(),
                    hosts(),
                    connections(),
                    workers(),
                    sizes(),
                    timeouts(),
                    packing(),
                    limits(),
                    cors(),
                    streams())));
  }

  private HttpSettings.Address address() {
    HttpSettings.Address usual = HttpSettings.DEFAULTS.address();
    return given.make(
        () ->
            new HttpSettings.Address(
                given.text(
                    "http.host",
                    usual.host(),
                    "Where to listen: a name or number of this machine; 0.0.0.0 for all of them."),
                given.integer(
                    "http.port",
                    usual.port(),
                    "The port to listen on without TLS; 0 takes a free one.")));
  }

  private HttpSettings.Plain plain() {
    HttpSettings.Plain usual = HttpSettings.Plain.DEFAULTS;
    return new HttpSettings.Plain(
        given.flag(
            "http.plain",
            usual.isOn(),
            "Whether to listen without TLS, too; only for this machine if insecure-http does not"
                + " say otherwise."),
        given.flag(
            "insecure-http",
            usual.isInsecure(),
            "Whether others may be answered without TLS, where a proxy sees to it or the network is"
                + " safe."));
  }

  private HttpSettings.Tls tls() {
    HttpSettings.Tls usual = HttpSettings.Tls.OFF;
    return given.make(
        () ->
            new HttpSettings.Tls(
                given.optionalPath(
                    "tls.certificate",
                    "The certificates to show, in PEM, the server's own first; with them it listens"
                        + " with TLS."),
                given.optionalPath("tls.key", "The key of the certificate, in PEM."),
                given.integer(
                    "https.port",
                    usual.port(),
                    "The port to listen on with TLS; 0 takes a free one."),
                given.millis(
                    "tls.look-interval",
                    usual.lookMillis(),
                    "How often it is looked whether these files have changed."),
                given.millis(
                    "tls.handshake-timeout",
                    usual.handshakeMillis(),
                    "How long a TLS handshake may take.")));
  }

  private HostSettings hosts() {
    return given.make(
        () ->
            HostSettings.of(
                given.optionalText(
                    "public-host",
                    "What clients dial, with its port if that is not the usual one; needed where"
                        + " others can reach the server."),
                given.texts(
                    "hosts",
                    List.of(),
                    "Other hosts the server answers for. Loopback names always are; all others are"
                        + " answered 421."),
                given.optionalText(
                    "public-url",
                    "Scheme and host that clients dial, where a proxy stands before the server and"
                        + " does not say so in its headers."),
                given.texts(
                    "trusted-proxies",
                    List.of(),
                    "Addresses of proxies whose Forwarded and X-Forwarded headers are believed:"
                        + " 10.0.0.0/8.")));
  }

  private HttpSettings.Connections connections() {
    HttpSettings.Connections usual = HttpSettings.Connections.DEFAULTS;
    return given.make(
        () ->
            new HttpSettings.Connections(
                given.integer(
                    "http.max-streams",
                    usual.mostStreams(),
                    "Requests at once on one connection of HTTP/2."),
                given.integer(
                    "http.max-connections",
                    usual.most(),
                    "Connections at once; beyond, they are closed as they are opened."),
                given.integer(
                    "http.max-connections-per-address",
                    usual.mostOfAnAddress(),
                    "Connections at once of one address that is no trusted proxy.")));
  }

  private HttpSettings.Workers workers() {
    HttpSettings.Workers usual = HttpSettings.Workers.DEFAULTS;
    return given.make(
        () ->
            new HttpSettings.Workers(
                given.integer(
                    "http.event-loops",
                    usual.eventLoops(),
                    "one a core",
                    "Threads that carry bytes."),
                given.integer(
                    "http.read-workers",
                    usual.readWorkers(),
                    "one a core, at least 2",
                    "Threads that compute answers."),
                given.integer(
                    "http.large-answers",
                    usual.largeAnswers(),
                    "How many answers of more than 64 KiB are under way at once."),
                given.integer(
                    "http.largest-answers",
                    usual.largestAnswers(),
                    "How many of the largest answers are under way at once."),
                given.integer(
                    "http.largest-answers-objects",
                    usual.largestObjects(),
                    "An answer of more metric objects than this is one of the largest."),
                given.millis(
                    "http.largest-answers-wait",
                    usual.largestWaitMillis(),
                    "How long a request waits for its turn among them; then it is answered 503."),
                given.integer(
                    "http.ingest-workers",
                    usual.ingestWorkers(),
                    "one a core, at least 2",
                    "Threads that decode events."),
                given.integer(
                    "http.max-waiting-requests",
                    usual.maxWaiting(),
                    "How many requests may wait for each of these three kinds of worker; beyond,"
                        + " they are answered 503.")));
  }

  private HttpSettings.Sizes sizes() {
    HttpSettings.Sizes usual = HttpSettings.Sizes.DEFAULTS;
    return given.make(
        () ->
            new HttpSettings.Sizes(
                given.bytes(
                    "http.max-uri-bytes", usual.maxUriBytes(), "The first line of a request."),
                given.bytes(
                    "http.max-header-bytes",
                    usual.maxHeaderBytes(),
                    "All headers of a request together."),
                given.bytes(
                    "http.max-read-body-bytes",
                    usual.maxReadBodyBytes(),
                    "The largest body of a call of the Operations API."),
                maxBodyBytes(),
                given.bytes(
                    "http.max-held-body-bytes",
                    usual.maxHeldBodyBytes(),
                    "Bodies of any kind in memory at once; beyond, requests are answered 503.")));
  }

  private HttpSettings.Timeouts timeouts() {
    HttpSettings.Timeouts usual = HttpSettings.Timeouts.DEFAULTS;
    return given.make(
        () ->
            new HttpSettings.Timeouts(
                given.millis(
                    "http.request-timeout",
                    usual.requestMillis(),
                    "How long a request may take to come in, from its head to the end of its"
                        + " body."),
                given.millis(
                    "http.idle-timeout",
                    usual.idleMillis(),
                    "How long a connection may lie idle between requests."),
                given.millis(
                    "http.write-timeout",
                    usual.writeMillis(),
                    "How long a client may take none of its answer."),
                given.millis(
                    "http.stop-timeout",
                    usual.stopMillis(),
                    "How long a stop waits for what is under way.")));
  }

  private LimitSettings limits() {
    LimitSettings usual = LimitSettings.DEFAULTS;
    return given.make(
        () ->
            new LimitSettings(
                rate(
                    "limits.reads",
                    usual.reads(),
                    "Requests but those with events, of a key, a user, or an unknown address"),
                rate("limits.ingest", usual.ingest(), "Requests with events, of a key"),
                given.integer(
                    "limits.server-times",
                    usual.serverTimes(),
                    "How many times as much all callers together may ask for."),
                given.integer(
                    "limits.max-remembered",
                    usual.maxRemembered(),
                    "Callers that are remembered, those seen last."),
                given.integer(
                    "limits.ids-per-parameter",
                    usual.idsPerParameter(),
                    "Ids that a parameter of a call may list.")));
  }

  private LimitSettings.Rate rate(String name, LimitSettings.Rate usual, String what) {
    return given.make(
        () ->
            new LimitSettings.Rate(
                given.integer(
                    name + "-per-second",
                    usual.perSecond(),
                    what + ", a second in the long run; beyond, 429."),
                given.integer(name + "-burst", usual.burst(), what + ", at once after a rest."),
                given.integer(
                    name + "-at-once", usual.atOnce(), what + ", that may be under way.")));
  }

  private StreamSettings streams() {
    StreamSettings usual = StreamSettings.DEFAULTS;
    return given.make(
        () ->
            new StreamSettings(
                given.integer("stream.max-listeners", usual.maxListeners(), "Streams at once."),
                given.integer(
                    "stream.max-per-caller",
                    usual.maxPerCaller(),
                    "Streams at once of one key, user or wall link."),
                given.integer("stream.max-calls", usual.maxCalls(), "Calls of a stream."),
                given.bytes(
                    "stream.max-body-bytes",
                    usual.maxBodyBytes(),
                    "The largest body of a call that is streamed."),
                given.millis(
                    "stream.comment-interval",
                    usual.commentMillis(),
                    "After how long a stream with nothing to say is told to be alive.")));
  }

  private HttpSettings.Cors cors() {
    return given.make(
        () ->
            HttpSettings.Cors.of(
                given.texts(
                    "cors-origins",
                    List.of(),
                    "Sites whose pages may ask by a browser, such as https://intranet.example;"
                        + " never with a cookie.")));
  }

  private HttpSettings.Packing packing() {
    HttpSettings.Packing usual = HttpSettings.Packing.DEFAULTS;
    return given.make(
        () ->
            new HttpSettings.Packing(
                given.bytes(
                    "http.gzip-from-bytes",
                    usual.gzipFromBytes(),
                    "Answers shorter than this are not packed."),
                given.bytes(
                    "http.gzip-to-bytes",
                    usual.gzipToBytes(),
                    "Answers longer than this are not packed.")));
  }
}
