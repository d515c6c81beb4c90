package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.Lines.Line;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A queue log that is written to, and the files beside it that it was rotated to: renamed, copied
 * and truncated, packed or not. Reads on from a place to what is the end by now.
 *
 * <p>A file is finished once another one has begun at the path: what is between is read from
 * whatever the file is called then.
 */
final class RotatedLog {

  private static final int PORTION_LINES = 2_000;

  private final Path path;
  private final int maxLineBytes;
  private final Portions portions;

  /** Takes what was read. */
  interface Portions {
    /**
     * Takes lines.
     *
     * @param place how far the log is read with them
     */
    void take(List<Line> lines, LogPlace place) throws InterruptedException;

    /** Something of the log is lost. */
    void lost(String what);
  }

  RotatedLog(Path path, int maxLineBytes, Portions portions) {
    this.path = path;
    this.maxLineBytes = maxLineBytes;
    this.portions = portions;
  }

  /**
   * Reads on.
   *
   * @throws IOException if a file cannot be read just now; what was taken so far is taken
   */
  void readFrom(LogPlace place) throws IOException, InterruptedException {
    Optional<LogFile> present = LogFile.at(path);
    if (present.isPresent() && present.get().isThatOf(place)) {
      read(present.get(), place, true);
    } else {
      readThrough(place, present);
    }
  }

  /**
   * Reads the rest of the file of the place, and those that came after it. Only the last may still
   * be written to: that at the path, or where none has begun there yet, the one before.
   */
  private void readThrough(LogPlace place, Optional<LogFile> present)
      throws IOException, InterruptedException {
    List<LogFile> files = rotated();
    present.ifPresent(
        newest -> {
          files.removeIf(file -> file.isThatOf(newest.start()));
          files.add(newest);
        });
    int known = indexOf(place, files);
    if (known < 0) {
      files.removeIf(file -> file.firstEpochSecond() < place.firstEpochSecond());
    }
    if (known < 0 && !files.isEmpty() && !place.equals(LogPlace.START)) {
      portions.lost("the file that was read last is gone, with what was new in it");
    }
    for (int i = Math.max(known, 0); i < files.size(); i++) {
      LogFile file = files.get(i);
      read(file, i == known ? place : file.start(), i == files.size() - 1);
    }
  }

  private static int indexOf(LogPlace place, List<LogFile> files) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).isThatOf(place)) {
        return i;
      }
    }
    return -1;
  }

  /** The files beside the log, the oldest first; of those that begin alike, one. */
  private List<LogFile> rotated() throws IOException {
    Map<String, LogFile> byHead = new HashMap<>();
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> names = Files.newDirectoryStream(folder, this::isRotated)) {
        for (Path name : names) {
          LogFile.at(name).ifPresent(file -> byHead.merge(file.head(), file, RotatedLog::better));
        }
      }
    }
    List<LogFile> found = new ArrayList<>(byHead.values());
    found.sort(
        Comparator.comparingLong(LogFile::firstEpochSecond)
            .thenComparingLong(LogFile::changedEpochMillis));
    return found;
  }

  /** Of two that begin alike, one may not be packed to its end yet. */
  private static LogFile better(LogFile one, LogFile other) {
    return one.isPacked() ? other : one;
  }

  private boolean isRotated(Path other) {
    String name = other.getFileName().toString();
    String own = path.getFileName().toString();
    return name.startsWith(own + ".") || name.startsWith(own + "-");
  }

  /**
   * Reads a file on.
   *
   * @param isGrowing whether the end of its last line may be yet to come
   */
  private void read(LogFile file, LogPlace from, boolean isGrowing)
      throws IOException, InterruptedException {
    try (LogCursor cursor = file.open(from.offset(), maxLineBytes)) {
      List<Line> lines = new ArrayList<>();
      long offset = from.offset();
      Optional<LogCursor.Found> found = cursor.next(isGrowing);
      while (found.isPresent()) {
        lines.add(found.get().line());
        offset = found.get().end();
        if (lines.size() == PORTION_LINES) {
          if (!file.isStillThere(cursor)) {
            return;
          }
          portions.take(lines, from.at(offset));
          lines = new ArrayList<>();
        }
        found = cursor.next(isGrowing);
      }
      if (file.isStillThere(cursor) && (!lines.isEmpty() || !isGrowing)) {
        portions.take(lines, from.at(offset));
      }
    } catch (NoSuchFileException moved) {
      // It is found under its next name in a moment.
      throw moved;
    } catch (EOFException | ZipException damaged) {
      portions.lost("a packed file is damaged: " + file.path().getFileName());
    }
  }
}
