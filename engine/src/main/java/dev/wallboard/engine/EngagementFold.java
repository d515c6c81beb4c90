package dev.wallboard.engine;

import static dev.wallboard.engine.DenseIds.NONE;

import dev.wallboard.model.TimeGrid;

/**
 * The life of an engagement: takes its events in order and tells what happened (spec: events, Life
 * of an engagement). The state after an event is all that later events depend on.
 */
final class EngagementFold {

  /** How long after an end events have no effect. */
  static final long COOL_DOWN_MILLIS = TimeGrid.DAY_MILLIS;

  /** Where an engagement is in its life. */
  enum Phase {
    NEW,
    QUEUED,
    CONNECTED,
    ENDED;

    private static final Phase[] ALL = values();

    static Phase of(int ordinal) {
      return ALL[ordinal];
    }
  }

  private final long silenceMillis;
  private final int noSkill;

  private Phase phase = Phase.NEW;

  /** The skill of the stay or segment. */
  private int skill;

  /** Whether an event gave the skill; a direct connection may have given none. */
  private boolean skillGiven;

  /** The chat centre given last. */
  private int centre = NONE;

  /** The agent of the segment. */
  private int agent = NONE;

  /**
   * When the stay or segment began, or when the life ended; epoch milliseconds. Since every event
   * that has an effect, messages aside, begins one or ends them, silence counts from here.
   */
  private long since;

  private boolean visitorWrote;
  private boolean agentWrote;

  /** When the life began: the first event, messages too, that left a trace; epoch milliseconds. */
  private long born;

  /**
   * @param noSkill the dense number of the skill −1, for which a direct connection without a skill
   *     counts
   */
  EngagementFold(EngineSettings settings, int noSkill) {
    this.silenceMillis = settings.engagementSilenceMillis();
    this.noSkill = noSkill;
    this.skill = noSkill;
  }

  Phase phase() {
    return phase;
  }

  /** Whether it is in a queue or with an agent. */
  boolean isOpen() {
    return phase == Phase.QUEUED || phase == Phase.CONNECTED;
  }

  /** Whether nothing is known of it that an engagement never heard of would not have. */
  boolean isBlank() {
    return phase == Phase.NEW && !visitorWrote && !agentWrote;
  }

  /** When the life began, in epoch milliseconds; of one that is neither blank nor ended. */
  long bornEpochMillis() {
    return born;
  }

  /** When the life ended, in epoch milliseconds; of an ended one only. */
  long endEpochMillis() {
    return since;
  }

  /** When it ends by silence unless something happens, in epoch milliseconds; of an open one. */
  long expiryEpochMillis() {
    return since + silenceMillis;
  }

  /** Begins anew, as an engagement of which nothing is known. */
  void reset() {
    phase = Phase.NEW;
    skill = noSkill;
    skillGiven = false;
    centre = NONE;
    agent = NONE;
    since = 0;
    visitorWrote = false;
    agentWrote = false;
    born = 0;
  }

  /** Ends whatever there was, so that no event before the instant has an effect any more. */
  void overUntil(long epochMillis) {
    long end = epochMillis - 1 - COOL_DOWN_MILLIS;
    if (phase != Phase.ENDED || since < end) {
      reset();
      end(end);
    }
  }

  /** Takes the next event in order. */
  void take(Step step, EngagementFacts facts) {
    long at = step.epochMillis();
    expireUpTo(at, facts);
    if (phase == Phase.ENDED) {
      if (at <= since + COOL_DOWN_MILLIS) {
        return;
      }
      reset();
    }
    if (isBlank()) {
      born = at;
    }
    switch (step.type()) {
      case ENGAGEMENT_QUEUED -> queued(step, facts);
      case ENGAGEMENT_CONNECTED -> connected(step, facts);
      case ENGAGEMENT_MESSAGE -> remember(step);
      case ENGAGEMENT_TRANSFERRED -> transferred(step, facts);
      case ENGAGEMENT_ABANDONED, ENGAGEMENT_CLOSED -> over(step, facts);
      case AGENT_STATE, AGENT_PROFILE, SKILL_PROFILE, GROUP_PROFILE, REASON_PROFILE ->
          throw new IllegalStateException(step.type() + " is no event of an engagement");
    }
  }

  /** Ends it by silence if that falls at the instant or before it. */
  void expireUpTo(long epochMillis, EngagementFacts facts) {
    if (!isOpen() || expiryEpochMillis() > epochMillis) {
      return;
    }
    long at = expiryEpochMillis();
    if (phase == Phase.QUEUED) {
      facts.left(skill, centre, since, at);
    } else {
      facts.released(agent, at);
    }
    end(at);
  }

  private void queued(Step step, EngagementFacts facts) {
    switch (phase) {
      case NEW -> enter(step, facts);
      case QUEUED -> {
        if (step.skill() != skill) {
          facts.left(skill, centre, since, step.epochMillis());
          enter(step, facts);
        }
      }
      case CONNECTED, ENDED -> {}
    }
  }

  private void transferred(Step step, EngagementFacts facts) {
    switch (phase) {
      case QUEUED -> queued(step, facts);
      case CONNECTED -> {
        endSegment(step, interactiveSoFar(), facts);
        if (step.agent() == NONE) {
          enter(step, facts);
        } else {
          giveSkill(step.skill());
          beginSegment(step, facts);
        }
      }
      case NEW, ENDED -> {}
    }
  }

  private void connected(Step step, EngagementFacts facts) {
    long at = step.epochMillis();
    switch (phase) {
      case NEW -> {
        giveSkillIfNone(step.skill());
        facts.answered(skill, NONE, step.agent(), at, 0);
        beginSegment(step, facts);
      }
      case QUEUED -> {
        facts.left(skill, centre, since, at);
        facts.answered(skill, centre, step.agent(), at, at - since);
        beginSegment(step, facts);
      }
      case CONNECTED -> {
        if (step.agent() != agent) {
          endSegment(step, interactiveSoFar(), facts);
          giveSkillIfNone(step.skill());
          beginSegment(step, facts);
        }
      }
      case ENDED -> {}
    }
  }

  private void over(Step step, EngagementFacts facts) {
    long at = step.epochMillis();
    switch (phase) {
      case QUEUED -> {
        facts.left(skill, centre, since, at);
        facts.abandoned(skill, centre, at, at - since);
        end(at);
      }
      case CONNECTED -> {
        boolean interactive = interactiveAsSaid(step);
        endSegment(step, interactive, facts);
        facts.closed(skill, agent, at, interactive);
        end(at);
      }
      case NEW, ENDED -> {}
    }
  }

  private void remember(Step step) {
    if (step.says() == Step.Says.FROM_VISITOR) {
      visitorWrote = true;
    } else {
      agentWrote = true;
    }
  }

  private void enter(Step step, EngagementFacts facts) {
    giveSkill(step.skill());
    if (step.centre() != NONE) {
      centre = step.centre();
    }
    phase = Phase.QUEUED;
    since = step.epochMillis();
    facts.entered(skill, centre, since);
  }

  private void beginSegment(Step step, EngagementFacts facts) {
    agent = step.agent();
    phase = Phase.CONNECTED;
    since = step.epochMillis();
    facts.connected(skill, agent, since);
  }

  private void endSegment(Step step, boolean interactive, EngagementFacts facts) {
    long at = step.epochMillis();
    facts.released(agent, at);
    facts.handled(skill, agent, at, at - since, interactive);
  }

  private void end(long at) {
    phase = Phase.ENDED;
    since = at;
  }

  private void giveSkill(int given) {
    skill = given;
    skillGiven = true;
  }

  /** The skill of a connection counts only where no event gave one before. */
  private void giveSkillIfNone(int given) {
    if (!skillGiven && given != NONE) {
      giveSkill(given);
    }
  }

  private boolean interactiveAsSaid(Step step) {
    return switch (step.says()) {
      case INTERACTIVE -> true;
      case NOT_INTERACTIVE -> false;
      case NOTHING, FROM_VISITOR, FROM_AGENT -> interactiveSoFar();
    };
  }

  /** Both sides wrote, or nothing was ever written, as on the telephone. */
  private boolean interactiveSoFar() {
    return visitorWrote == agentWrote;
  }

  /** Becomes a copy of another fold. */
  void copyFrom(EngagementFold other) {
    phase = other.phase;
    skill = other.skill;
    skillGiven = other.skillGiven;
    centre = other.centre;
    agent = other.agent;
    since = other.since;
    visitorWrote = other.visitorWrote;
    agentWrote = other.agentWrote;
    born = other.born;
  }

  void write(PackedWriter out) {
    out.writeByte(
        phase.ordinal() | (skillGiven ? 4 : 0) | (visitorWrote ? 8 : 0) | (agentWrote ? 16 : 0));
    if (phase != Phase.ENDED && !isBlank()) {
      out.writeSigned(born);
    }
    if (phase == Phase.NEW) {
      return;
    }
    out.writeSigned(since);
    if (isOpen()) {
      out.writeUnsigned(skill + 1L);
      out.writeUnsigned(centre + 1L);
      out.writeUnsigned(agent + 1L);
    }
  }

  void read(PackedReader in) {
    reset();
    int flags = in.readByte();
    phase = Phase.of(flags & 3);
    skillGiven = (flags & 4) != 0;
    visitorWrote = (flags & 8) != 0;
    agentWrote = (flags & 16) != 0;
    if (phase != Phase.ENDED && !isBlank()) {
      born = in.readSigned();
    }
    if (phase == Phase.NEW) {
      return;
    }
    since = in.readSigned();
    if (isOpen()) {
      skill = (int) in.readUnsigned() - 1;
      centre = (int) in.readUnsigned() - 1;
      agent = (int) in.readUnsigned() - 1;
    }
  }
}
