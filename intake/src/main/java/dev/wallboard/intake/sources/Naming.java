package dev.wallboard.intake.sources;

import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.Event;
import dev.wallboard.model.NameEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The ids of what a source calls by names, and the events that say those names: one when a name is
 * first met, and one whenever it has changed (spec: integrations, Sources).
 *
 * <p>What a source goes by is the key: a name where it has nothing better, else an identifier of
 * its own, which stays when somebody renames the thing. The name to show may come later than the
 * key, and until then is the key itself, unless that is a number, which needs no name.
 *
 * <p>What was said is forgotten with the process and then said again, which changes nothing.
 */
public final class Naming {

  private final Kind skills;
  private final Kind agents;
  private final Kind groups;
  private final Kind reasons;

  /** Takes ids from the directory, and gives no more new ones than the limits allow. */
  public Naming(Directory directory, SourceLimits limits) {
    skills =
        new Kind(
            "skills",
            directory.skills(),
            limits.maxSkills(),
            "sources.max-skills",
            NameEvent.SkillNamed::new);
    agents =
        new Kind(
            "agents",
            directory.agents(),
            limits.maxAgents(),
            "sources.max-agents",
            Naming::agentNamed);
    groups =
        new Kind(
            "groups",
            directory.groups(),
            limits.maxGroups(),
            "sources.max-groups",
            NameEvent.GroupNamed::new);
    reasons =
        new Kind(
            "reasons",
            directory.reasons(),
            limits.maxReasons(),
            "sources.max-reasons",
            NameEvent.ReasonNamed::new);
  }

  private static Event agentNamed(long epochMillis, long sequence, long id, String name) {
    return new ProfileChanged(
        epochMillis,
        sequence,
        id,
        Optional.of(name),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /** The id of a skill; what there is to say of its name goes to {@code events}. */
  public long skill(Name name, At at, Consumer<Event> events) throws UnusableRecordException {
    return skills.id(name, at, events);
  }

  /** The id of an agent; what there is to say of the agent's name goes to {@code events}. */
  public long agent(Name name, At at, Consumer<Event> events) throws UnusableRecordException {
    return agents.id(name, at, events);
  }

  /** The id of a group; what there is to say of its name goes to {@code events}. */
  public long group(Name name, At at, Consumer<Event> events) throws UnusableRecordException {
    return groups.id(name, at, events);
  }

  /** The id of a reason to be away; what there is to say of its name goes to {@code events}. */
  public long reason(Name name, At at, Consumer<Event> events) throws UnusableRecordException {
    return reasons.id(name, at, events);
  }

  /**
   * What a source calls something.
   *
   * @param key what it goes by
   * @param shown what people are to see, where the record says it
   */
  public record Name(String key, Optional<String> shown) {

    public Name {
      shown = shown.filter(name -> !name.isBlank());
    }

    /** What goes by the name that people see. */
    public static Name of(String name) {
      return new Name(name, Optional.empty());
    }
  }

  /** Makes the event that says a name. */
  @FunctionalInterface
  private interface NamedEvent {
    Event of(long epochMillis, long sequence, long id, String name);
  }

  /** One kind of named things. */
  private static final class Kind {
    private final String plural;
    private final NameIds ids;
    private final int most;
    private final String setting;
    private final NamedEvent named;
    private final Map<Long, String> saidById = new HashMap<>();

    Kind(String plural, NameIds ids, int most, String setting, NamedEvent named) {
      this.plural = plural;
      this.ids = ids;
      this.most = most;
      this.setting = setting;
      this.named = named;
    }

    long id(Name name, At at, Consumer<Event> events) throws UnusableRecordException {
      if (!ids.knows(name.key()) && ids.size() >= most) {
        throw new UnusableRecordException(
            "there are " + most + " " + plural + " already (" + setting + ")");
      }
      long id = ids.idOf(name.key());
      say(name, id, at, events);
      return id;
    }

    private void say(Name name, long id, At at, Consumer<Event> events) {
      String said = saidById.get(id);
      Optional<String> toSay = name.shown();
      if (toSay.isEmpty() && said == null && !NameIds.isNumber(name.key())) {
        toSay = Optional.of(name.key());
      }
      if (toSay.isPresent()) {
        String showable = Texts.name(toSay.get());
        if (!showable.equals(said)) {
          saidById.put(id, showable);
          events.accept(named.of(at.epochMillis(), at.sequence(), id, showable));
        }
      }
    }
  }
}
