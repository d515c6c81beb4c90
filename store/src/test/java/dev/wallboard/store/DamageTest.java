package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * Whatever happens to what lies on the disk: a store says that it is damaged, and what can be done,
 * or has exactly what was acknowledged.
 */
class DamageTest {

  private static final long START = 1_795_000_000_000L;

  @TempDir private Path temp;

  private Path folder = Path.of("");
  private final Map<String, List<Event>> acknowledged = new TreeMap<>();
  private int copies;

  @BeforeEach
  void keepSomething() throws IOException {
    folder = temp.resolve("whole");
    try (EmbeddedStore store = EmbeddedStore.open(folder, StoreSettings.DEFAULTS)) {
      for (int i = 0; i < 6; i++) {
        append(store, "1", EventStoreContract.events(START + i * 100L, 40));
      }
    }
    EmbeddedStore store = EmbeddedStore.open(folder, StoreSettings.DEFAULTS);
    for (int i = 6; i < 12; i++) {
      append(store, i % 3 == 0 ? "11" : "1", EventStoreContract.events(START + i * 100L, 40));
    }
    // As the process would leave it that is killed here: the last blocks in the log alone.
    Path killed = temp.resolve("killed");
    copy(folder, killed);
    store.close();
    folder = killed;
  }

  private void append(EmbeddedStore store, String accountId, List<Event> events) {
    EventStoreContract.join(store.append(accountId, events));
    acknowledged.computeIfAbsent(accountId, absent -> new ArrayList<>()).addAll(events);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path target = to.resolve(from.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
        }
      }
    }
  }

  private Path fresh() throws IOException {
    Path copy = temp.resolve("copy-" + copies++);
    copy(folder, copy);
    return copy;
  }

  private static Map<String, List<Event>> read(Path folder) {
    Map<String, List<Event>> kept = new TreeMap<>();
    try (EmbeddedStore store = EmbeddedStore.open(folder, StoreSettings.DEFAULTS)) {
      for (String account : store.accounts()) {
        List<Event> events = new ArrayList<>();
        store.readAll(account, block -> events.addAll(block.events()));
        kept.put(account, events);
      }
    }
    return kept;
  }

  @Test
  void withoutDamageEverythingIsThere() throws IOException {
    assertThat(read(fresh())).isEqualTo(acknowledged);
  }

  /** Cuts, flips and removes every file in turn. */
  @Test
  void noDamageOfAFileGoesUnnoticed() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString();
      byte[] bytes = Files.readAllBytes(file);
      for (Damaged damage : damages(bytes)) {
        Path copy = fresh();
        Path target = copy.resolve(name);
        if (damage.bytes == null) {
          Files.delete(target);
        } else {
          Files.write(target, damage.bytes);
        }
        outcomes.merge(
            kind(name) + ": " + outcome(copy, name + " " + damage.what), 1, Integer::sum);
        delete(copy);
      }
    }
    System.out.println("damaged files: " + outcomes);
    assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.contains("commits are lost"));
  }

  private static String kind(String name) {
    return name.replaceAll("[0-9]+", "N");
  }

  private String outcome(Path copy, String damage) {
    try {
      assertThat(read(copy)).as(damage).isEqualTo(acknowledged);
      return "all there";
    } catch (StoreTrouble trouble) {
      String message = String.valueOf(trouble.getMessage());
      assertThat(message).as(damage).hasSizeGreaterThan(40).doesNotContain("Exception");
      return message.contains("commits are lost") ? "commits are lost" : "told";
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("LOG"))
          .sorted()
          .toList();
    }
  }

  private record Damaged(String what, byte @Nullable [] bytes) {}

  private static List<Damaged> damages(byte[] bytes) {
    List<Damaged> damages = new ArrayList<>();
    damages.add(new Damaged("removed", null));
    int steps = 12;
    for (int i = 0; i < steps && bytes.length > 0; i++) {
      int length = (int) ((long) bytes.length * i / steps);
      damages.add(new Damaged("cut to " + length, Arrays.copyOf(bytes, length)));
      byte[] flipped = bytes.clone();
      flipped[length] ^= 0x10;
      damages.add(new Damaged("flipped at " + length, flipped));
    }
    if (bytes.length > 1) {
      damages.add(new Damaged("cut by 1", Arrays.copyOf(bytes, bytes.length - 1)));
    }
    return damages;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      entries
          .sorted(Comparator.reverseOrder())
          .forEach(
              entry -> {
                try {
                  Files.delete(entry);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  @Test
  void everyBlockCutFlippedOrMissingIsNamed() throws IOException, RocksDBException {
    int tried = 0;
    for (String account : List.of("1", "11")) {
      long blocks = account.equals("1") ? 10 : 2;
      for (long number = 0; number < blocks; number++) {
        byte[] key = Logbook.blockKey(account, number);
        String name = "block " + number + " of account " + account;
        assertNamed(name, key, value -> null);
        for (int part = 0; part < 6; part++) {
          int share = part;
          assertNamed(name, key, value -> Arrays.copyOf(value, value.length * share / 6));
          assertNamed(name, key, value -> flipped(value, value.length * share / 6));
          tried += 2;
        }
        assertNamed(name, key, value -> Arrays.copyOf(value, value.length - 1));
        assertNamed(name, key, value -> flipped(value, value.length - 1));
        tried += 3;
      }
    }
    System.out.println("damaged blocks: " + tried + ", each named");
  }

  private static byte[] flipped(byte[] value, int at) {
    byte[] flipped = value.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  @Test
  void theListOfBlocksIsCheckedToo() throws IOException, RocksDBException {
    assertNamed("account 11", Logbook.key("11"), Family.BOOKKEEPING, value -> flipped(value, 15));
    assertNamed("commits", "commits".getBytes(US_ASCII), Family.BOOKKEEPING, value -> null);
  }

  private void assertNamed(String name, byte[] key, UnaryOperator<byte[]> damage)
      throws IOException, RocksDBException {
    assertNamed(name, key, Family.EVENTS, damage);
  }

  private void assertNamed(String name, byte[] key, Family family, UnaryOperator<byte[]> damage)
      throws IOException, RocksDBException {
    Path copy = fresh();
    change(copy.resolve("log"), key, family, damage);
    assertThatThrownBy(() -> read(copy))
        .isInstanceOf(StoreDamaged.class)
        .hasMessageContaining(name)
        .hasMessageContaining("Put a copy");
    delete(copy);
  }

  /** The families of a store, in the order in which they are opened here. */
  enum Family {
    BOOKKEEPING,
    EVENTS,
    RECORDS
  }

  static void change(Path log, byte[] key, Family of, UnaryOperator<byte[]> damage)
      throws RocksDBException {
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try (DBOptions options = new DBOptions();
        RocksDB db =
            RocksDB.open(
                options,
                log.toString(),
                List.of(
                    new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY),
                    new ColumnFamilyDescriptor("events".getBytes(US_ASCII)),
                    new ColumnFamilyDescriptor("records".getBytes(US_ASCII))),
                handles)) {
      ColumnFamilyHandle family = handles.get(of.ordinal());
      byte[] changed = damage.apply(db.get(family, key));
      if (changed == null) {
        db.delete(family, key);
      } else {
        db.put(family, key, changed);
      }
      handles.forEach(ColumnFamilyHandle::close);
    }
  }
}
