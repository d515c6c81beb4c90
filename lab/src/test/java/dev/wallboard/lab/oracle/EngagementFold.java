package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Abandonment;
import dev.wallboard.lab.oracle.Facts.Close;
import dev.wallboard.lab.oracle.Facts.Connection;
import dev.wallboard.lab.oracle.Facts.Entry;
import dev.wallboard.lab.oracle.Facts.Segment;
import dev.wallboard.lab.oracle.Facts.Stay;
import dev.wallboard.lab.oracle.Facts.Way;
import java.util.List;

/** Takes the ordered events of one engagement through the life table of events.md. */
final class EngagementFold {
  private enum State {
    NEW,
    QUEUED,
    CONNECTED,
    ENDED
  }

  private final Facts facts;
  private final long silenceMillis;
  private final Coverage coverage;

  private State state = State.NEW;
  private Long skill;
  private Long centre;
  private long since;
  private long agent;
  private long lastEffect;
  private long endedAt;
  private boolean visitorWrote;
  private boolean agentWrote;

  private EngagementFold(Facts facts, long silenceMillis, Coverage coverage) {
    this.facts = facts;
    this.silenceMillis = silenceMillis;
    this.coverage = coverage;
  }

  /** {@code now} tells the coverage only which ends by silence have come. */
  static void fold(
      List<Event> ordered, Facts facts, long silenceMillis, long now, Coverage coverage) {
    EngagementFold fold = new EngagementFold(facts, silenceMillis, coverage);
    ordered.forEach(fold::take);
    fold.endBySilence(now);
    fold.endBySilence(Instants.NEVER);
  }

  private void take(Event event) {
    endBySilence(event.time);
    if (state == State.ENDED) {
      if (event.time <= endedAt + Instants.DAY) {
        coverage.row(event.type, "ended", "no effect");
        coverage.coolDown(event.time - endedAt);
        return;
      }
      coverage.newLife(event.time - endedAt);
      beginLife();
    }
    switch (event.type) {
      case QUEUED -> queued(event);
      case CONNECTED -> connected(event);
      case MESSAGE -> message(event);
      case TRANSFERRED -> transferred(event);
      case ABANDONED -> over(event, null);
      case CLOSED -> over(event, (Boolean) event.members.get("interactive"));
      default -> throw new IllegalStateException("no engagement event: " + event);
    }
  }

  private void beginLife() {
    state = State.NEW;
    skill = null;
    centre = null;
    visitorWrote = false;
    agentWrote = false;
  }

  private void queued(Event event) {
    switch (state) {
      case NEW -> {
        coverage.row(event.type, "new", "enters");
        enterQueue(event);
      }
      case QUEUED -> move(event);
      default -> noEffect(event);
    }
  }

  private void move(Event event) {
    boolean withAgent = event.type == EventType.TRANSFERRED && event.id("agentId") != null;
    if (event.id("skillId").equals(skill)) {
      coverage.row(event.type, "queued", "same skill" + (withAgent ? ", agent given" : ""));
      return;
    }
    coverage.row(event.type, "queued", "other skill" + (withAgent ? ", agent given" : ""));
    leaveQueue(event.time);
    enterQueue(event);
  }

  private void connected(Event event) {
    switch (state) {
      case NEW -> {
        skill = event.id("skillId");
        coverage.row(event.type, "new", skill == null ? "direct, no skill" : "direct, skill");
        connect(event, null, 0, Way.DIRECT);
      }
      case QUEUED -> {
        coverage.row(event.type, "queued", "wait ends");
        leaveQueue(event.time);
        connect(event, centre, waitSeconds(event), Way.FROM_QUEUE);
      }
      case CONNECTED -> takeover(event);
      default -> noEffect(event);
    }
  }

  private void takeover(Event event) {
    if (event.id("agentId") == agent) {
      coverage.row(event.type, "connected", "same agent");
      return;
    }
    endSegment(event.time, interactiveByMessages());
    boolean givesSkill = skill == null && event.id("skillId") != null;
    coverage.row(event.type, "connected", givesSkill ? "takeover gives skill" : "takeover");
    if (givesSkill) {
      skill = event.id("skillId");
    }
    connect(event, null, 0, Way.TAKEOVER);
  }

  private void message(Event event) {
    coverage.row(event.type, state.name().toLowerCase(), event.text("from"));
    visitorWrote |= event.text("from").equals("visitor");
    agentWrote |= event.text("from").equals("agent");
  }

  private void transferred(Event event) {
    switch (state) {
      case QUEUED -> move(event);
      case CONNECTED -> {
        endSegment(event.time, interactiveByMessages());
        if (event.id("agentId") == null) {
          coverage.row(event.type, "connected", "to queue");
          enterQueue(event);
        } else {
          boolean same = event.id("agentId") == agent;
          coverage.row(event.type, "connected", same ? "to same agent" : "to other agent");
          skill = event.id("skillId");
          connect(event, null, 0, Way.TAKEOVER);
        }
      }
      default -> noEffect(event);
    }
  }

  private void over(Event event, Boolean saidInteractive) {
    switch (state) {
      case QUEUED -> {
        coverage.row(event.type, "queued", "abandoned");
        coverage.end(event.type.wire + ", queued");
        leaveQueue(event.time);
        facts.abandonments.add(new Abandonment(event.time, skill, centre, waitSeconds(event)));
        facts.closes.add(new Close(event.time, skill, null, false));
        end(event.time);
      }
      case CONNECTED -> {
        coverage.row(event.type, "connected", "closed, " + interactiveWhy(saidInteractive));
        coverage.end(event.type.wire + ", connected");
        boolean interactive = saidInteractive == null ? interactiveByMessages() : saidInteractive;
        endSegment(event.time, interactive);
        facts.closes.add(new Close(event.time, skillOrNone(), agent, interactive));
        end(event.time);
      }
      default -> noEffect(event);
    }
  }

  private void noEffect(Event event) {
    coverage.row(event.type, state.name().toLowerCase(), "no effect");
  }

  private void enterQueue(Event event) {
    state = State.QUEUED;
    skill = event.id("skillId");
    if (event.id("chatCenterId") != null) {
      centre = event.id("chatCenterId");
    }
    since = event.time;
    lastEffect = event.time;
    facts.entries.add(new Entry(event.time, skill, centre));
  }

  private void leaveQueue(long at) {
    facts.stays.add(new Stay(since, at, skill, centre));
  }

  private long waitSeconds(Event event) {
    return (event.time - since) / Instants.SECOND;
  }

  private void connect(Event event, Long stayCentre, long waitSeconds, Way way) {
    state = State.CONNECTED;
    agent = event.id("agentId");
    facts.connections.add(
        new Connection(event.time, skillOrNone(), stayCentre, waitSeconds, agent, way));
    since = event.time;
    lastEffect = event.time;
  }

  private void endSegment(long at, boolean interactive) {
    facts.segments.add(new Segment(since, at, skillOrNone(), agent, true, interactive));
  }

  private long skillOrNone() {
    return skill == null ? -1 : skill;
  }

  /** Both sides wrote, or there are no messages at all. */
  private boolean interactiveByMessages() {
    return visitorWrote == agentWrote;
  }

  private String interactiveWhy(Boolean said) {
    if (said != null) {
      return "says " + said;
    }
    return visitorWrote && agentWrote ? "both wrote" : visitorWrote || agentWrote ? "one" : "none";
  }

  private void end(long at) {
    state = State.ENDED;
    endedAt = at;
  }

  /** Ends the engagement by itself if its silence is over at {@code now} or before. */
  private void endBySilence(long now) {
    long silent = lastEffect + silenceMillis;
    if (now < silent) {
      return;
    }
    if (state == State.QUEUED) {
      leaveQueue(silent);
    } else if (state == State.CONNECTED) {
      facts.segments.add(new Segment(since, silent, skillOrNone(), agent, false, false));
    } else {
      return;
    }
    if (now < Instants.NEVER) {
      coverage.end("silence, " + state.name().toLowerCase());
      coverage.atSilenceEnd(now - silent);
    }
    end(silent);
  }
}
