package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.SourceImport;
import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Turns files of one row a call into the events of engagements: queued, connected and closed, or
 * queued and abandoned (spec: integrations, Sources; docs/import-calls.md).
 *
 * <p>Events come in the order of the rows, those of a row in the order of a call's life, all with
 * sequence 0: at one instant the order of their types is that order already, and the same call in
 * two files makes equal events. A row that cannot be used is reported and never stops the rest. No
 * more than a few rows are in memory.
 *
 * <p>Files run one after the other share the directory. Not safe for several threads.
 */
public final class CallImport implements SourceImport {

  private final CallMapping mapping;
  private final Directory directory;

  /** Reads files as the mapping says, and takes the ids of names from the directory. */
  public CallImport(CallMapping mapping, Directory directory) {
    this.mapping = mapping;
    this.directory = directory;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Row 1 is the first after the header. A file that does not have the columns of the mapping is
   * no failure either but part of the report.
   */
  @Override
  public ImportReport run(
      InputStream bytes, String fileName, Consumer<Event> events, ImportProgress progress)
      throws IOException {
    return new CallFile(mapping, directory, fileName, events).read(bytes, progress);
  }
}
