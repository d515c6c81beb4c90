package dev.wallboard.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** Says what is damaged, and what can be done. */
final class Damage {

  /** What a system says that does not let files be used, whatever is in them. */
  private static final List<String> REFUSALS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "File too large",
          "Read-only file system",
          "Permission denied",
          "Too many open files",
          "Input/output error");

  private Damage() {}

  static StoreDamaged of(String what, @Nullable String how) {
    return new StoreDamaged(
        "the store is damaged: %s: %s. Put a copy of the whole data folder in its place, or start with an empty one"
            .formatted(what, how));
  }

  /** Damage, unless it is the disk that refuses: one that is full has lost nothing. */
  static StoreTrouble of(String what, RocksDBException failure) {
    String how = how(failure);
    return isRefusal(how)
        ? new StoreFailed(
            "the store cannot use %s: %s. What it holds is not harmed; see to the disk, and start again"
                .formatted(what, how),
            failure)
        : of(what, how);
  }

  private static boolean isRefusal(String how) {
    return REFUSALS.stream().anyMatch(how::contains);
  }

  /** In one line, without a full stop. */
  static String how(RocksDBException failure) {
    return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").replaceAll("[. ]+$", "");
  }
}
