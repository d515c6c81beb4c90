package dev.wallboard.app;

import picocli.CommandLine.Command;

/** The command {@code wallboard} (spec: The command line). */
@Command(
    name = "wallboard",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Real-time metrics of a contact centre, computed from its events.",
    footer = {
      "",
      "'wallboard COMMAND --help' says more about a command.",
      "Exit status: 0 done, 1 the work failed or some of it was refused, 2 the call was wrong."
    })
public final class Wallboard {

  Wallboard() {}

  /** Runs the command that the arguments name, and ends the process with its exit status. */
  public static void main(String[] args) {
    LogForm.apply();
    System.exit(new CommandFrame(Streams.ofProcess()).run(args));
  }
}
