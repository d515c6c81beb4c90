package dev.wallboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentLogTest {

  private static final int RECORD_BYTES = 24;
  private static final long KEEP_MILLIS = 600_000;

  @TempDir Path folder;

  private final AtomicLong elapsedMillis = new AtomicLong();
  private final List<Long> read = new ArrayList<>();

  private RecentLog open() {
    return open(number -> true);
  }

  private RecentLog open(LongPredicate needed) {
    read.clear();
    return RecentLog.open(
        folder, RECORD_BYTES, KEEP_MILLIS, elapsedMillis::get, record -> take(record, needed));
  }

  private boolean take(ByteBuffer record, LongPredicate needed) {
    long number = record.getLong();
    assertThat(record.getLong()).isEqualTo(-number);
    assertThat(record.getLong()).isEqualTo(number * number);
    read.add(number);
    return needed.test(number);
  }

  private static ByteBuffer record(long number) {
    return ByteBuffer.allocate(RECORD_BYTES)
        .putLong(number)
        .putLong(-number)
        .putLong(number * number)
        .flip();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatWasAppendedIsReadInOrder() {
    try (RecentLog log = open()) {
      numbers(1, 10_000).forEach(number -> log.append(record(number)));
    }
    open().close();
    assertThat(read).isEqualTo(numbers(1, 10_000));
  }

  @Test
  void whatWasAppendedIsThereThoughNobodyClosedTheLog() {
    RecentLog log = open();
    log.append(record(7));
    open().close();
    assertThat(read).containsExactly(7L);
    log.close();
  }

  @Test
  void restartsHeapUpNeitherFilesNorRecords() throws IOException {
    for (long start = 1; start <= 20; start++) {
      try (RecentLog log = open(number -> number % 2 == 0)) {
        log.append(record(start));
      }
      assertThat(files()).hasSize(1);
    }
    open(number -> number > 6).close();
    assertThat(read).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L);
    open().close();
    assertThat(read).containsExactly(8L, 10L, 12L, 14L, 16L, 18L, 20L);
  }

  @Test
  void whatIsOldGoesWithItsFile() throws IOException {
    try (RecentLog log = open()) {
      for (long minute = 0; minute < 60; minute++) {
        elapsedMillis.set(minute * 60_000);
        log.turn();
        log.append(record(minute));
        assertThat(files().size()).isLessThanOrEqualTo(3);
      }
    }
    open().close();
    assertThat(read).containsSequence(numbers(49, 59));
    assertThat(read.get(0)).isBetween(30L, 49L);
  }

  @Test
  void aTornRecordIsNone() throws IOException {
    try (RecentLog log = open()) {
      numbers(1, 3).forEach(number -> log.append(record(number)));
    }
    Path file = folder.resolve(files().get(0));
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length <= bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      read.clear();
      open().close();
      assertThat(read).isEqualTo(numbers(1, length / 32));
      Files.delete(folder.resolve(files().get(0)));
    }
  }

  @Test
  void aGarbledRecordIsNoneAndItsNeighboursAre() throws IOException {
    try (RecentLog log = open()) {
      numbers(1, 3).forEach(number -> log.append(record(number)));
    }
    Path file = folder.resolve(files().get(0));
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);
    open().close();
    assertThat(read).containsExactly(1L, 3L);
  }

  @Test
  void whatALossOfPowerLeftEmptyIsNoRecord() throws IOException {
    Files.write(folder.resolve("1.log"), new byte[320]);
    open().close();
    assertThat(read).isEmpty();
  }

  @Test
  void aStartThatWasBrokenOffLosesNothing() throws IOException {
    try (RecentLog log = open()) {
      log.append(record(1));
    }
    Files.write(folder.resolve("2.log.new"), new byte[100]);
    open().close();
    assertThat(read).containsExactly(1L);
    Files.copy(folder.resolve("2.log"), folder.resolve("1.log"));
    open().close();
    assertThat(read).containsExactly(1L, 1L);
  }

  @Test
  void aDiskThatDoesNotTakeItIsToldWithTheFile() {
    RecentLog log = open();
    log.close();
    assertThatThrownBy(() -> log.append(record(1)))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("1.log");
  }

  @Test
  void aFolderThatIsNoneIsTold() throws IOException {
    Files.write(folder.resolve("file"), new byte[1]);
    assertThatThrownBy(
            () ->
                RecentLog.open(
                    folder.resolve("file"),
                    RECORD_BYTES,
                    KEEP_MILLIS,
                    elapsedMillis::get,
                    record -> true))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("file");
  }
}
