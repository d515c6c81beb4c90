package dev.wallboard.app;

import picocli.CommandLine.Command;

/** The command {@code user}: people who log in (spec: The command line; access, User login). */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Makes users, lists them, and enables or disables them, while the server runs or not.",
      "A server that runs is asked by its admin API, in the name of its master key."
    },
    footer = {
      "",
      "Examples:",
      "  wallboard user create --account 12345678 --login jo --role manager",
      "  wallboard user disable --account 12345678 jo"
    })
final class UserCommand {}
