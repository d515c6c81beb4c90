package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.ImportTally;
import dev.wallboard.intake.sources.PackedInput;
import dev.wallboard.model.Event;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/** One file of calls while it is read. */
final class CallFile {

  private static final int ROWS_BETWEEN_PROGRESS = 4_096;

  private final CallMapping mapping;
  private final String name;
  private final Consumer<Event> events;
  private final ImportTally tally = new ImportTally();
  private final CallEvents calls;

  CallFile(CallMapping mapping, Directory directory, String name, Consumer<Event> events) {
    this.mapping = mapping;
    this.name = name;
    this.events = events;
    this.calls = new CallEvents(mapping, directory, this::remark);
  }

  ImportReport read(InputStream bytes, ImportProgress progress) throws IOException {
    long bytesTaken = 0;
    try {
      PackedInput input = PackedInput.of(bytes);
      try {
        read(input, progress);
      } finally {
        bytesTaken = input.bytesTaken();
      }
    } catch (EOFException e) {
      tally.broken(name, "the packed file is cut off after row " + tally.records());
    } catch (ZipException e) {
      tally.broken(
          name, "the packed file is damaged after row " + tally.records() + ": " + e.getMessage());
    }
    progress.reached(bytesTaken, tally.records());
    return tally.report();
  }

  private void read(PackedInput input, ImportProgress progress) throws IOException {
    CsvRecords records =
        new CsvRecords(mapping.layout(), new InputStreamReader(input, mapping.layout().charset()));
    Optional<Columns> columns = columns(records);
    if (columns.isEmpty()) {
      return;
    }
    Optional<CsvRecords.CsvRecord> record = records.next();
    while (record.isPresent()) {
      take(record.get(), columns.get());
      if (tally.records() % ROWS_BETWEEN_PROGRESS == 0) {
        progress.reached(input.bytesTaken(), tally.records());
      }
      record = records.next();
    }
  }

  /** The columns of the file, unless those that the mapping needs are not all there. */
  private Optional<Columns> columns(CsvRecords records) throws IOException {
    Optional<List<String>> names = columnNames(records);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Columns columns = new Columns(names.get());
    Optional<String> wrong = columns.whatIsWrongFor(mapping.columns());
    wrong.ifPresent(reason -> tally.broken(name, reason));
    return wrong.isPresent() ? Optional.empty() : Optional.of(columns);
  }

  private Optional<List<String>> columnNames(CsvRecords records) throws IOException {
    if (!mapping.layout().columns().isEmpty()) {
      return Optional.of(mapping.layout().columns());
    }
    Optional<CsvRecords.CsvRecord> header = records.next();
    if (header.isEmpty()) {
      tally.broken(name, "is empty, without even a header");
      return Optional.empty();
    }
    header.get().defect().ifPresent(defect -> tally.broken(name, "the header: " + defect));
    return header.get().defect().isPresent()
        ? Optional.empty()
        : Optional.of(header.get().values());
  }

  private void take(CsvRecords.CsvRecord record, Columns columns) {
    try {
      use(row(record, columns));
    } catch (UnusableRowException e) {
      tally.unusable(place(tally.records() + 1), e.reason());
    }
  }

  private Row row(CsvRecords.CsvRecord record, Columns columns) throws UnusableRowException {
    if (record.defect().isPresent()) {
      throw new UnusableRowException(record.defect().get());
    }
    List<String> values = record.values();
    boolean surplus = values.stream().skip(columns.count()).anyMatch(value -> !value.isBlank());
    if (surplus || values.size() < columns.count()) {
      throw new UnusableRowException(
          "has " + values.size() + " values for " + columns.count() + " columns");
    }
    return new Row(nameWithoutFolders(), tally.records() + 1, columns, values, mapping.none());
  }

  private void use(Row row) throws UnusableRowException {
    RowRule rule = ruleFor(row);
    if (rule.skip().isPresent()) {
      tally.skipped(rule.skip().get());
      return;
    }
    List<Event> ofRow = calls.of(row, rule.stages());
    ofRow.forEach(events);
    tally.used(ofRow.size());
  }

  private RowRule ruleFor(Row row) throws UnusableRowException {
    for (RowRule rule : mapping.rules()) {
      if (rule.fits(row)) {
        return rule;
      }
    }
    throw new UnusableRowException(
        mapping.decidingColumns().stream()
            .map(column -> column + " is " + row.shown(column))
            .collect(Collectors.joining(", ", "no rule of the mapping fits: ", "")));
  }

  private void remark(Row row, String remark) {
    tally.remarked(place(row.number()), remark);
  }

  private String place(long row) {
    return name + ":" + row;
  }

  private String nameWithoutFolders() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
