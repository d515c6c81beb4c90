package dev.wallboard.app;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.twilio.TaskRouter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code import twilio} (spec: Integrations, Sources). */
@Command(
    name = "twilio",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Turns events of Twilio's TaskRouter into events on standard output: the parameters of"
          + " callbacks, CloudEvents of Event Streams, or lists of the REST API's Events resource.",
      "",
      "Task queues are skills, workers agents. They go by their SID, which gets an id from 1 in the"
          + " order of first appearance; their names go along as profile events. An activity is online"
          + " if it is Available, Idle, Reserved or Busy, logged-off if Offline, and else away with"
          + " itself as the reason.",
      "",
      "What was skipped is told on standard error, by reason. So are records that cannot be used, as"
          + " FILE:RECORD; they stop nothing, and make the exit status 1.",
      ""
    },
    footer = {
      "",
      "docs/sources.md says what becomes of which event. Example:",
      "  wallboard import twilio --state Break=back-soon events.json > events.ndjson"
    })
final class ImportTwilioCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private StateOptions options = new StateOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files of JSON objects, one a line, in arrays or over several lines, or of form bodies, one"
              + " a line; packed with gzip or not; - is standard input. Their order does not matter"
              + " but for the ids of names.")
  private List<String> files = List.of();

  ImportTwilioCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    TaskRouter events = new TaskRouter(new Directory(), SourceLimits.DEFAULTS, options.states());
    return new FilesImport(
            new JsonImport(events, SourceLimits.DEFAULTS), "records", InputFile.named(files))
        .run(streams);
  }
}
