package dev.wallboard.app;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.asterisk.AsteriskImport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code import asterisk}: queue logs (spec: Integrations, Sources). */
@Command(
    name = "asterisk",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Turns queue logs of Asterisk, /var/log/asterisk/queue_log and what it was rotated to, into"
          + " events on standard output.",
      "",
      "Queues are skills, and members are agents. Names that are not numbers get ids from 1 in the"
          + " order in which they first appear, and go along as profile events.",
      "",
      "What was skipped is told on standard error, by reason: events that say nothing of queues and"
          + " states, such as RINGNOANSWER, and unknown ones. So are lines that cannot be used, as"
          + " FILE:LINE; they stop nothing, and make the exit status 1.",
      ""
    },
    footer = {
      "",
      "docs/sources.md says what becomes of which event. Example:",
      "  wallboard import asterisk /var/log/asterisk/queue_log* > events.ndjson"
    })
final class ImportAsteriskCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Queue logs, packed with gzip or not; - is standard input. They are read in the order of"
              + " their first lines, the oldest first, whatever the order they are named in; with -"
              + " among them, as they are named.")
  private List<String> files = List.of();

  ImportAsteriskCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    AsteriskImport logs = new AsteriskImport(new Directory(), SourceLimits.DEFAULTS);
    List<InputFile> oldestFirst = new RotatedFiles(InputFile.named(files)).oldestFirst(streams);
    return new FilesImport(logs, "lines", oldestFirst).run(streams);
  }
}
