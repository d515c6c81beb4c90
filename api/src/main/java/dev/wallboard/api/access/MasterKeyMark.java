package dev.wallboard.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.model.Records;
import java.util.List;
import java.util.Optional;

/**
 * Says that records hold secrets, and by which master key: a text that is sealed under it. So no
 * other key is ever begun beside it.
 */
public final class MasterKeyMark {

  private static final Records.Key PLACE = new Records.Key("access", "", "master-key");
  private static final String TEXT = "wallboard";

  private final Records records;

  public MasterKeyMark(Records records) {
    this.records = records;
  }

  /** Whether there is a key that was used for these records. */
  public boolean isThere() {
    return records.find(PLACE).isPresent();
  }

  /** Whether it is this one. */
  public boolean isOf(MasterKey key) {
    Optional<Records.Kept> mark = records.find(PLACE);
    if (mark.isEmpty()) {
      return false;
    }
    try {
      return new String(key.open(mark.get().value(), PLACE.id()), UTF_8).equals(TEXT);
    } catch (IllegalStateException another) {
      return false;
    }
  }

  /** From now on it is this one. Waits for the disk. */
  public void set(MasterKey key) {
    byte[] sealed = key.seal(TEXT.getBytes(UTF_8), PLACE.id());
    records.write(List.of(new Records.Change.Put(PLACE, sealed)));
  }
}
