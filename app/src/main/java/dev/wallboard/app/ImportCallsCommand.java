package dev.wallboard.app;

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
    description = "A CSV of one row a call, described by a mapping.")
final class ImportCallsCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "NAME|FILE",
      description =
          "What the columns hold: the name of a mapping that comes along, or a YAML file.")
  private String mapping = "";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A CSV file; one that ends in .gz is unpacked, - is standard input.")
  private List<String> files = List.of();

  ImportCallsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    return new CallsImport(mapping, InputFile.named(files)).run(streams);
  }
}
