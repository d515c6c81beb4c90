package dev.wallboard.model;

import java.util.Optional;
import java.util.OptionalLong;

/** An event in the life of one engagement (spec: events, Life of an engagement). */
public sealed interface EngagementEvent extends Event {

  /** The most code points an {@link #engagementId} may have. */
  int MAX_ENGAGEMENT_ID_CODE_POINTS = 128;

  /** Which engagement; compared as Unicode text without normalisation. */
  String engagementId();

  /** Entered the queue of a skill; {@code skillId} is −1 where the source gave none. */
  record Queued(
      long epochMillis, long sequence, String engagementId, long skillId, OptionalLong chatCenterId)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_QUEUED;
    }
  }

  /** An agent took it. */
  record Connected(
      long epochMillis, long sequence, String engagementId, long agentId, OptionalLong skillId)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_CONNECTED;
    }
  }

  /** A line was written. */
  record Message(long epochMillis, long sequence, String engagementId, Side from)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_MESSAGE;
    }
  }

  /** Left its agent for the queue of a skill, or straight to another agent. */
  record Transferred(
      long epochMillis, long sequence, String engagementId, long skillId, OptionalLong agentId)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_TRANSFERRED;
    }
  }

  /** The visitor left the queue. */
  record Abandoned(long epochMillis, long sequence, String engagementId)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_ABANDONED;
    }
  }

  /** Over; {@code interactive} is what the source itself says of it, if it says anything. */
  record Closed(long epochMillis, long sequence, String engagementId, Optional<Boolean> interactive)
      implements EngagementEvent {
    @Override
    public EventType type() {
      return EventType.ENGAGEMENT_CLOSED;
    }
  }

  /** Who wrote a line. */
  enum Side {
    VISITOR("visitor"),
    AGENT("agent");

    private final String wireName;

    Side(String wireName) {
      this.wireName = wireName;
    }

    /** The value of the member {@code from} on the wire. */
    public String wireName() {
      return wireName;
    }
  }
}
