package dev.wallboard.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one event as they were written, those beside its envelope and those under {@code
 * data}. Used again for the next event.
 */
final class RawEvent {

  /** The members of one of the two objects. */
  static final class Scope {

    private final Map<Member, RawValue> values = new EnumMap<>(Member.class);
    private final Set<Member> named = EnumSet.noneOf(Member.class);
    private final Set<Member> given = EnumSet.noneOf(Member.class);

    private Scope() {}

    private void clear() {
      named.clear();
      given.clear();
    }

    /** Notes that the member stands here; false if it stood here before. */
    boolean name(Member member) {
      return named.add(member);
    }

    /** The place for the value of a member, which is given from now on. */
    RawValue give(Member member) {
      given.add(member);
      return values.computeIfAbsent(member, unseen -> new RawValue());
    }

    /** The value of a member; null if it is not here, or null. */
    @Nullable RawValue get(Member member) {
      return given.contains(member) ? values.get(member) : null;
    }
  }

  private final Scope envelope = new Scope();
  private final Scope data = new Scope();
  private @Nullable String doubledName;

  void clear() {
    envelope.clear();
    data.clear();
    doubledName = null;
  }

  /** The members of the event itself. */
  Scope envelope() {
    return envelope;
  }

  /** The members under {@code data}. */
  Scope data() {
    return data;
  }

  /** Notes that an object holds a member twice. */
  void doubled(String name) {
    if (doubledName == null) {
      doubledName = name;
    }
  }

  /** The name of a member that stands twice in one object, whichever that is. */
  @Nullable String doubledName() {
    return doubledName;
  }

  /** The value of a member of the payload: where it stands in both, {@code data} wins. */
  @Nullable RawValue payload(Member member) {
    RawValue underData = data.get(member);
    return underData != null ? underData : envelope.get(member);
  }
}
