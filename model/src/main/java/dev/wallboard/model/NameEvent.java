package dev.wallboard.model;

/** The display name of a skill, an agent group or an away reason from then on. */
public sealed interface NameEvent extends Event {

  /** The most code points a name may have. */
  int MAX_NAME_CODE_POINTS = 256;

  /** What is named: the id of a skill, a group or a reason, by the type of the event. */
  long id();

  /** The name to show. */
  String name();

  /** The name of a skill. */
  record SkillNamed(long epochMillis, long sequence, long id, String name) implements NameEvent {
    @Override
    public EventType type() {
      return EventType.SKILL_PROFILE;
    }
  }

  /** The name of an agent group. */
  record GroupNamed(long epochMillis, long sequence, long id, String name) implements NameEvent {
    @Override
    public EventType type() {
      return EventType.GROUP_PROFILE;
    }
  }

  /** The name of a reason to be away. */
  record ReasonNamed(long epochMillis, long sequence, long id, String name) implements NameEvent {
    @Override
    public EventType type() {
      return EventType.REASON_PROFILE;
    }
  }
}
