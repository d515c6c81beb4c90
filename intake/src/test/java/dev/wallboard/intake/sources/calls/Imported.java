package dev.wallboard.intake.sources.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of a file and what the import says of it. */
record Imported(List<Event> events, ImportReport report) {

  static CallMapping named(String name) {
    try {
      return CallMapping.named(name);
    } catch (InvalidMappingException e) {
      throw new AssertionError(e);
    }
  }

  static CallMapping mapping(String... lines) {
    try {
      return CallMapping.parse("test.yaml", String.join("\n", lines));
    } catch (InvalidMappingException e) {
      throw new AssertionError(e);
    }
  }

  static Imported of(CallMapping mapping, String... lines) {
    return of(mapping, String.join("\n", lines).getBytes(UTF_8));
  }

  static Imported of(CallMapping mapping, byte[] bytes) {
    try {
      return of(mapping, new ByteArrayInputStream(bytes), "calls.csv");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Imported of(CallMapping mapping, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(mapping, in, file.toString());
    }
  }

  private static Imported of(CallMapping mapping, InputStream in, String name) throws IOException {
    List<Event> events = new ArrayList<>();
    ImportReport report =
        new CallImport(mapping, new Directory())
            .run(in, name, events::add, ImportProgress.UNWATCHED);
    return new Imported(events, report);
  }

  /** The events in short: {@code 2014-01-02T08:03:21Z queued 1 skill 30175}. */
  List<String> shown() {
    return events.stream().map(Imported::shown).toList();
  }

  static String shown(Event event) {
    if (event.sequence() != 0) {
      throw new AssertionError("sequence " + event.sequence() + " of " + event);
    }
    return Instant.ofEpochMilli(event.epochMillis()) + " " + payload(event);
  }

  private static String payload(Event event) {
    if (event instanceof Queued queued) {
      return "queued " + queued.engagementId() + " skill " + queued.skillId();
    }
    if (event instanceof Connected connected) {
      String skill = connected.skillId().isPresent() ? "" + connected.skillId().getAsLong() : "-";
      return "connected "
          + connected.engagementId()
          + " agent "
          + connected.agentId()
          + " skill "
          + skill;
    }
    if (event instanceof Abandoned abandoned) {
      return "abandoned " + abandoned.engagementId();
    }
    if (event instanceof Closed closed) {
      return "closed " + closed.engagementId();
    }
    throw new AssertionError("no event of a call: " + event);
  }
}
