package dev.wallboard.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An event as canonical text: one line of compact JSON with the members of its row and {@code
 * sequence}, names sorted, ids as numbers, {@code skillIds} ascending, {@code time} in milliseconds
 * (spec: events, One total order). Defaults stand there as if they had been given.
 */
public final class CanonicalText {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(160);

  private CanonicalText() {}

  /** The text of the event; equal events have equal texts. */
  public static String of(Event event) {
    CanonicalText canonical = new CanonicalText();
    canonical.event(event);
    return canonical.text.append('}').toString();
  }

  /** The text of the event in UTF-8. */
  public static byte[] utf8(Event event) {
    return of(event).getBytes(StandardCharsets.UTF_8);
  }

  private void event(Event event) {
    if (event instanceof EngagementEvent engagement) {
      engagement(engagement);
    } else if (event instanceof AgentEvent agent) {
      agent(agent);
    } else if (event instanceof NameEvent name) {
      name(name);
    }
  }

  private void engagement(EngagementEvent event) {
    if (event instanceof EngagementEvent.Queued queued) {
      number("chatCenterId", queued.chatCenterId());
      string("engagementId", queued.engagementId());
      envelope(queued, () -> number("skillId", queued.skillId()));
    } else if (event instanceof EngagementEvent.Connected connected) {
      number("agentId", connected.agentId());
      string("engagementId", connected.engagementId());
      envelope(connected, () -> number("skillId", connected.skillId()));
    } else if (event instanceof EngagementEvent.Message message) {
      string("engagementId", message.engagementId());
      string("from", message.from().wireName());
      envelope(message);
    } else if (event instanceof EngagementEvent.Transferred transferred) {
      number("agentId", transferred.agentId());
      string("engagementId", transferred.engagementId());
      envelope(transferred, () -> number("skillId", transferred.skillId()));
    } else if (event instanceof EngagementEvent.Abandoned abandoned) {
      string("engagementId", abandoned.engagementId());
      envelope(abandoned);
    } else if (event instanceof EngagementEvent.Closed closed) {
      string("engagementId", closed.engagementId());
      given(closed.interactive(), says -> name("interactive").append((boolean) says));
      envelope(closed);
    }
  }

  private void agent(AgentEvent event) {
    number("agentId", event.agentId());
    if (event instanceof AgentEvent.StateChanged changed) {
      number("reasonId", changed.reasonId());
      envelope(changed, () -> string("state", changed.state().wireName()));
    } else if (event instanceof AgentEvent.ProfileChanged profile) {
      number("groupId", profile.groupId());
      given(profile.maxConcurrency(), this::maxConcurrency);
      given(profile.name(), name -> string("name", name));
      envelope(profile, () -> given(profile.skillIds(), this::skillIds));
    }
  }

  private void name(NameEvent event) {
    if (event instanceof NameEvent.GroupNamed) {
      number("groupId", event.id());
    }
    string("name", event.name());
    if (event instanceof NameEvent.ReasonNamed) {
      number("reasonId", event.id());
    }
    if (event instanceof NameEvent.SkillNamed) {
      envelope(event, () -> number("skillId", event.id()));
    } else {
      envelope(event);
    }
  }

  private void envelope(Event event) {
    envelope(event, () -> {});
  }

  /** Sequence, time and type, with the members whose names sort between the first two. */
  private void envelope(Event event, Runnable between) {
    number("sequence", event.sequence());
    between.run();
    number("time", event.epochMillis());
    string("type", event.type().wireName());
  }

  private void maxConcurrency(Concurrency concurrency) {
    if (concurrency.unlimited()) {
      string("maxConcurrency", "unlimited");
    } else {
      number("maxConcurrency", concurrency.limit());
    }
  }

  private void skillIds(IdSet ids) {
    name("skillIds")
        .append(ids.stream().mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]")));
  }

  private static <T> void given(Optional<T> value, Consumer<T> write) {
    value.ifPresent(write);
  }

  private void number(String name, OptionalLong value) {
    value.ifPresent(given -> number(name, given));
  }

  private void number(String name, long value) {
    name(name).append(value);
  }

  private void string(String name, String value) {
    name(name).append('"');
    for (int i = 0; i < value.length(); i++) {
      escaped(value.charAt(i));
    }
    text.append('"');
  }

  private StringBuilder name(String name) {
    return text.append(text.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
  }

  private void escaped(char c) {
    switch (c) {
      case '"', '\\' -> text.append('\\').append(c);
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (c < ' ') {
          text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
          text.append(c);
        }
      }
    }
  }
}
