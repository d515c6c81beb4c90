package dev.wallboard.app;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.calls.CallImport;
import dev.wallboard.intake.sources.calls.CallMapping;
import dev.wallboard.intake.sources.calls.InvalidMappingException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code import calls}: any CSV of one row a call (spec: Integrations, Sources). */
@Command(
    name = "calls",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Turns a CSV of one row a call into events on standard output. A mapping says what the"
          + " columns hold.",
      "",
      "What was skipped is told on standard error, by reason. So are rows that cannot be used;"
          + " they stop nothing, and make the exit status 1.",
      "",
      "docs/import-calls.md has the language of mappings. Example:",
      "  wallboard import calls --mapping calls.yaml calls.csv > events.ndjson"
    })
final class ImportCallsCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "NAME|FILE",
      description = "The mapping: bank or vanad, which come along, or a YAML file of your own.")
  private String mapping = "";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "CSV files, packed with gzip or not; - is standard input. All share one numbering of"
              + " names, so their order counts.")
  private List<String> files = List.of();

  ImportCallsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    CallImport calls = new CallImport(readMapping(), new Directory());
    return new FilesImport(calls, "rows", InputFile.named(files)).run(streams);
  }

  private CallMapping readMapping() throws WrongCall, IOException {
    try {
      return CallMapping.of(mapping);
    } catch (InvalidMappingException e) {
      throw new WrongCall("--mapping: " + e.getMessage());
    }
  }
}
