package dev.wallboard.intake;

import dev.wallboard.model.IdSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of ids as it was written, with the first element that is no id, if there is one. */
final class RawIds {

  private long[] ids = {};
  private int count;
  private @Nullable Shown stranger;

  void clear() {
    count = 0;
    stranger = null;
  }

  void add(long id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2 + 8);
    }
    ids[count++] = id;
  }

  void addStranger(Shown shown) {
    if (stranger == null) {
      stranger = shown;
    }
  }

  @Nullable Shown stranger() {
    return stranger;
  }

  IdSet toSet() {
    return IdSet.of(Arrays.copyOf(ids, count));
  }
}
