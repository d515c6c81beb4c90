package dev.wallboard.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code query}: API calls answered from event files (spec: The command line). */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Answers API calls from event files: a line of JSON on standard output for each PATH, in"
          + " order, the same bytes as a server's body.",
      "",
      "Events more than 60 s ahead of INSTANT and malformed ones are left out, and counted on"
          + " standard error. A call that is refused prints its error body and makes the exit"
          + " status 1.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  wallboard query --account 12345678 --events day.ndjson.gz \\",
      "      --at 2026-11-23T10:40:00Z 'queuehealth?v=1&timeframe=60'"
    })
final class QueryCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      converter = AccountArgument.class,
      description = "The account, such as 12345678 or le79144597.")
  private String account = "";

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      parameterConsumer = EventFilesArgument.class,
      description =
          "Events, one JSON object a line, packed with gzip or not; - is standard input. May be"
              + " given several times, in any order.")
  private List<String> events = List.of();

  @Option(
      names = "--at",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantArgument.class,
      description = "What 'now' is: RFC 3339 with an offset, such as 2026-11-23T10:40:00Z.")
  private long nowEpochMillis;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "A call: what follows the account in the URL, in quotes, since a shell takes ? and & for"
              + " itself.")
  private List<String> paths = List.of();

  QueryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<InputFile> files = InputFile.named(events);
    if (files.stream().filter(InputFile::isStandardInput).count() > 1) {
      throw new WrongCall("--events: standard input (-) can be read only once");
    }
    return new OfflineQuery(files, nowEpochMillis, paths).run(streams);
  }
}
