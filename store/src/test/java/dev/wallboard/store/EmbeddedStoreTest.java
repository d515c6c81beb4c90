package dev.wallboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends EventStoreContract {

  private static final long START = 1_795_000_000_000L;
  private static final long DAY_MILLIS = 86_400_000;

  @TempDir private Path folder;
  @TempDir private Path other;

  @Override
  EventStore open() {
    return EmbeddedStore.open(folder, StoreSettings.DEFAULTS);
  }

  @Test
  void aFolderIsForOneAtATime() {
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreInUse.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("Stop it, or give another folder");
  }

  @Test
  void aFolderOfOtherThingsIsNotTouched() throws IOException {
    Files.writeString(other.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> EmbeddedStore.open(other, StoreSettings.DEFAULTS))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("not empty");
    try (Stream<Path> entries = Files.list(other)) {
      assertThat(entries).containsExactly(other.resolve("letter.txt"));
    }
  }

  @Test
  void aStoreOfAnotherFormIsNotTouched() throws IOException {
    Files.writeString(other.resolve("format"), "wallboard store 9\n");
    assertThatThrownBy(() -> EmbeddedStore.open(other, StoreSettings.DEFAULTS))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("wallboard store 9")
        .hasMessageContaining("newer");
  }

  @Test
  void aStoreThatCannotFollowSaysThatItIsBusy() {
    try (EmbeddedStore small =
        EmbeddedStore.open(other, new StoreSettings(200, 1_000, 500, 1 << 20))) {
      List<CompletableFuture<Void>> pending = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        pending.add(small.append("1", events(START + i, 5)).toCompletableFuture());
      }
      long refused =
          pending.stream()
              .filter(
                  one ->
                      one.handle((kept, trouble) -> trouble).join() instanceof StoreBusy busy
                          && String.valueOf(busy.getMessage()).contains("store.max-pending-bytes"))
              .count();
      List<Block> blocks = new ArrayList<>();
      small.readAll("1", blocks::add);
      long kept = blocks.stream().mapToLong(block -> block.events().size()).sum();
      assertThat(refused).isPositive();
      assertThat(kept).isEqualTo((3_000 - refused) * 5);
    }
  }

  /** A day is some 10 MB; two memtables and their logs come on top, and it does not grow. */
  @Test
  void theDiskStaysBoundedWhereTheOldIsCarried() throws IOException {
    StoreSettings settings = StoreSettings.DEFAULTS;
    List<Long> bytes = new ArrayList<>();
    try (EmbeddedStore store = EmbeddedStore.open(other, settings)) {
      for (int day = 0; day < 20; day++) {
        for (int hour = 0; hour < 24; hour++) {
          long now = START + day * DAY_MILLIS + hour * (DAY_MILLIS / 24);
          join(store.append("1", events(now, 20_000)));
          long before = now - DAY_MILLIS;
          while (store.carry(
                  "1", before, blocks -> new Block(List.of(), List.of(), List.of(), before, before))
              > 0) {
            // Until none goes any more.
          }
        }
        bytes.add(sizeBytes(other.toFile()));
      }
      assertThat(store.blocks("1")).isLessThan(700);
    }
    assertThat(bytes).allMatch(size -> size < 60_000_000);
  }

  /** What files take; one that goes away meanwhile takes nothing. */
  private static long sizeBytes(File file) {
    File[] entries = file.listFiles();
    return entries == null
        ? file.length()
        : Stream.of(entries).mapToLong(EmbeddedStoreTest::sizeBytes).sum();
  }
}
