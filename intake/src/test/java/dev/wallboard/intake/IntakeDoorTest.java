package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.Receipt.Cause;
import dev.wallboard.intake.Receipt.Refused;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdFilter;
import dev.wallboard.store.Block;
import dev.wallboard.store.StoreBusy;
import dev.wallboard.store.StoreFailed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeDoorTest {

  private static final String ACCOUNT = "12345678";
  private static final String NOW = "2026-11-23T10:32:30Z";

  private final ListStore store = new ListStore();
  private final SetClock clock = new SetClock(NOW);
  private final ExecutorService appliers = Executors.newSingleThreadExecutor();
  private IntakeSettings settings = new IntakeSettings(60_000, 1 << 20, 2, AccountLimits.DEFAULTS);
  private Accounts accounts = readBack();

  @AfterEach
  void stop() {
    appliers.shutdownNow();
  }

  private Accounts readBack() {
    return Accounts.readBack(
        store, EngineSettings.DEFAULT, settings, clock, ReadBack.Listener.UNHEARD);
  }

  private CompletableFuture<Receipt> taking(String account, EventBody body) {
    return new IntakeDoor(
            accounts, store, new EventDecoder(DecoderLimits.DEFAULTS), settings, appliers)
        .take(account, body)
        .toCompletableFuture();
  }

  private Receipt take(EventBody body) {
    return receipt(taking(ACCOUNT, body));
  }

  private static Receipt receipt(CompletableFuture<Receipt> taking) {
    return taking.orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static EventBody lines(String... lines) {
    return lines(String.join("\n", lines).getBytes(UTF_8), false);
  }

  private static EventBody lines(byte[] bytes, boolean gzip) {
    return new EventBody.Formatted(BodyFormat.NDJSON, new ByteArrayInputStream(bytes), gzip);
  }

  private static String queued(String time, String engagementId) {
    return "{\"type\":\"engagement.queued\",\"time\":\"%s\",\"engagementId\":\"%s\",\"skillId\":1}"
        .formatted(time, engagementId);
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> queued("2026-11-23T10:00:00Z", "E-" + i))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private long waiting() {
    Moment moment = accounts.moment(ACCOUNT);
    return moment.reads().queueState(IdFilter.ALL, moment.nowEpochMillis()).totals().queueSize();
  }

  private List<Event> kept() {
    return store.blocksOf(ACCOUNT).stream().map(Block::events).flatMap(List::stream).toList();
  }

  @Test
  void whatIsAcknowledgedIsKeptAndInTheAnswers() {
    Receipt receipt = take(lines(many(2_500)));
    assertThat(receipt).isEqualTo(new Receipt(2_500, 2_500, 0, List.of(), Optional.empty()));
    assertThat(kept()).hasSize(2_500);
    assertThat(waiting()).isEqualTo(2_500);
  }

  @Test
  void batchesHaveAThousandEventsAtMost() {
    take(lines(many(2_500)));
    assertThat(store.blocksOf(ACCOUNT))
        .extracting(block -> block.events().size())
        .containsExactly(1_000, 1_000, 500);
  }

  @Test
  void nothingIsAcknowledgedNorShownBeforeItIsKept() {
    store.hold();
    CompletableFuture<Receipt> taking = taking(ACCOUNT, lines(queued(NOW, "E-1")));
    assertThat(kept()).hasSize(1);
    assertThat(taking).isNotDone();
    assertThat(waiting()).isZero();
    store.release();
    assertThat(receipt(taking).accepted()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void aBadEventSpoilsNoneOfItsNeighbours() {
    Receipt receipt =
        take(
            lines(
                queued(NOW, "E-1"),
                "{\"type\":\"engagement.queued\",\"time\":1,\"engagementId\":\"E-2\"}",
                "",
                "{}",
                queued("2026-11-23T10:33:30.001Z", "E-3"),
                queued("2026-11-23T10:33:30Z", "E-4")));
    assertThat(receipt.received()).isEqualTo(5);
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(receipt.rejected()).isEqualTo(3);
    assertThat(receipt.refusals()).extracting(Refused::line).containsExactly(2L, 4L, 5L);
    assertThat(receipt.refusals().get(0).reason()).contains("before 2026-11-22T10:30:00");
    assertThat(receipt.refusals().get(2).reason()).contains("60 s ahead of now");
  }

  @Test
  void aHundredRefusalsAreListedAndAllAreCounted() {
    Receipt receipt = take(lines("{}\n".repeat(250) + queued(NOW, "E-1")));
    assertThat(receipt.refusals()).hasSize(100);
    assertThat(receipt.rejected()).isEqualTo(250);
    assertThat(receipt.accepted()).isEqualTo(1);
  }

  @Test
  void theOldestThatIsTakenIsTheStartOfTheOldestBucket() {
    Receipt receipt =
        take(
            lines(
                queued("2026-11-22T10:30:00Z", "E-1"), queued("2026-11-22T10:29:59.999Z", "E-2")));
    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.refusals()).extracting(Refused::line).containsExactly(2L);
  }

  @Test
  void aPackedBodyIsUnpacked() {
    assertThat(take(lines(packed(many(1_200)), true)).accepted()).isEqualTo(1_200);
  }

  @Test
  void aBodyThatIsNoGzipIsRefused() {
    Receipt receipt = take(lines(many(1).getBytes(UTF_8), true));
    assertThat(receipt.shortfall().orElseThrow().cause()).isEqualTo(Cause.BODY_UNREADABLE);
    assertThat(receipt.shortfall().orElseThrow().detail()).contains("gzip");
    assertThat(receipt.accepted()).isZero();
  }

  @Test
  void ofAPackedBodyThatBreaksOffTheEventsBeforeAreKept() {
    byte[] whole = packed(many(20_000));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Receipt receipt = take(lines(half, true));
    assertThat(receipt.shortfall().orElseThrow().detail()).contains("ends before");
    assertThat(receipt.accepted()).isGreaterThan(1_000).isEqualTo(kept().size());
  }

  @Test
  void ofABodyThatUnpacksTooLargeTheEventsBeforeAreKept() {
    Receipt receipt = take(lines(packed(many(20_000)), true));
    assertThat(receipt.shortfall().orElseThrow().cause()).isEqualTo(Cause.BODY_TOO_LARGE);
    assertThat(receipt.accepted()).isGreaterThan(5_000).isEqualTo(kept().size());
    assertThat(waiting()).isEqualTo(receipt.accepted());
  }

  @Test
  void aBusyStoreEndsTheDelivery() {
    store.failWith(new StoreBusy("64 MiB are waiting (store.max-pending-bytes)"));
    Receipt receipt = take(lines(many(5_000)));
    assertThat(receipt.shortfall().orElseThrow().cause()).isEqualTo(Cause.STORE_BUSY);
    assertThat(receipt.shortfall().orElseThrow().detail()).contains("store.max-pending-bytes");
    assertThat(receipt.accepted()).isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void aFailingStoreIsToldApartFromABusyOne() {
    store.failWith(new StoreFailed("no space left on device"));
    assertThat(take(lines(many(1))).shortfall().orElseThrow().cause())
        .isEqualTo(Cause.STORE_FAILED);
  }

  @Test
  void thereIsALimitOfAccounts() {
    assertThat(receipt(taking("1", lines(queued(NOW, "E-1")))).accepted()).isEqualTo(1);
    assertThat(receipt(taking("2", lines(queued(NOW, "E-1")))).accepted()).isEqualTo(1);
    Receipt third = receipt(taking("3", lines(queued(NOW, "E-1"))));
    assertThat(third.accepted()).isZero();
    assertThat(third.shortfall().orElseThrow().cause()).isEqualTo(Cause.NO_MORE_ACCOUNTS);
    assertThat(receipt(taking("1", lines(queued(NOW, "E-2")))).accepted()).isEqualTo(1);
  }

  @Test
  void accountsDoNotSeeEachOther() {
    receipt(taking("1", lines(queued(NOW, "E-1"))));
    assertThat(waiting()).isZero();
  }

  @Test
  void anEventInBinaryModeIsTaken() {
    EventBody body =
        new EventBody.Payload(
            Map.of("type", "engagement.queued", "time", NOW),
            new ByteArrayInputStream("{\"engagementId\":\"E-1\"}".getBytes(UTF_8)),
            false);
    assertThat(take(body).accepted()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void theCountersAddUpWhateverIsSent() {
    Receipt receipt = take(lines(many(1_500), "{", queued("2020-01-01T00:00:00Z", "E-1")));
    assertThat(receipt.received())
        .isEqualTo(receipt.accepted() + receipt.rejected())
        .isEqualTo(1_502);
  }

  @Test
  void aRestartDoesNotMatter() {
    take(lines(many(1_500)));
    accounts = readBack();
    assertThat(waiting()).isEqualTo(1_500);
  }

  /** A batch that is not through keeps the account in its bucket: its oldest events still count. */
  @Test
  void theOldestBucketWaitsForWhatIsOnItsWay() {
    take(lines(queued("2026-11-23T10:00:00Z", "E-1")));
    store.hold();
    CompletableFuture<Receipt> taking =
        taking(ACCOUNT, lines(queued("2026-11-22T10:30:00Z", "E-2")));
    clock.set("2026-11-23T10:35:00Z");
    assertThat(accounts.moment(ACCOUNT).nowEpochMillis())
        .isEqualTo(SetClock.millis("2026-11-23T10:34:59.999Z"));
    store.release();
    receipt(taking);
    assertThat(accounts.moment(ACCOUNT).nowEpochMillis())
        .isEqualTo(SetClock.millis("2026-11-23T10:35:00Z"));
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void aBodyIsReadNoFartherThanTheStoreCanFollow() throws Exception {
    settings = new IntakeSettings(60_000, 1 << 26, 2, AccountLimits.DEFAULTS);
    accounts = readBack();
    store.hold();
    byte[] bytes = many(50_000).getBytes(UTF_8);
    CountingInput body = new CountingInput(bytes);
    Thread sender =
        new Thread(() -> taking(ACCOUNT, new EventBody.Formatted(BodyFormat.NDJSON, body, false)));
    sender.start();
    while (sender.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(store.blocksOf(ACCOUNT)).hasSize(8);
    assertThat(body.read).isLessThan(bytes.length / 2);
    while (sender.isAlive()) {
      store.release();
      Thread.onSpinWait();
    }
    assertThat(kept()).hasSize(50_000);
  }

  private static final class CountingInput extends ByteArrayInputStream {
    private volatile int read;

    CountingInput(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      int count = super.read(into, offset, Math.min(length, 8_192));
      read = pos;
      return count;
    }
  }
}
