package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.sources.Lines;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV, one after another, in bounded memory; blank lines are none. A quote that is
 * never closed spoils its own line only: where no record comes of a line and the at most {@link
 * #MAX_LINES} that its quotes may reach over, that line alone is broken, and the next is read anew.
 */
final class CsvRecords {

  /** The most lines that a record may go over. */
  static final int MAX_LINES = 100;

  /** The values of a record, or what is wrong with it. */
  record CsvRecord(List<String> values, Optional<String> defect) {
    static CsvRecord broken(String defect) {
      return new CsvRecord(List.of(), Optional.of(defect));
    }
  }

  private final CsvLayout layout;
  private final Lines lines;
  private final CSVFormat quoted;

  CsvRecords(CsvLayout layout, Reader reader) throws IOException {
    this.layout = layout;
    this.lines = new Lines(reader);
    this.quoted =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(layout.delimiter())
            .setQuote(layout.quote().orElse(null))
            .setIgnoreSurroundingSpaces(true)
            .get();
    for (int skipped = 0; skipped < layout.skipLines(); skipped++) {
      lines.next();
    }
  }

  Optional<CsvRecord> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().text().isBlank()) {
      line = lines.next();
    }
    return line.isPresent() ? Optional.of(beginningWith(line.get())) : Optional.empty();
  }

  private CsvRecord beginningWith(Lines.Line line) throws IOException {
    if (line.cut()) {
      return CsvRecord.broken("the line has more than " + Lines.MAX_CHARS + " characters");
    }
    if (quotesIn(line.text()) == 0) {
      return new CsvRecord(split(line.text()), Optional.empty());
    }
    Optional<List<String>> values = unquoted(line.text());
    if (values.isEmpty()) {
      values = overSeveralLines(line);
    }
    return values
        .map(unquoted -> new CsvRecord(unquoted, Optional.empty()))
        .orElseGet(() -> CsvRecord.broken("a quoted value does not end where it should"));
  }

  private Optional<List<String>> overSeveralLines(Lines.Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Lines.Line> further = new ArrayList<>();
    int quotes = quotesIn(first.text());
    while (quotes % 2 == 1 && further.size() < MAX_LINES - 1 && text.length() < Lines.MAX_CHARS) {
      Optional<Lines.Line> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      further.add(line.get());
      text.append('\n').append(line.get().text());
      quotes += quotesIn(line.get().text());
    }
    Optional<List<String>> values = quotes % 2 == 0 ? unquoted(text.toString()) : Optional.empty();
    if (values.isEmpty()) {
      lines.giveBack(further);
    }
    return values;
  }

  private Optional<List<String>> unquoted(String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(record, quoted)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
    } catch (IOException | UncheckedIOException malformed) {
      return Optional.empty();
    }
  }

  private List<String> split(String line) {
    List<String> values = new ArrayList<>();
    String delimiter = layout.delimiter();
    int start = 0;
    for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
      values.add(line.substring(start, end));
      start = end + delimiter.length();
    }
    values.add(line.substring(start));
    return values;
  }

  private int quotesIn(String line) {
    return layout.quote().isEmpty() ? 0 : count(layout.quote().get(), line);
  }

  private static int count(char sign, String line) {
    int count = 0;
    for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
      count++;
    }
    return count;
  }
}
