package dev.wallboard.intake.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.NameIds;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directory of an account, kept: the same name has the same id whatever becomes of the process
 * and of the files that it was in (spec: integrations, Sources). All live sources of the account
 * share it.
 *
 * <p>Whoever takes ids from it locks it, and has it {@link #keep} them before an event with one of
 * them goes anywhere.
 */
public final class KeptNames {

  private static final String COLLECTION = "source-names";
  private static final String ID = "names";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Records records;
  private final Records.Key key;
  private final Directory directory;
  private long keptSize;

  /** Those of the account, as they were kept. */
  public KeptNames(Records records, String accountId) {
    this.records = records;
    this.key = new Records.Key(COLLECTION, accountId, ID);
    this.directory = records.find(key).map(KeptNames::read).orElseGet(Directory::new);
    this.keptSize = size();
  }

  /** Where ids are taken from, under the lock of this. */
  public Directory directory() {
    return directory;
  }

  /** Sees to it that the ids given so far stay. Waits for the disk. */
  public void keep() {
    long size = size();
    if (size != keptSize) {
      records.write(List.of(new Records.Change.Put(key, written())));
      keptSize = size;
    }
  }

  private long size() {
    return (long) directory.skills().size()
        + directory.agents().size()
        + directory.groups().size()
        + directory.reasons().size();
  }

  private static Directory read(Records.Kept kept) {
    try {
      Form form = JSON.readValue(kept.value(), Form.class);
      return new Directory(
          form.skills().ids(), form.agents().ids(), form.groups().ids(), form.reasons().ids());
    } catch (IOException e) {
      throw new UncheckedIOException("the names of a source's account cannot be read", e);
    }
  }

  private byte[] written() {
    try {
      return JSON.writeValueAsBytes(
          new Form(
              KindForm.of(directory.skills()),
              KindForm.of(directory.agents()),
              KindForm.of(directory.groups()),
              KindForm.of(directory.reasons())));
    } catch (IOException e) {
      throw new IllegalStateException("names in memory cannot be written", e);
    }
  }

  /** As it is kept. */
  private record Form(KindForm skills, KindForm agents, KindForm groups, KindForm reasons) {}

  /** One kind of names, as it is kept. */
  private record KindForm(Map<String, Long> names, Set<Long> numbers) {
    static KindForm of(NameIds ids) {
      return new KindForm(ids.given(), ids.numbers());
    }

    NameIds ids() {
      return new NameIds(names, numbers);
    }
  }
}
