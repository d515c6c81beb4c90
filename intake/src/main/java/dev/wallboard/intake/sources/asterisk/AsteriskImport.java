package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.ImportTally;
import dev.wallboard.intake.sources.ImportedFile;
import dev.wallboard.intake.sources.Lines;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SourceImport;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Turns files of a queue log into events, the oldest first (spec: integrations, Sources;
 * docs/sources.md). Calls and agents go on from one file to the next.
 */
public final class AsteriskImport implements SourceImport {

  private final SourceLimits limits;
  private final QueueLogDecoder decoder;

  /** Takes the ids of names from the directory. */
  public AsteriskImport(Directory directory, SourceLimits limits) {
    this.limits = limits;
    this.decoder = new QueueLogDecoder(new Naming(directory, limits), limits);
  }

  @Override
  public ImportReport run(
      InputStream bytes, String fileName, Consumer<Event> events, ImportProgress progress)
      throws IOException {
    return ImportedFile.read(bytes, fileName, progress, file -> read(file, events));
  }

  @Override
  public ImportReport end(Consumer<Event> events) {
    List<Event> last = new ArrayList<>();
    decoder.releaseExits(last::add);
    last.forEach(events);
    ImportTally tally = new ImportTally();
    tally.further(last.size());
    return tally.report();
  }

  /**
   * The second of the first line that can be read, by which rotated files are put in order; empty
   * if there is none among the first hundred.
   *
   * @param bytes unpacked
   */
  public static OptionalLong firstEpochSecond(InputStream bytes) throws IOException {
    Lines lines = lines(bytes);
    for (int i = 0; i < 100; i++) {
      Optional<Lines.Line> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      try {
        return OptionalLong.of(QueueLogLine.parse(line.get().text()).epochSecond());
      } catch (UnusableRecordException e) {
        // The next line may be better.
      }
    }
    return OptionalLong.empty();
  }

  private static Lines lines(InputStream bytes) {
    return new Lines(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  private void read(ImportedFile file, Consumer<Event> events) throws IOException {
    Lines lines = lines(file.bytes());
    Optional<Lines.Line> line = lines.next();
    for (long number = 1; line.isPresent(); number++) {
      Lines.Line present = line.get();
      if (!present.text().isBlank()) {
        file.take(number, made -> take(present, made), events);
      }
      line = lines.next();
    }
  }

  private Optional<String> take(Lines.Line line, Consumer<Event> events)
      throws UnusableRecordException {
    if (line.cut() || line.text().length() > limits.maxRecordBytes()) {
      throw new UnusableRecordException(
          "the line is longer than " + limits.maxRecordBytes() + " (sources.max-record-bytes)");
    }
    return decoder.take(line.text(), events);
  }
}
