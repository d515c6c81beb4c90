package dev.wallboard.lab.oracle;

import java.util.ArrayList;
import java.util.List;

/** What the engagements did, as plain lists; a null chat centre or agent is none. */
final class Facts {
  record Entry(long time, long skill, Long centre) {}

  /** A stay in the queue of a skill over [from, to). */
  record Stay(long from, long to, long skill, Long centre) {}

  enum Way {
    FROM_QUEUE,
    DIRECT,
    TAKEOVER
  }

  record Connection(long time, long skill, Long centre, long waitSeconds, long agent, Way way) {
    /** Takeovers are no answered waits. */
    boolean isAnswer() {
      return way != Way.TAKEOVER;
    }
  }

  record Abandonment(long time, long skill, Long centre, long waitSeconds) {}

  /** An engagement with an agent over [from, to); one that ended by silence counts nowhere. */
  record Segment(long from, long to, long skill, long agent, boolean counts, boolean interactive) {
    long seconds() {
      return (to - from) / Instants.SECOND;
    }
  }

  /** The end of a chat, or (agent null) an abandonment. */
  record Close(long time, long skill, Long agent, boolean interactive) {}

  final List<Entry> entries = new ArrayList<>();
  final List<Stay> stays = new ArrayList<>();
  final List<Connection> connections = new ArrayList<>();
  final List<Abandonment> abandonments = new ArrayList<>();
  final List<Segment> segments = new ArrayList<>();
  final List<Close> closes = new ArrayList<>();
}
