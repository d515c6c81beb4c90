package dev.wallboard.app;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.calls.CallImport;
import dev.wallboard.intake.sources.calls.CallMapping;
import dev.wallboard.intake.sources.calls.InvalidMappingException;
import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The work of {@code import calls}.
 *
 * @param mapping the name of a mapping, or its file
 * @param files the CSV files
 */
record CallsImport(String mapping, List<InputFile> files) {

  /**
   * Writes the events of all files to standard output, in order, and then says on standard error
   * what became of the rows.
   *
   * @return the exit status: done, or failed where a row or a file could not be used
   */
  int run(Streams streams) throws WorkFailed, WrongCall, IOException {
    CallImport calls = new CallImport(readMapping(), new Directory());
    EventWriter writer = new EventWriter(streams.out());
    ImportReport report = ImportReport.NOTHING;
    for (InputFile file : files) {
      report = report.plus(run(calls, file, writer, streams));
    }
    writer.flush();
    print(report, streams.err());
    return report.isClean() ? CommandFrame.DONE : CommandFrame.FAILED;
  }

  private CallMapping readMapping() throws WrongCall, IOException {
    try {
      return CallMapping.of(mapping);
    } catch (InvalidMappingException e) {
      throw new WrongCall("--mapping: " + e.getMessage());
    }
  }

  private static ImportReport run(
      CallImport calls, InputFile file, EventWriter writer, Streams streams)
      throws WorkFailed, IOException {
    try (InputStream bytes = file.openRaw(streams);
        ProgressLine progress =
            new ProgressLine(
                "importing " + file.name(), file.sizeBytes(), streams, ProcessClocks.elapsed())) {
      return calls.run(
          bytes,
          file.name(),
          event -> write(event, writer),
          (doneBytes, rows) -> progress.advance(rows, doneBytes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Event event, EventWriter writer) {
    try {
      writer.write(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(ImportReport report, PrintStream err) {
    report.brokenInputs().forEach(err::println);
    report.firstErrors().forEach(err::println);
    more(report.unusable() - report.firstErrors().size(), "rows that cannot be used", err);
    report.firstRemarks().forEach(err::println);
    more(report.remarks() - report.firstRemarks().size(), "remarks", err);
    err.println(
        "rows: %d read, %d became %d events, %d skipped, %d cannot be used"
            .formatted(
                report.records(),
                report.used(),
                report.events(),
                report.skipped(),
                report.unusable()));
    report
        .skippedByReason()
        .forEach((reason, count) -> err.println("skipped %d: %s".formatted(count, reason)));
  }

  private static void more(long unlisted, String what, PrintStream err) {
    if (unlisted > 0) {
      err.println("… and %d more %s".formatted(unlisted, what));
    }
  }
}
