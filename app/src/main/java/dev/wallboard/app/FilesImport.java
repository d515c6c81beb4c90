package dev.wallboard.app;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.SourceImport;
import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The work of every {@code import}: files of records into events.
 *
 * @param source knows the format
 * @param records what the records are called, in the plural
 * @param files in the order in which they are read
 */
record FilesImport(SourceImport source, String records, List<InputFile> files) {

  /**
   * Writes the events of all files to standard output, in order, and then says on standard error
   * what became of the records.
   *
   * @return the exit status: done, or failed where a record or a file could not be used
   */
  int run(Streams streams) throws WorkFailed, IOException {
    EventWriter writer = new EventWriter(streams.out());
    ImportReport report = ImportReport.NOTHING;
    try {
      for (InputFile file : files) {
        report = report.plus(run(file, writer, streams));
      }
      report = report.plus(source.end(event -> write(event, writer)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
    print(report, streams.err());
    return report.isClean() ? CommandFrame.DONE : CommandFrame.FAILED;
  }

  private ImportReport run(InputFile file, EventWriter writer, Streams streams)
      throws WorkFailed, IOException {
    try (InputStream bytes = file.openRaw(streams);
        ProgressLine progress =
            new ProgressLine(
                "importing " + file.name(), file.sizeBytes(), streams, ProcessClocks.elapsed())) {
      return source.run(
          bytes,
          file.name(),
          event -> write(event, writer),
          (doneBytes, done) -> progress.advance(done, doneBytes));
    }
  }

  private static void write(Event event, EventWriter writer) {
    try {
      writer.write(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(ImportReport report, PrintStream err) {
    report.brokenInputs().forEach(err::println);
    report.firstErrors().forEach(err::println);
    more(report.unusable() - report.firstErrors().size(), records + " that cannot be used", err);
    report.firstRemarks().forEach(err::println);
    more(report.remarks() - report.firstRemarks().size(), "remarks", err);
    err.println(
        "%s: %d read, %d became %d events, %d skipped, %d cannot be used"
            .formatted(
                records,
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
