package dev.wallboard.app;

import dev.wallboard.intake.sources.PackedInput;
import dev.wallboard.intake.sources.asterisk.AsteriskImport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Files that a log was rotated to, in whatever order they were named: a shell puts the newest
 * first.
 *
 * @param named the files of the command line
 */
record RotatedFiles(List<InputFile> named) {

  private record Dated(InputFile file, long firstEpochSecond) {}

  /**
   * The files in the order of their first lines, those without one first; as they were named, where
   * one of them can be read only once.
   */
  List<InputFile> oldestFirst(Streams streams) throws WorkFailed {
    if (named.size() < 2 || !named.stream().allMatch(InputFile::isOnDisk)) {
      return named;
    }
    List<Dated> dated = new ArrayList<>();
    for (InputFile file : named) {
      dated.add(new Dated(file, firstEpochSecond(file, streams)));
    }
    return dated.stream()
        .sorted(Comparator.comparingLong(Dated::firstEpochSecond))
        .map(Dated::file)
        .toList();
  }

  private static long firstEpochSecond(InputFile file, Streams streams) throws WorkFailed {
    try (InputStream raw = file.openRaw(streams);
        PackedInput bytes = PackedInput.of(raw)) {
      return AsteriskImport.firstEpochSecond(bytes).orElse(Long.MIN_VALUE);
    } catch (EOFException | ZipException damaged) {
      return Long.MIN_VALUE;
    } catch (IOException e) {
      throw file.cannotRead(e);
    }
  }
}
