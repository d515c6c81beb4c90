package dev.wallboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class EventStoreContract {

  private static final long START = 1_795_000_000_000L;
  private static final String ACCOUNT = "12345678";

  private EventStore store;

  /** Opens the one store of the test, anew after it was closed. */
  abstract EventStore open();

  @BeforeEach
  void openFirst() {
    store = open();
  }

  @AfterEach
  void closeLast() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = open();
  }

  static Event event(long epochMillis) {
    return new EngagementEvent.Abandoned(epochMillis, 0, "E-" + epochMillis);
  }

  static List<Event> events(long first, int count) {
    return LongStream.range(first, first + count).mapToObj(EventStoreContract::event).toList();
  }

  static void join(CompletionStage<Void> stage) {
    stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private void append(String accountId, List<Event> events) {
    join(store.append(accountId, events));
  }

  private List<Block> blocks(String accountId) {
    List<Block> blocks = new ArrayList<>();
    store.readAll(accountId, blocks::add);
    return blocks;
  }

  private List<Event> kept(String accountId) {
    return blocks(accountId).stream().map(Block::events).flatMap(List::stream).toList();
  }

  @Test
  void aNewStoreHasNoAccounts() {
    assertThat(store.accounts()).isEmpty();
    assertThat(kept(ACCOUNT)).isEmpty();
    assertThat(store.blocks(ACCOUNT)).isZero();
    assertThat(store.carriedUpToEpochMillis(ACCOUNT)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void whatWasKeptIsReadBackInOrder() {
    append(ACCOUNT, events(START, 3));
    append(ACCOUNT, events(START - 10, 2));
    reopen();
    assertThat(kept(ACCOUNT))
        .containsExactly(
            event(START), event(START + 1), event(START + 2), event(START - 10), event(START - 9));
  }

  @Test
  void manyEventsAtOnceAreSeveralBlocks() {
    append(ACCOUNT, events(START, 2_500));
    assertThat(blocks(ACCOUNT))
        .extracting(block -> block.events().size())
        .allMatch(n -> n <= 1_000);
    assertThat(kept(ACCOUNT)).isEqualTo(events(START, 2_500));
    assertThat(store.blocks(ACCOUNT)).isEqualTo(3);
  }

  @Test
  void accountsAreKeptApart() {
    append("1", events(START, 1));
    append("11", events(START, 2));
    append("le1", events(START, 3));
    reopen();
    assertThat(store.accounts()).containsExactly("1", "11", "le1");
    assertThat(kept("1")).hasSize(1);
    assertThat(kept("11")).hasSize(2);
    assertThat(kept("le1")).hasSize(3);
    assertThat(kept("2")).isEmpty();
  }

  @Test
  void whatSeveralThreadsAppendIsAllKeptAndNothingElse() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> senders = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      long first = START + thread * 100_000L;
      senders.add(
          threads.submit(
              () ->
                  IntStream.range(0, 200)
                      .forEach(i -> append(ACCOUNT, events(first + i * 7L, 7)))));
    }
    for (Future<?> sender : senders) {
      sender.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    List<Event> expected = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      expected.addAll(events(START + thread * 100_000L, 1_400));
    }
    reopen();
    assertThat(kept(ACCOUNT)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatComesTogetherIsKeptTogether() {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      pending.add(store.append(ACCOUNT, events(START + i, 1)).toCompletableFuture());
    }
    pending.forEach(EventStoreContract::join);
    assertThat(kept(ACCOUNT)).isEqualTo(events(START, 2_000));
    assertThat(store.blocks(ACCOUNT)).isLessThan(1_000);
  }

  @Test
  void aCarryReplacesTheOldestBlocks() {
    append(ACCOUNT, events(START, 1_000));
    append(ACCOUNT, events(START + 1_000, 1_000));
    append(ACCOUNT, events(START + 5_000, 1));
    append(ACCOUNT, events(START + 2_000, 1));
    Block needed =
        new Block(
            events(START + 3, 2),
            List.of(new SkillSeen(4, START)),
            List.of(new EngagementOver("E-9", START + 9)),
            START + 5_000,
            START + 6_000);
    List<Block> shown = new ArrayList<>();
    long gone =
        store.carry(
            ACCOUNT,
            START + 5_000,
            blocks -> {
              shown.addAll(blocks);
              return needed;
            });
    assertThat(gone).isEqualTo(2);
    assertThat(shown)
        .containsExactly(Block.of(events(START, 1_000)), Block.of(events(START + 1_000, 1_000)));
    assertThat(blocks(ACCOUNT))
        .containsExactly(
            Block.of(events(START + 5_000, 1)), Block.of(events(START + 2_000, 1)), needed);
    assertThat(store.carriedUpToEpochMillis(ACCOUNT)).isEqualTo(START + 5_000);
    reopen();
    assertThat(blocks(ACCOUNT)).hasSize(3).endsWith(needed);
    assertThat(store.carriedUpToEpochMillis(ACCOUNT)).isEqualTo(START + 5_000);
  }

  @Test
  void nothingIsCarriedWhereTheOldestBlockIsStillYoung() {
    append(ACCOUNT, List.of(event(START), event(START + 5_000)));
    append(ACCOUNT, events(START, 1));
    long gone =
        store.carry(
            ACCOUNT,
            START + 5_000,
            blocks -> {
              throw new IllegalStateException("nothing is to go");
            });
    assertThat(gone).isZero();
    assertThat(kept(ACCOUNT)).hasSize(3);
    assertThat(store.carriedUpToEpochMillis(ACCOUNT)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void whatWasCarriedIsCarriedAgainOnlyByALaterOne() {
    append(ACCOUNT, events(START, 1));
    Block first = new Block(events(START, 1), List.of(), List.of(), START + 10, START);
    assertThat(store.carry(ACCOUNT, START + 10, blocks -> first)).isEqualTo(1);
    assertThat(store.carry(ACCOUNT, START + 10, blocks -> first)).isZero();
    Block nothing = new Block(List.of(), List.of(), List.of(), START + 11, Long.MIN_VALUE);
    assertThat(store.carry(ACCOUNT, START + 11, blocks -> nothing)).isEqualTo(1);
    assertThat(blocks(ACCOUNT)).isEmpty();
    append(ACCOUNT, events(START + 12, 1));
    reopen();
    assertThat(kept(ACCOUNT)).isEqualTo(events(START + 12, 1));
    assertThat(store.carriedUpToEpochMillis(ACCOUNT)).isEqualTo(START + 11);
  }

  @Test
  void theNewestEventIsKnownThoughNothingElseIsNeeded() {
    append(ACCOUNT, events(START, 1));
    Block newest = new Block(List.of(), List.of(), List.of(), START + 10, START);
    assertThat(store.carry(ACCOUNT, START + 10, blocks -> newest)).isEqualTo(1);
    reopen();
    assertThat(blocks(ACCOUNT)).containsExactly(newest);
  }

  @Test
  void whatIsAppendedDuringACarryIsKept() {
    append(ACCOUNT, events(START, 10));
    store.carry(
        ACCOUNT,
        START + 1_000,
        blocks -> {
          append(ACCOUNT, events(START + 2_000, 5));
          return new Block(events(START, 1), List.of(), List.of(), START + 1_000, START);
        });
    reopen();
    assertThat(kept(ACCOUNT))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(events(START, 1).stream(), events(START + 2_000, 5).stream()).toList());
  }

  @Test
  void aClosedStoreKeepsNothing() {
    append(ACCOUNT, events(START, 1));
    store.close();
    CompletableFuture<Void> late = store.append(ACCOUNT, events(START, 1)).toCompletableFuture();
    assertThatThrownBy(late::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreFailed.class);
    store = open();
  }

  @Test
  void closingKeepsWhatWasAppended() throws ExecutionException, InterruptedException {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      pending.add(store.append(ACCOUNT, events(START + i, 1)).toCompletableFuture());
    }
    reopen();
    for (CompletableFuture<Void> one : pending) {
      one.get();
    }
    assertThat(kept(ACCOUNT)).isEqualTo(events(START, 500));
  }
}
