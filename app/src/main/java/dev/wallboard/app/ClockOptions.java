package dev.wallboard.app;

import dev.wallboard.app.server.Clocks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make the metrics go by another time than the world's. */
final class ClockOptions {

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      converter = InstantArgument.class,
      description =
          "The clock of the metrics starts at this instant and runs on, for replaying the past; only"
              + " on a data folder made so.")
  private @Nullable Long startEpochMillis;

  @Option(
      names = "--clock-speed",
      paramLabel = "N",
      description = "How many times as fast that clock runs; 0 freezes it. Only with --clock.")
  private @Nullable Double speed;

  Clocks clocks() throws WrongCall {
    if (startEpochMillis == null) {
      if (speed != null) {
        throw new WrongCall("--clock-speed needs --clock");
      }
      return Clocks.ofMachine();
    }
    double times = speed == null ? 1 : speed;
    if (!(times >= 0 && times <= 100_000)) {
      throw new WrongCall("--clock-speed must be from 0 to 100000, not " + times);
    }
    return Clocks.startingAt(startEpochMillis, times);
  }
}
