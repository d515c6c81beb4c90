package dev.wallboard.engine;

import dev.wallboard.model.NameEvent;
import java.util.List;
import java.util.Optional;

/** What the skills, the groups or the reasons of an account are called. */
final class Names {

  private final DenseIds ids;
  private final Versions<NameHistory> histories = new Versions<>(number -> new NameHistory());
  private Seen seen = new Seen(KnownIds.NONE, List.of());

  /**
   * @param what the plural of what is named
   */
  Names(String what) {
    this.ids = new DenseIds(what);
  }

  void add(NameEvent event) {
    histories.own(ids.numberOf(event.id())).add(event);
  }

  /** Drops what lies before the instant but for the last names. */
  void forgetBefore(long epochMillis) {
    List<NameHistory> all = histories.seen();
    for (int number = 0; number < all.size(); number++) {
      if (all.get(number).canForgetBefore(epochMillis)) {
        histories.own(number).forgetBefore(epochMillis);
      }
    }
  }

  /** All as they are, for good; the same as before if nothing was named since. */
  Seen seen() {
    List<NameHistory> all = histories.seen();
    if (all != seen.histories) {
      seen = new Seen(ids.seen(), all);
    }
    return seen;
  }

  /**
   * The names as they were when they were seen.
   *
   * @param ids of what was ever named
   * @param histories by dense number
   */
  record Seen(KnownIds ids, List<NameHistory> histories) {

    /** The name at the instant. */
    Optional<String> at(int number, long epochMillis) {
      return histories.get(number).at(epochMillis);
    }
  }
}
