package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  private static final long SEED = 42;
  private static final long TEN = Rfc3339.parse("2026-11-22T10:00:00.123Z").orElseThrow();

  @Test
  void writesTheFormOfTheDocumentation() throws IOException {
    Event queued = new EngagementEvent.Queued(TEN, 0, "E-1", 153, OptionalLong.empty());
    assertThat(written(List.of(queued)))
        .isEqualTo(
            "{\"type\":\"engagement.queued\",\"time\":\"2026-11-22T10:00:00.123Z\","
                + "\"engagementId\":\"E-1\",\"skillId\":153}\n");
  }

  @Test
  void writesALineForEachEventWithTheMembersItHas() throws IOException {
    String text =
        written(
            List.of(
                new EngagementEvent.Closed(TEN, 7, "é\n", Optional.of(false)),
                new AgentEvent.StateChanged(TEN, 0, 1, AgentState.AWAY, OptionalLong.of(2)),
                new AgentEvent.ProfileChanged(
                    TEN,
                    0,
                    1,
                    Optional.of("Ann"),
                    Optional.of(IdSet.of(2, 1)),
                    OptionalLong.of(3),
                    Optional.of(Concurrency.UNLIMITED)),
                new NameEvent.GroupNamed(253_402_300_800_000L, 0, 4, "Night")));
    assertThat(text.lines())
        .containsExactly(
            "{\"type\":\"engagement.closed\",\"time\":\"2026-11-22T10:00:00.123Z\",\"sequence\":7,"
                + "\"engagementId\":\"é\\n\",\"interactive\":false}",
            "{\"type\":\"agent.state\",\"time\":\"2026-11-22T10:00:00.123Z\",\"agentId\":1,"
                + "\"state\":\"away\",\"reasonId\":2}",
            "{\"type\":\"agent.profile\",\"time\":\"2026-11-22T10:00:00.123Z\",\"agentId\":1,"
                + "\"name\":\"Ann\",\"skillIds\":[1,2],\"groupId\":3,"
                + "\"maxConcurrency\":\"unlimited\"}",
            "{\"type\":\"group.profile\",\"time\":253402300800000,\"groupId\":4,"
                + "\"name\":\"Night\"}");
  }

  @Test
  void whatItWroteIsReadAsTheSameEvents() throws IOException {
    RandomEvents random = new RandomEvents(SEED);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      events.add(random.next());
    }
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, written(events));
    assertThat(decoded.refusals()).as("seed %d", SEED).isEmpty();
    assertThat(decoded.events().equals(events)).as("seed %d", SEED).isTrue();
  }

  static String written(List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(out)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    return out.toString(UTF_8);
  }
}
