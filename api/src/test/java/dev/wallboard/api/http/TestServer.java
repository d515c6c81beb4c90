package dev.wallboard.api.http;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.SeededSecrets;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.access.key.ApiKeys;
import dev.wallboard.api.access.key.KeySettings;
import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.ThresholdsBook;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.api.operations.Answer;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.api.operations.OperationsLimits;
import dev.wallboard.api.stream.Timing;
import dev.wallboard.api.tls.TestCertificates;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.intake.IntakeDoor;
import dev.wallboard.intake.IntakeSettings;
import dev.wallboard.intake.Moment;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server on a free port, with accounts over a store in memory and a clock that stands still. */
final class TestServer implements AutoCloseable {

  /** 2026-11-22T10:00:00Z. */
  static final long NOW = 1_795_341_600_000L;

  static final String ACCOUNT = "le79144597";

  static final HttpSettings SETTINGS =
      HttpSettings.DEFAULTS.with(new HttpSettings.Address("127.0.0.1", 0)).with(LimitSettings.NONE);

  /** Streams look at the multiples of the real time. */
  static final Timing TIMING =
      new Timing(
          System::currentTimeMillis, true, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));

  /** The real time, and no log. */
  static final Instruments INSTRUMENTS =
      new Instruments(
          System::currentTimeMillis,
          () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
          RequestLog.NONE,
          TIMING);

  /** How often the files of a certificate are looked at. */
  private static final long LOOK_MILLIS = 20;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final MemoryStore store = new MemoryStore();
  final AtomicLong nowEpochMillis = new AtomicLong(NOW);
  final WallboardHttp http;

  private final Records records;
  private final Boards boards;
  private final ApiKeys keys;
  private final Optional<SignIn> signIn;
  private final Accounts accounts;
  private final IntakeDoor door;
  private final ExecutorService appliers = Executors.newFixedThreadPool(2);

  private TestServer(HttpSettings settings, IntakeSettings intake, AccessControl access) {
    this(settings, intake, access, new RecordsInMemory());
  }

  private TestServer(
      HttpSettings settings, IntakeSettings intake, AccessControl access, Records records) {
    this(settings, intake, access, records, boards(records), keys(records), Optional.empty());
  }

  private TestServer(
      HttpSettings settings,
      IntakeSettings intake,
      AccessControl access,
      Records records,
      Boards boards,
      ApiKeys keys,
      Optional<SignIn> signIn) {
    this(settings, intake, access, records, boards, keys, signIn, INSTRUMENTS);
  }

  private TestServer(
      HttpSettings settings,
      IntakeSettings intake,
      AccessControl access,
      Records records,
      Boards boards,
      ApiKeys keys,
      Optional<SignIn> signIn,
      Instruments instruments) {
    this.records = records;
    this.boards = boards;
    this.keys = keys;
    this.signIn = signIn;
    this.accounts =
        Accounts.readBack(
            store, EngineSettings.DEFAULT, intake, nowEpochMillis::get, ReadBack.Listener.UNHEARD);
    this.door =
        new IntakeDoor(accounts, store, new EventDecoder(DecoderLimits.DEFAULTS), intake, appliers);
    this.http = WallboardHttp.listen(settings, access, instruments);
  }

  static ApiKeys keys(Records records) {
    return new ApiKeys(
        records,
        SeededSecrets.masterKey(1),
        new SeededSecrets(2),
        () -> NOW,
        KeySettings.DEFAULTS,
        AuditLog.NONE);
  }

  static TestServer starting(HttpSettings settings) {
    return new TestServer(
        settings, intake(settings, IntakeSettings.DEFAULTS.maxAccounts()), AccessControl.open());
  }

  /** One that measures with others' instruments. */
  static TestServer measuring(
      HttpSettings settings, AccessControl access, Instruments instruments) {
    Records records = new RecordsInMemory();
    return new TestServer(
            settings,
            intake(settings, IntakeSettings.DEFAULTS.maxAccounts()),
            access,
            records,
            boards(records),
            keys(records),
            Optional.empty(),
            instruments)
        .getReady();
  }

  static TestServer guarded(AccessControl access) {
    return new TestServer(SETTINGS, intake(SETTINGS, IntakeSettings.DEFAULTS.maxAccounts()), access)
        .getReady();
  }

  static TestServer guarded(AccessControl access, Records records, Boards boards, SignIn signIn) {
    IntakeSettings intake = intake(SETTINGS, IntakeSettings.DEFAULTS.maxAccounts());
    return new TestServer(
            SETTINGS, intake, access, records, boards, keys(records), Optional.of(signIn))
        .getReady();
  }

  /** One whose keys the access control knows too. */
  static TestServer guarded(AccessControl access, ApiKeys keys) {
    IntakeSettings intake = intake(SETTINGS, IntakeSettings.DEFAULTS.maxAccounts());
    Records records = new RecordsInMemory();
    return new TestServer(
            SETTINGS, intake, access, records, boards(records), keys, Optional.empty())
        .getReady();
  }

  /** Boards whose ids are {@code board-1} and so on. */
  static Boards boards(Records records) {
    AtomicLong ids = new AtomicLong();
    return new Boards(
        records, () -> NOW, () -> "board-" + ids.incrementAndGet(), BoardSettings.DEFAULTS);
  }

  static TestServer ready(HttpSettings settings) {
    return starting(settings).getReady();
  }

  static TestServer ready() {
    return ready(SETTINGS);
  }

  static TestServer withRoomForAccounts(int most) {
    return new TestServer(SETTINGS, intake(SETTINGS, most), AccessControl.open()).getReady();
  }

  private static IntakeSettings intake(HttpSettings settings, int maxAccounts) {
    return new IntakeSettings(
        IntakeSettings.DEFAULTS.maxAheadMillis(),
        settings.sizes().maxIngestBodyBytes(),
        maxAccounts,
        IntakeSettings.DEFAULTS.account());
  }

  /** Settings by which the server listens with TLS, too. */
  static HttpSettings withTls(TestCertificates certificates) {
    return SETTINGS.with(
        new HttpSettings.Tls(
            Optional.of(certificates.chain()),
            Optional.of(certificates.key()),
            0,
            LOOK_MILLIS,
            10_000));
  }

  /** Where it is with TLS, by the name it has a certificate for. */
  String https() {
    return "https://localhost:" + httpsPort();
  }

  int httpsPort() {
    return URI.create(http.httpsUrl().orElseThrow()).getPort();
  }

  TestServer getReady() {
    http.ready(
        new Services(
            accounts,
            door,
            boards,
            new ThresholdsBook(records, nowEpochMillis::get),
            keys,
            signIn));
    return this;
  }

  URI uri(String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + http.port() + pathAndQuery);
  }

  static String operations(String call) {
    return "/operations/api/account/" + ACCOUNT + "/" + call;
  }

  static String events() {
    return "/ingest/api/account/" + ACCOUNT + "/events";
  }

  HttpRequest.Builder call(String call) {
    return HttpRequest.newBuilder(uri(operations(call)));
  }

  HttpRequest.Builder ingest(String contentType) {
    return HttpRequest.newBuilder(uri(events())).header("Content-Type", contentType);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> get(String call) {
    return send(call(call));
  }

  HttpResponse<byte[]> path(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<byte[]> post(String contentType, String body) {
    return send(ingest(contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> ndjson(String body) {
    return post("application/x-ndjson", body);
  }

  /** What {@link Operations} answers to the call, as bytes. */
  byte[] answer(String call) {
    return answer(Call.ofPath(call));
  }

  byte[] answer(Call call) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeAnswer(call, bytes);
    return bytes.toByteArray();
  }

  void writeAnswer(Call call, OutputStream out) {
    Moment moment = accounts.moment(ACCOUNT);
    Answer answer =
        new Operations(OperationsLimits.DEFAULTS)
            .answer(call, moment.reads(), moment.nowEpochMillis());
    try {
      answer.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many threads of the kind are just now in a method whose name or class has the word. */
  long threads(String kind, String word) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().startsWith(kind))
        .filter(
            thread -> Arrays.stream(thread.getValue()).anyMatch(at -> at.toString().contains(word)))
        .count();
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** A line of NDJSON: an engagement enters the queue of a skill. */
  static String queued(String engagementId, long skillId, long epochMillis) {
    return "{\"type\":\"engagement.queued\",\"time\":%d,\"engagementId\":\"%s\",\"skillId\":%d}\n"
        .formatted(epochMillis, engagementId, skillId);
  }

  /** Lines by which each of the skills from 1 to the number has something to show. */
  static String queuedInSkills(int skills) {
    StringBuilder lines = new StringBuilder();
    for (int skill = 1; skill <= skills; skill++) {
      lines.append(queued("E-" + skill, skill, NOW - 60_000));
    }
    return lines.toString();
  }

  /** Waits until nothing is under way, and nothing of any body held. */
  void awaitQuiet() {
    Await.until("no request is under way", () -> http.requestsUnderWay() == 0);
    Await.until("no body is held", () -> http.heldBodyBytes() == 0);
  }

  @Override
  public void close() {
    store.goOn();
    http.close();
    signIn.ifPresent(SignIn::close);
    appliers.shutdownNow();
  }
}
