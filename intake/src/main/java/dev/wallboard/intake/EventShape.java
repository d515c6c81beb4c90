package dev.wallboard.intake;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the members of each type of event must be (spec: events, Format). Members that are not of
 * the event's row are not looked at, whatever they hold.
 */
final class EventShape {

  /** The skill of {@code engagement.queued} without one. */
  private static final long NO_SKILL = -1;

  private static final EngagementEvent.Side[] SIDES = EngagementEvent.Side.values();
  private static final AgentState[] STATES = AgentState.values();

  private static final String INTEGER = "an integer";
  private static final String UNLIMITED = "unlimited";
  private static final String CONCURRENCY =
      "an integer from 0 to " + Integer.MAX_VALUE + " or \"" + UNLIMITED + "\"";

  private final DecoderLimits limits;

  EventShape(DecoderLimits limits) {
    this.limits = limits;
  }

  /** The event that the members make. */
  Event shape(RawEvent raw) throws Refusal {
    requireDataIsObject(raw);
    EventType type = type(raw);
    long epochMillis = time(raw);
    long sequence = id(raw, Member.SEQUENCE).orElse(0);
    return switch (type) {
      case ENGAGEMENT_QUEUED ->
          new EngagementEvent.Queued(
              epochMillis,
              sequence,
              engagementId(raw),
              id(raw, Member.SKILL_ID).orElse(NO_SKILL),
              id(raw, Member.CHAT_CENTER_ID));
      case ENGAGEMENT_CONNECTED ->
          new EngagementEvent.Connected(
              epochMillis,
              sequence,
              engagementId(raw),
              requiredId(raw, Member.AGENT_ID),
              id(raw, Member.SKILL_ID));
      case ENGAGEMENT_MESSAGE ->
          new EngagementEvent.Message(epochMillis, sequence, engagementId(raw), side(raw));
      case ENGAGEMENT_TRANSFERRED ->
          new EngagementEvent.Transferred(
              epochMillis,
              sequence,
              engagementId(raw),
              requiredId(raw, Member.SKILL_ID),
              id(raw, Member.AGENT_ID));
      case ENGAGEMENT_ABANDONED ->
          new EngagementEvent.Abandoned(epochMillis, sequence, engagementId(raw));
      case ENGAGEMENT_CLOSED ->
          new EngagementEvent.Closed(epochMillis, sequence, engagementId(raw), interactive(raw));
      case AGENT_STATE -> stateChanged(epochMillis, sequence, raw);
      case AGENT_PROFILE ->
          new AgentEvent.ProfileChanged(
              epochMillis,
              sequence,
              requiredId(raw, Member.AGENT_ID),
              name(raw),
              skillIds(raw),
              id(raw, Member.GROUP_ID),
              maxConcurrency(raw));
      case SKILL_PROFILE ->
          new NameEvent.SkillNamed(
              epochMillis, sequence, requiredId(raw, Member.SKILL_ID), requiredName(raw));
      case GROUP_PROFILE ->
          new NameEvent.GroupNamed(
              epochMillis, sequence, requiredId(raw, Member.GROUP_ID), requiredName(raw));
      case REASON_PROFILE ->
          new NameEvent.ReasonNamed(
              epochMillis, sequence, requiredId(raw, Member.REASON_ID), requiredName(raw));
    };
  }

  private static void requireDataIsObject(RawEvent raw) throws Refusal {
    RawValue data = raw.envelope().get(Member.DATA);
    if (data != null && data.kind() != RawValue.Kind.OBJECT) {
      throw refusal(Member.DATA, "an object", data);
    }
  }

  private static EventType type(RawEvent raw) throws Refusal {
    RawValue value = raw.envelope().get(Member.TYPE);
    Optional<EventType> type = string(value).flatMap(EventType::ofWireName);
    return type.orElseThrow(
        () -> refusal(Member.TYPE, "a type of event such as \"engagement.queued\"", value));
  }

  private static long time(RawEvent raw) throws Refusal {
    RawValue value = raw.envelope().get(Member.TIME);
    OptionalLong epochMillis = value == null ? OptionalLong.empty() : epochMillis(value);
    return epochMillis.orElseThrow(
        () ->
            refusal(
                Member.TIME,
                "an instant of RFC 3339 with an offset, or epoch milliseconds as a number",
                value));
  }

  private static OptionalLong epochMillis(RawValue value) {
    return switch (value.kind()) {
      case INSTANT, INTEGER -> OptionalLong.of(value.number());
      case NUMBER -> EpochNumber.floor(value.text());
      case STRING, BOOLEAN, OBJECT, ARRAY -> OptionalLong.empty();
    };
  }

  private String engagementId(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.ENGAGEMENT_ID);
    int most = limits.maxEngagementIdCodePoints();
    if (value == null || value.kind() != RawValue.Kind.STRING || value.text().isEmpty()) {
      throw refusal(Member.ENGAGEMENT_ID, "a string of 1 to " + most + " code points", value);
    }
    return checkedText(Member.ENGAGEMENT_ID, value.text(), most);
  }

  private static EngagementEvent.Side side(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.FROM);
    for (EngagementEvent.Side side : SIDES) {
      if (isString(value, side.wireName())) {
        return side;
      }
    }
    throw refusal(Member.FROM, "\"visitor\" or \"agent\"", value);
  }

  private static Optional<Boolean> interactive(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.INTERACTIVE);
    if (value == null) {
      return Optional.empty();
    }
    if (value.kind() != RawValue.Kind.BOOLEAN) {
      throw refusal(Member.INTERACTIVE, "true or false", value);
    }
    return Optional.of(value.number() == 1);
  }

  private static Event stateChanged(long epochMillis, long sequence, RawEvent raw) throws Refusal {
    long agentId = requiredId(raw, Member.AGENT_ID);
    AgentState state = state(raw);
    OptionalLong reasonId =
        state == AgentState.AWAY ? id(raw, Member.REASON_ID) : OptionalLong.empty();
    return new AgentEvent.StateChanged(epochMillis, sequence, agentId, state, reasonId);
  }

  private static AgentState state(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.STATE);
    for (AgentState state : STATES) {
      if (isString(value, state.wireName())) {
        return state;
      }
    }
    throw refusal(Member.STATE, "\"online\", \"back-soon\", \"away\" or \"logged-off\"", value);
  }

  private Optional<IdSet> skillIds(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.SKILL_IDS);
    if (value == null) {
      return Optional.empty();
    }
    if (value.kind() != RawValue.Kind.ARRAY) {
      throw refusal(Member.SKILL_IDS, "an array of integers", value);
    }
    Shown stranger = value.ids().stranger();
    if (stranger != null) {
      throw Refusal.of(Member.SKILL_IDS, "an array of integers only", stranger);
    }
    IdSet ids = value.ids().toSet();
    if (ids.size() > limits.maxSkillsPerProfile()) {
      throw Refusal.of(
          Member.SKILL_IDS,
          "at most " + limits.maxSkillsPerProfile() + " ids",
          Shown.bare(Integer.toString(ids.size())));
    }
    return Optional.of(ids);
  }

  private static Optional<Concurrency> maxConcurrency(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.MAX_CONCURRENCY);
    if (value == null) {
      return Optional.empty();
    }
    if (isString(value, UNLIMITED)) {
      return Optional.of(Concurrency.UNLIMITED);
    }
    if (value.kind() != RawValue.Kind.INTEGER
        || value.number() < 0
        || value.number() > Integer.MAX_VALUE) {
      throw refusal(Member.MAX_CONCURRENCY, CONCURRENCY, value);
    }
    return Optional.of(Concurrency.of((int) value.number()));
  }

  private String requiredName(RawEvent raw) throws Refusal {
    return name(raw).orElseThrow(() -> refusal(Member.NAME, "a string", null));
  }

  private Optional<String> name(RawEvent raw) throws Refusal {
    RawValue value = raw.payload(Member.NAME);
    if (value == null) {
      return Optional.empty();
    }
    String name = string(value).orElseThrow(() -> refusal(Member.NAME, "a string", value));
    return Optional.of(checkedText(Member.NAME, name, limits.maxNameCodePoints()));
  }

  private static long requiredId(RawEvent raw, Member member) throws Refusal {
    return id(raw, member).orElseThrow(() -> refusal(member, INTEGER, null));
  }

  private static OptionalLong id(RawEvent raw, Member member) throws Refusal {
    RawValue value = raw.payload(member);
    if (value == null) {
      return OptionalLong.empty();
    }
    OptionalLong id = value.integer();
    if (id.isEmpty()) {
      throw refusal(member, INTEGER, value);
    }
    return id;
  }

  /** The text, if it has few enough code points and none that is forbidden. */
  private static String checkedText(Member member, String text, int maxCodePoints) throws Refusal {
    int codePoints = 0;
    for (int at = 0; at < text.length(); codePoints++) {
      int codePoint = text.codePointAt(at);
      if (codePoint == 0 || isSurrogate(codePoint)) {
        throw Refusal.of(member, "without U+0000 and unpaired surrogates", Shown.quoted(text));
      }
      at += Character.charCount(codePoint);
    }
    if (codePoints > maxCodePoints) {
      throw Refusal.of(
          member,
          "at most " + maxCodePoints + " code points long",
          Shown.bare(Integer.toString(codePoints)));
    }
    return text;
  }

  /** A surrogate that came as a code point of its own has no partner. */
  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Optional<String> string(@Nullable RawValue value) {
    return value != null && value.kind() == RawValue.Kind.STRING
        ? Optional.of(value.text())
        : Optional.empty();
  }

  private static boolean isString(@Nullable RawValue value, String text) {
    return value != null && value.kind() == RawValue.Kind.STRING && value.text().equals(text);
  }

  private static Refusal refusal(Member member, String expected, @Nullable RawValue value) {
    return Refusal.of(member, expected, value == null ? Shown.MISSING : value.shown());
  }
}
