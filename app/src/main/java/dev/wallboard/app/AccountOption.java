package dev.wallboard.app;

import picocli.CommandLine.Option;

/** The option that names the account whose keys or users a command is about. */
final class AccountOption {

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      converter = AccountArgument.class,
      description = "The account.")
  private String id = "";

  String id() {
    return id;
  }
}
