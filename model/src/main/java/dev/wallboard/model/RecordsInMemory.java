package dev.wallboard.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Records that go with the process, for servers that keep nothing. */
public final class RecordsInMemory implements Records {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::collection, RecordsInMemory::compareUtf8)
          .thenComparing(Key::accountId, RecordsInMemory::compareUtf8)
          .thenComparing(Key::id, RecordsInMemory::compareUtf8);

  private final TreeMap<Key, byte[]> kept = new TreeMap<>(ORDER);

  /** The order of code points is that of UTF-8; that of UTF-16 is not. */
  private static int compareUtf8(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  @Override
  public synchronized Optional<Kept> find(Key key) {
    return Optional.ofNullable(kept.get(key)).map(value -> new Kept(key, value.clone()));
  }

  @Override
  public List<Kept> list(String collection) {
    return list(key -> key.collection().equals(collection));
  }

  @Override
  public List<Kept> list(String collection, String accountId) {
    return list(key -> key.collection().equals(collection) && key.accountId().equals(accountId));
  }

  private synchronized List<Kept> list(Predicate<Key> which) {
    return kept.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .map(RecordsInMemory::copy)
        .toList();
  }

  private static Kept copy(Entry<Key, byte[]> entry) {
    return new Kept(entry.getKey(), entry.getValue().clone());
  }

  @Override
  public synchronized void write(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Put put) {
        kept.put(put.key(), put.value().clone());
      } else {
        kept.remove(change.key());
      }
    }
  }
}
