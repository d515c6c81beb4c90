package dev.wallboard.api.boards;

import dev.wallboard.api.boards.SaveRefused.Cause;
import dev.wallboard.api.boards.Saved.Change;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The thresholds of all accounts. They are read once; reading them is for any thread, saving waits
 * for the disk.
 */
public final class ThresholdsBook {

  private static final String COLLECTION = "thresholds";
  private static final String ID = "thresholds";
  private static final Saved<Thresholds> USUAL =
      new Saved<>(Thresholds.DEFAULTS, ThresholdsForm.bytes(Thresholds.DEFAULTS), null);

  private final Records records;
  private final WallClock clock;

  /** Of accounts that have any of their own. */
  private final ConcurrentMap<String, Saved<Thresholds>> own = new ConcurrentHashMap<>();

  /**
   * Reads what is kept.
   *
   * @param clock the real one
   */
  public ThresholdsBook(Records records, WallClock clock) {
    this.records = records;
    this.clock = clock;
    for (Records.Kept kept : records.list(COLLECTION)) {
      own.put(
          kept.key().accountId(),
          SavedForm.read(kept.value(), ThresholdsForm::read, ThresholdsForm::bytes));
    }
  }

  /** Those of the account, or the usual ones. */
  public Saved<Thresholds> of(String accountId) {
    return own.getOrDefault(accountId, USUAL);
  }

  /**
   * Keeps other thresholds.
   *
   * @param seenTag the tag of those they were made from
   * @throws WrongDocument if they are none
   * @throws SaveRefused if somebody saved others meanwhile
   */
  public synchronized Saved<Thresholds> save(
      String accountId, String seenTag, Members members, String by)
      throws WrongDocument, SaveRefused {
    Saved<Thresholds> present = of(accountId);
    if (!present.tag().equals(seenTag)) {
      throw new SaveRefused(
          Cause.CHANGED_MEANWHILE, "somebody saved the thresholds meanwhile", present.tag());
    }
    Thresholds thresholds = ThresholdsForm.read(members);
    byte[] json = ThresholdsForm.bytes(thresholds);
    Change changed = new Change(clock.nowEpochMillis(), by);
    records.write(
        List.of(
            new Records.Change.Put(
                new Records.Key(COLLECTION, accountId, ID), SavedForm.bytes(json, changed))));
    Saved<Thresholds> saved = new Saved<>(thresholds, json, changed);
    own.put(accountId, saved);
    return saved;
  }
}
