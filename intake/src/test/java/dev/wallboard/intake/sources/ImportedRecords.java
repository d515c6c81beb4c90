package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The events of files, one read after the other, and what their import says of them. */
public record ImportedRecords(List<Event> events, ImportReport report) {

  /** Of one file of these lines, {@code records}. */
  public static ImportedRecords of(SourceImport source, String... lines) {
    return ofFiles(source, List.of(String.join("\n", lines).getBytes(UTF_8)));
  }

  /** Of files, {@code records}, {@code records.2} and so on. */
  public static ImportedRecords ofFiles(SourceImport source, List<byte[]> files) {
    List<Event> events = new ArrayList<>();
    ImportReport report = ImportReport.NOTHING;
    try {
      for (int i = 0; i < files.size(); i++) {
        report =
            report.plus(
                source.run(
                    new ByteArrayInputStream(files.get(i)),
                    i == 0 ? "records" : "records." + (i + 1),
                    events::add,
                    ImportProgress.UNWATCHED));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    report = report.plus(source.end(events::add));
    return new ImportedRecords(events, report);
  }

  /** The bytes that {@code import} writes. */
  public String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(out)) {
      for (Event event : events) {
        writer.write(event);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(UTF_8);
  }

  /**
   * The lines that {@code import} writes, without quotes and braces, and without the types' first
   * words: {@code queued,time:2026-…,engagementId:…}.
   */
  public List<String> shown() {
    return written()
        .lines()
        .map(
            line ->
                line.replaceAll("[{}\"]", "")
                    .replaceAll("type:(engagement\\.)?", "")
                    .replaceAll(",time:(\\S+?)Z,", " $1 ")
                    .replace(',', ' '))
        .toList();
  }
}
