package dev.wallboard.app;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.amazon.AmazonConnect;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code import amazon-connect} (spec: Integrations, Sources). */
@Command(
    name = "amazon-connect",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Turns contact records, contact events and agent events of Amazon Connect into events on"
          + " standard output.",
      "",
      "Queues are skills. They and agents go by the last part of their ARN, which gets an id from 1"
          + " in the order of first appearance; their names go along as profile events. A status is"
          + " online if it is Available, logged-off if Offline, and else away with itself as the"
          + " reason.",
      "",
      "What was skipped is told on standard error, by reason. So are records that cannot be used, as"
          + " FILE:RECORD; they stop nothing, and make the exit status 1.",
      ""
    },
    footer = {
      "",
      "docs/sources.md says what becomes of what. Example:",
      "  wallboard import amazon-connect --state 'Short Break=back-soon' records.json > events.ndjson"
    })
final class ImportAmazonConnectCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private StateOptions options = new StateOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files of JSON objects, one a line, in arrays, or one right behind the other as Firehose"
              + " leaves them; packed with gzip or not; - is standard input. Their order does not"
              + " matter but for the ids of names.")
  private List<String> files = List.of();

  ImportAmazonConnectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    AmazonConnect records =
        new AmazonConnect(new Directory(), SourceLimits.DEFAULTS, options.states());
    return new FilesImport(
            new JsonImport(records, SourceLimits.DEFAULTS), "records", InputFile.named(files))
        .run(streams);
  }
}
