package dev.wallboard.feeds.alerts.firing;

import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps firings on the disk. What could not be written is written with the next change, so that a
 * disk that fails for a time loses nothing while the process lives.
 */
public final class FiringLog {

  private static final String COLLECTION = "alert-firings";

  private final Records records;
  private boolean closed;

  public FiringLog(Records records) {
    this.records = records;
  }

  /** All that is kept, by account. */
  public Map<String, List<Firing>> read() {
    Map<String, List<Firing>> byAccount = new TreeMap<>();
    for (Records.Kept kept : records.list(COLLECTION)) {
      String accountId = kept.key().accountId();
      byAccount
          .computeIfAbsent(accountId, absent -> new ArrayList<>())
          .add(FiringForm.read(accountId, kept.key().id(), kept.value()));
    }
    return byAccount;
  }

  /**
   * Writes down what has changed; one at a time, so that the latest is what stays.
   *
   * @throws RecordsFailed if the disk does not take it; it is tried again with the next call
   */
  public synchronized void write(AccountAlerts alerts) {
    Map<String, Optional<Firing>> changes = closed ? Map.of() : alerts.takeChanges();
    if (changes.isEmpty()) {
      return;
    }
    try {
      records.write(
          changes.entrySet().stream()
              .map(
                  it ->
                      change(
                          new Records.Key(COLLECTION, alerts.accountId(), it.getKey()),
                          it.getValue()))
              .toList());
    } catch (RecordsFailed failed) {
      alerts.putBack(changes.keySet());
      throw failed;
    }
  }

  /** Writes nothing any more: the disk is about to be let go of. */
  public synchronized void close() {
    closed = true;
  }

  private static Records.Change change(Records.Key key, Optional<Firing> firing) {
    return firing
        .<Records.Change>map(it -> new Records.Change.Put(key, FiringForm.bytes(it)))
        .orElseGet(() -> new Records.Change.Delete(key));
  }
}
