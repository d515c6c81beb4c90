package dev.wallboard.app;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.simulator.ContactCentre;
import dev.wallboard.simulator.Simulation;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code simulate}: the events of a contact centre that is not there. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes the events of a simulated contact centre, one JSON object a line, in order of time.",
      "",
      "The same options give the same bytes; without --end that holds only for a moment, since it"
          + " ends now.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  wallboard simulate --seed 7 --hours 24 --end 2026-11-23T12:00:00Z |",
      "    wallboard query --account 1 --events - --at 2026-11-23T12:00:00Z 'queuestate?v=2'"
    })
final class SimulateCommand implements Callable<Integer> {

  private static final long MAX_HOURS = 24 * 366;
  private static final long STEP_MILLIS = 15 * TimeGrid.MINUTE_MILLIS;

  private final Streams streams;

  @Option(names = "--seed", required = true, paramLabel = "N", description = "Which centre it is.")
  private long seed;

  @Option(
      names = "--hours",
      required = true,
      paramLabel = "H",
      description = "How many hours, up to " + MAX_HOURS + ".")
  private int hours;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      converter = InstantArgument.class,
      description = "When they end: RFC 3339, such as 2026-11-23T12:00:00Z (default: now).")
  private @Nullable Long endEpochMillis;

  @Option(
      names = "--skills",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many skills (default: ${DEFAULT-VALUE}).")
  private int skills;

  @Option(
      names = "--agents",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many agents (default: ${DEFAULT-VALUE}).")
  private int agents;

  @Option(
      names = "--load",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "How busy: 1 is a usual day, 2 has twice the visitors for the same agents (default:"
              + " ${DEFAULT-VALUE}).")
  private double load;

  SimulateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (hours < 1 || hours > MAX_HOURS) {
      throw new WrongCall("--hours must be from 1 to " + MAX_HOURS + ", not " + hours);
    }
    CentreSize size;
    try {
      size = new CentreSize(skills, agents, load);
    } catch (IllegalArgumentException e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
    long end = endEpochMillis == null ? System.currentTimeMillis() : endEpochMillis;
    write(size, end - hours * 60 * TimeGrid.MINUTE_MILLIS, end);
    return CommandFrame.DONE;
  }

  private void write(CentreSize size, long start, long end) throws IOException {
    Simulation simulation = Simulation.of(ContactCentre.usual(seed, size, 0), seed, start);
    EventWriter writer = new EventWriter(streams.out());
    for (long at = start + STEP_MILLIS; at - STEP_MILLIS < end; at += STEP_MILLIS) {
      for (Event event : simulation.until(Math.min(at, end))) {
        writer.write(event);
      }
    }
    writer.flush();
  }
}
