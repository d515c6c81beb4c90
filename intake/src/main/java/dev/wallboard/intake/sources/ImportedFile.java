package dev.wallboard.intake.sources;

import dev.wallboard.model.Event;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    /** Reads all records and has each taken. */
    void read(ImportedFile file) throws IOException;
  }

  /** Makes events of a record. */
  @FunctionalInterface
  public interface Decoding {
    /**
     * Makes them.
     *
     * @param events takes them, also those that are known only now of earlier records
     * @return why the record was left out, if it was
     */
    Optional<String> into(Consumer<Event> events) throws UnusableRecordException;
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

  /** Something about the next record is odd. */
  public void remark(String remark) {
    tally.remarked(place(nextNumber()), remark);
  }

  /** The number of the next record where every record counts. */
  public long nextNumber() {
    return tally.records() + 1;
  }

  /** Has a record made into events, and counts what becomes of it. */
  public void take(long number, Decoding decoding, Consumer<Event> events) {
    List<Event> made = new ArrayList<>();
    try {
      Optional<String> skipped = decoding.into(made::add);
      if (skipped.isPresent()) {
        tally.skipped(skipped.get());
        tally.further(made.size());
      } else {
        tally.used(made.size());
      }
    } catch (UnusableRecordException e) {
      tally.unusable(place(number), e.reason());
      tally.further(made.size());
    }
    made.forEach(events);
    if (tally.records() % RECORDS_BETWEEN_PROGRESS == 0) {
      progress.reached(input.bytesTaken(), tally.records());
    }
  }

  private String place(long record) {
    return name + ":" + record;
  }
}
