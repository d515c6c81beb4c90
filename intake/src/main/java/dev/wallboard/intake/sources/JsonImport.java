package dev.wallboard.intake.sources;

import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files of JSON records. */
public final class JsonImport implements SourceImport {

  private final JsonSource source;
  private final SourceLimits limits;

  /** Has the records of files made into events by the source. */
  public JsonImport(JsonSource source, SourceLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  @Override
  public ImportReport run(
      InputStream bytes, String fileName, Consumer<Event> events, ImportProgress progress)
      throws IOException {
    return ImportedFile.read(bytes, fileName, progress, file -> read(file, events));
  }

  private void read(ImportedFile file, Consumer<Event> events) throws IOException {
    JsonRecords records = new JsonRecords(file.bytes(), limits.maxRecordBytes());
    Optional<JsonRecords.Found> found = records.next();
    while (found.isPresent()) {
      take(found.get(), file, events);
      found = records.next();
    }
  }

  private void take(JsonRecords.Found found, ImportedFile file, Consumer<Event> events) {
    List<JsonFields> records;
    try {
      records = records(found);
    } catch (UnusableRecordException e) {
      file.take(file.nextNumber(), unusable(e), events);
      return;
    }
    for (JsonFields record : records) {
      file.take(file.nextNumber(), made -> source.take(record, made, file::remark), events);
    }
  }

  private static ImportedFile.Decoding unusable(UnusableRecordException reason) {
    return events -> {
      throw reason;
    };
  }

  private List<JsonFields> records(JsonRecords.Found found) throws UnusableRecordException {
    if (found instanceof JsonRecords.Json json) {
      return source.records(json.fields());
    }
    if (found instanceof JsonRecords.Text text) {
      return List.of(source.ofText(text.line()));
    }
    throw new UnusableRecordException(((JsonRecords.Broken) found).reason());
  }
}
