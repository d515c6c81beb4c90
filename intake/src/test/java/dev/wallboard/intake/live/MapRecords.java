package dev.wallboard.intake.live;

import dev.wallboard.model.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that outlive whoever keeps them, in memory. */
public final class MapRecords implements Records {

  private final Map<Key, byte[]> values = new HashMap<>();

  @Override
  public synchronized Optional<Kept> find(Key key) {
    return Optional.ofNullable(values.get(key)).map(value -> new Kept(key, value.clone()));
  }

  @Override
  public synchronized List<Kept> list(String collection) {
    List<Kept> found = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (key.collection().equals(collection)) {
            found.add(new Kept(key, value.clone()));
          }
        });
    return found;
  }

  @Override
  public List<Kept> list(String collection, String accountId) {
    return list(collection).stream()
        .filter(kept -> kept.key().accountId().equals(accountId))
        .toList();
  }

  @Override
  public synchronized void write(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Put put) {
        values.put(put.key(), put.value());
      } else {
        values.remove(change.key());
      }
    }
  }
}
