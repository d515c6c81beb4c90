package dev.wallboard.intake.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** One file of records while it is read: unpacked, counted, and reported on. */
public final class ImportedFile {

  private static final int RECORDS_BETWEEN_PROGRESS = 4_096;

  private final String name;
  private final ImportTally tally;
  private final PackedInput input;
  private final ImportProgress progress;

  private ImportedFile(String name, ImportTally tally, PackedInput input, ImportProgress progress) {
    this.name = name;
    this.tally = tally;
    this.input = input;
    this.progress = progress;
  }

  /** What reads the records of a file. */
  @FunctionalInterface
  public interface Reading {
    /** Reads all records, and tells {@link #recordIsDone} after each. */
    void read(ImportedFile file) throws IOException;
  }

  /**
   * Has a file read to its end, as far as it is not damaged.
   *
   * @param bytes packed with gzip or not; left open
   * @throws IOException if reading the bytes fails
   */
  public static ImportReport read(
      InputStream bytes, String name, ImportProgress progress, Reading reading) throws IOException {
    ImportTally tally = new ImportTally();
    long bytesTaken = 0;
    try {
      PackedInput input = PackedInput.of(bytes);
      try {
        reading.read(new ImportedFile(name, tally, input, progress));
      } finally {
        bytesTaken = input.bytesTaken();
      }
    } catch (EOFException e) {
      tally.broken(name, "the packed file is cut off after record " + tally.records());
    } catch (ZipException e) {
      tally.broken(
          name,
          "the packed file is damaged after record " + tally.records() + ": " + e.getMessage());
    }
    progress.reached(bytesTaken, tally.records());
    return tally.report();
  }

  /** The unpacked bytes. */
  public InputStream bytes() {
    return input;
  }

  /** What becomes of the records is counted here. */
  public ImportTally tally() {
    return tally;
  }

  /** The place of a record, as reports name it. */
  public String place(long record) {
    return name + ":" + record;
  }

  /** Something has become of a record. */
  public void recordIsDone() {
    if (tally.records() % RECORDS_BETWEEN_PROGRESS == 0) {
      progress.reached(input.bytesTaken(), tally.records());
    }
  }
}
