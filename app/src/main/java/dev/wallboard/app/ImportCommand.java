package dev.wallboard.app;

import picocli.CommandLine.Command;

/** The command {@code import}, which has a command of its own for each format. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "FORMAT",
    commandListHeading = "Formats:%n",
    description = {
      "Turns another system's records into events on standard output, one JSON object a line.",
      "What it skipped is told on standard error, by reason."
    })
final class ImportCommand {}
