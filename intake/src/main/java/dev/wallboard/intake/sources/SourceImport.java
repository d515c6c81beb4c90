package dev.wallboard.intake.sources;

import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Turns files of one format into events, one file after the other; what it remembers goes on from
 * one to the next. Not safe for several threads.
 */
public interface SourceImport {

  /**
   * Reads one file to its end.
   *
   * @param bytes the file, packed with gzip or not; left open
   * @param fileName what places are named by: {@code fileName:RECORD}, the first being 1
   * @param events takes every event as soon as it is known
   * @param progress told every few thousand records and at the end
   * @throws IOException if reading the bytes fails; a file that is damaged is no such failure but
   *     part of the report
   */
  ImportReport run(
      InputStream bytes, String fileName, Consumer<Event> events, ImportProgress progress)
      throws IOException;

  /**
   * There are no more files: gives the events that waited for records to come.
   *
   * @return a report that counts them
   */
  default ImportReport end(Consumer<Event> events) {
    return ImportReport.NOTHING;
  }
}
