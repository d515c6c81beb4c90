package dev.wallboard.api.access.signature;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which nonces were used, for as long as requests with their timestamps are taken at all (spec:
 * access, API keys).
 *
 * <p>There is room for a number of them. When it is full, the key that has the most gives up its
 * oldest timestamps until a tenth of the room is free; from then on its requests with timestamps as
 * old are not taken. So a key that calls more often than the room allows has to have a better
 * clock, and no other key is the worse for it.
 *
 * <p>For any thread; holds a lock a key for less than microseconds, but when it makes room.
 */
public final class Nonces {

  /** What is to be said of a nonce. */
  enum Use {
    /** It is used for the first time. */
    FIRST,
    /** It was used before. */
    AGAIN,
    /** Its timestamp is so old that nobody knows any more. */
    FORGOTTEN
  }

  private static final int FREED_SHARE = 10;

  private final int maxNonces;
  private final Map<Long, OfKey> keys = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  public Nonces(SignatureSettings settings) {
    this.maxNonces = settings.maxNonces();
  }

  /** Remembers a nonce that was noted before the process began. */
  public void restore(Nonce nonce) {
    use(nonce);
  }

  /** Uses a nonce: from now on it has been used. */
  Use use(Nonce nonce) {
    Use use = keys.computeIfAbsent(nonce.keyBits(), bits -> new OfKey()).use(nonce);
    if (use == Use.FIRST && size.incrementAndGet() > maxNonces) {
      makeRoom();
    }
    return use;
  }

  private synchronized void makeRoom() {
    int enough = maxNonces - maxNonces / FREED_SHARE;
    while (size.get() > enough) {
      OfKey greediest =
          keys.values().stream().max(Comparator.comparingInt(OfKey::size)).orElseThrow();
      size.addAndGet(-greediest.forgetOldest());
    }
  }

  /** Forgets all with timestamps before this one, which are not taken any more. */
  public void forgetBefore(long timestampSeconds) {
    keys.values().forEach(key -> size.addAndGet(-key.forgetBefore(timestampSeconds)));
  }

  /** How many are remembered. */
  public int size() {
    return size.get();
  }

  /** Those of one key, by timestamp. */
  private static final class OfKey {

    private final TreeMap<Long, LongOpenHashSet> bySecond = new TreeMap<>();
    private long forgottenSeconds = Long.MIN_VALUE;
    private int size;

    synchronized Use use(Nonce nonce) {
      if (nonce.timestampSeconds() <= forgottenSeconds) {
        return Use.FORGOTTEN;
      }
      boolean isNew =
          bySecond
              .computeIfAbsent(nonce.timestampSeconds(), second -> new LongOpenHashSet())
              .add(nonce.bits());
      size += isNew ? 1 : 0;
      return isNew ? Use.FIRST : Use.AGAIN;
    }

    synchronized int size() {
      return size;
    }

    /** Forgets those of the oldest timestamp that there are any of, and how many that were. */
    synchronized int forgetOldest() {
      Map.Entry<Long, LongOpenHashSet> oldest = bySecond.pollFirstEntry();
      if (oldest == null) {
        return 0;
      }
      forgottenSeconds = oldest.getKey();
      return forgotten(oldest.getValue().size());
    }

    synchronized int forgetBefore(long timestampSeconds) {
      Map<Long, LongOpenHashSet> old = bySecond.headMap(timestampSeconds);
      int count = old.values().stream().mapToInt(LongOpenHashSet::size).sum();
      old.clear();
      return forgotten(count);
    }

    private int forgotten(int count) {
      size -= count;
      return count;
    }
  }
}
