package dev.wallboard.store;

import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Message;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.EngagementEvent.Transferred;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import dev.wallboard.store.ByteReader.Garbled;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Events as bytes, in their members alone: however an event was written when it came, it has the
 * same bytes here.
 *
 * <pre>
 *   tag        a byte; the numbers below never change their meaning
 *   flags      a byte: 1 a sequence follows; 2, 4, 8, 16 optional members are there, in order
 *   time       signed, epoch milliseconds
 *   sequence   signed, if flagged
 *   members    ids signed, texts with their length in bytes of UTF-8, in the order of the record
 * </pre>
 */
final class EventCodec {

  private static final int SEQUENCE = 1;
  private static final int FIRST = 2;
  private static final int SECOND = 4;
  private static final int THIRD = 8;
  private static final int FOURTH = 16;

  private static final long UNLIMITED = 0;

  private EventCodec() {}

  private static int tag(EventType type) {
    return switch (type) {
      case ENGAGEMENT_QUEUED -> 1;
      case ENGAGEMENT_CONNECTED -> 2;
      case ENGAGEMENT_MESSAGE -> 3;
      case ENGAGEMENT_TRANSFERRED -> 4;
      case ENGAGEMENT_ABANDONED -> 5;
      case ENGAGEMENT_CLOSED -> 6;
      case AGENT_STATE -> 7;
      case AGENT_PROFILE -> 8;
      case SKILL_PROFILE -> 9;
      case GROUP_PROFILE -> 10;
      case REASON_PROFILE -> 11;
    };
  }

  static void write(Event event, ByteWriter out) {
    if (event instanceof Queued queued) {
      head(event, flag(FIRST, queued.chatCenterId().isPresent()), out);
      out.writeText(queued.engagementId());
      out.writeSigned(queued.skillId());
      queued.chatCenterId().ifPresent(out::writeSigned);
    } else if (event instanceof Connected connected) {
      head(event, flag(FIRST, connected.skillId().isPresent()), out);
      out.writeText(connected.engagementId());
      out.writeSigned(connected.agentId());
      connected.skillId().ifPresent(out::writeSigned);
    } else if (event instanceof Message message) {
      head(event, flag(FIRST, message.from() == Side.AGENT), out);
      out.writeText(message.engagementId());
    } else if (event instanceof Transferred transferred) {
      head(event, flag(FIRST, transferred.agentId().isPresent()), out);
      out.writeText(transferred.engagementId());
      out.writeSigned(transferred.skillId());
      transferred.agentId().ifPresent(out::writeSigned);
    } else if (event instanceof Abandoned abandoned) {
      head(event, 0, out);
      out.writeText(abandoned.engagementId());
    } else if (event instanceof Closed closed) {
      Optional<Boolean> said = closed.interactive();
      head(event, flag(FIRST, said.isPresent()) | flag(SECOND, said.orElse(false)), out);
      out.writeText(closed.engagementId());
    } else if (event instanceof StateChanged changed) {
      head(event, flag(FIRST, changed.reasonId().isPresent()), out);
      out.writeSigned(changed.agentId());
      out.writeByte(stateTag(changed.state()));
      changed.reasonId().ifPresent(out::writeSigned);
    } else if (event instanceof ProfileChanged profile) {
      writeProfile(profile, out);
    } else if (event instanceof NameEvent name) {
      head(event, 0, out);
      out.writeSigned(name.id());
      out.writeText(name.name());
    } else {
      throw new IllegalStateException("no way to write " + event.type());
    }
  }

  private static void writeProfile(ProfileChanged profile, ByteWriter out) {
    head(
        profile,
        flag(FIRST, profile.name().isPresent())
            | flag(SECOND, profile.skillIds().isPresent())
            | flag(THIRD, profile.groupId().isPresent())
            | flag(FOURTH, profile.maxConcurrency().isPresent()),
        out);
    out.writeSigned(profile.agentId());
    profile.name().ifPresent(out::writeText);
    profile.skillIds().ifPresent(ids -> writeIds(ids, out));
    profile.groupId().ifPresent(out::writeSigned);
    profile
        .maxConcurrency()
        .ifPresent(most -> out.writeUnsigned(most.unlimited() ? UNLIMITED : most.limit() + 1L));
  }

  private static void writeIds(IdSet ids, ByteWriter out) {
    out.writeUnsigned(ids.size());
    ids.stream().forEach(out::writeSigned);
  }

  private static int flag(int flag, boolean set) {
    return set ? flag : 0;
  }

  private static void head(Event event, int flags, ByteWriter out) {
    out.writeByte(tag(event.type()));
    out.writeByte(flags | flag(SEQUENCE, event.sequence() != 0));
    out.writeSigned(event.epochMillis());
    if (event.sequence() != 0) {
      out.writeSigned(event.sequence());
    }
  }

  private static int stateTag(AgentState state) {
    return switch (state) {
      case ONLINE -> 1;
      case BACK_SOON -> 2;
      case AWAY -> 3;
      case LOGGED_OFF -> 4;
    };
  }

  private static AgentState state(int tag) {
    return switch (tag) {
      case 1 -> AgentState.ONLINE;
      case 2 -> AgentState.BACK_SOON;
      case 3 -> AgentState.AWAY;
      case 4 -> AgentState.LOGGED_OFF;
      default -> throw new Garbled("there is no state of an agent with the number " + tag);
    };
  }

  /**
   * Reads one event.
   *
   * @throws Garbled if that is no event
   */
  static Event read(ByteReader in) {
    int tag = in.readByte();
    int flags = in.readByte();
    long at = in.readSigned();
    long sequence = (flags & SEQUENCE) == 0 ? 0 : in.readSigned();
    try {
      return readMembers(tag, flags, at, sequence, in);
    } catch (IllegalArgumentException wrong) {
      throw new Garbled("an event breaks a rule: " + wrong.getMessage());
    }
  }

  private static Event readMembers(int tag, int flags, long at, long sequence, ByteReader in) {
    return switch (tag) {
      case 1 -> new Queued(at, sequence, in.readText(), in.readSigned(), perhaps(flags, FIRST, in));
      case 2 ->
          new Connected(at, sequence, in.readText(), in.readSigned(), perhaps(flags, FIRST, in));
      case 3 ->
          new Message(
              at, sequence, in.readText(), (flags & FIRST) == 0 ? Side.VISITOR : Side.AGENT);
      case 4 ->
          new Transferred(at, sequence, in.readText(), in.readSigned(), perhaps(flags, FIRST, in));
      case 5 -> new Abandoned(at, sequence, in.readText());
      case 6 ->
          new Closed(
              at,
              sequence,
              in.readText(),
              (flags & FIRST) == 0 ? Optional.empty() : Optional.of((flags & SECOND) != 0));
      case 7 ->
          new StateChanged(
              at, sequence, in.readSigned(), state(in.readByte()), perhaps(flags, FIRST, in));
      case 8 -> readProfile(flags, at, sequence, in);
      case 9 -> new NameEvent.SkillNamed(at, sequence, in.readSigned(), in.readText());
      case 10 -> new NameEvent.GroupNamed(at, sequence, in.readSigned(), in.readText());
      case 11 -> new NameEvent.ReasonNamed(at, sequence, in.readSigned(), in.readText());
      default -> throw new Garbled("there is no event with the number " + tag);
    };
  }

  private static OptionalLong perhaps(int flags, int flag, ByteReader in) {
    return (flags & flag) == 0 ? OptionalLong.empty() : OptionalLong.of(in.readSigned());
  }

  private static ProfileChanged readProfile(int flags, long at, long sequence, ByteReader in) {
    return new ProfileChanged(
        at,
        sequence,
        in.readSigned(),
        (flags & FIRST) == 0 ? Optional.empty() : Optional.of(in.readText()),
        (flags & SECOND) == 0 ? Optional.empty() : Optional.of(readIds(in)),
        perhaps(flags, THIRD, in),
        (flags & FOURTH) == 0 ? Optional.empty() : Optional.of(readConcurrency(in)));
  }

  private static IdSet readIds(ByteReader in) {
    long[] ids = new long[in.readCount()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = in.readSigned();
    }
    return IdSet.of(ids);
  }

  private static Concurrency readConcurrency(ByteReader in) {
    long written = in.readUnsigned();
    if (written == UNLIMITED) {
      return Concurrency.UNLIMITED;
    }
    if (written < 0 || written - 1 > Integer.MAX_VALUE) {
      throw new Garbled("a maximum concurrency is too large");
    }
    return Concurrency.of((int) (written - 1));
  }
}
