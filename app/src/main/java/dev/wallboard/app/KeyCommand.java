package dev.wallboard.app;

import picocli.CommandLine.Command;

/** The command {@code key}: API keys (spec: The command line; access, API keys). */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Makes API keys, lists them, and enables or disables them, while the server runs or not.",
      "A server that runs is asked by its admin API, in the name of its master key."
    },
    footer = {
      "",
      "Examples:",
      "  wallboard key create --account 12345678 --name reports --privilege operations:read",
      "  wallboard key disable --account 12345678 3f9ac01b22"
    })
final class KeyCommand {}
