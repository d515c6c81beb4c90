package dev.wallboard.model;

import java.util.List;
import java.util.Optional;

/**
 * The small things that are kept beside events, and that people make: keys, users, boards,
 * schedules. Each is a few bytes under a key; what they mean is known to whoever keeps them.
 *
 * <p>For any thread. Meant for what fits into memory and changes seldom: who keeps them reads them
 * once, at the start, and writes each change.
 */
public interface Records {

  /**
   * Where a record lies. None of the three has a character U+0000.
   *
   * @param collection what kind of thing it is, like {@code keys}
   * @param accountId whose it is; empty for what belongs to the server
   * @param id which one
   */
  record Key(String collection, String accountId, String id) {
    public Key {
      requirePlain(collection);
      requirePlain(accountId);
      requirePlain(id);
      if (collection.isEmpty() || id.isEmpty()) {
        throw new IllegalArgumentException("a record has a collection and an id");
      }
    }

    private static void requirePlain(String part) {
      if (part.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("U+0000 is in no key of a record");
      }
    }
  }

  /** A record as it is kept. The bytes are the caller's own. */
  record Kept(Key key, byte[] value) {}

  /** What is to become of a record. */
  sealed interface Change {

    Key key();

    /** The record is to be this from now on. The bytes must not be changed any more. */
    record Put(Key key, byte[] value) implements Change {}

    /** The record is to be no more. That there was none is no mistake. */
    record Delete(Key key) implements Change {}
  }

  /** The record under the key. */
  Optional<Kept> find(Key key);

  /** All records of a collection, by account and id in the order of their UTF-8 bytes. */
  List<Kept> list(String collection);

  /** All records of a collection that are an account's, by id in the order of their UTF-8 bytes. */
  List<Kept> list(String collection, String accountId);

  /**
   * Makes the changes, all or none of them, in their order. They survive a crash once this returns.
   * Waits for the disk: not for threads that must not.
   *
   * @throws RecordsFailed if the disk does not take them, or does not give what it has
   */
  void write(List<Change> changes);
}
