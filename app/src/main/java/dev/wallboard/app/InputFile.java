package dev.wallboard.app;

import dev.wallboard.intake.sources.PackedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file given on the command line: {@code -} is standard input, and what was packed with gzip is
 * unpacked while it is read.
 *
 * @param name as the user wrote it
 */
record InputFile(String name) {

  private static final String STANDARD_INPUT = "-";

  /** The files of these names, in order. */
  static List<InputFile> named(List<String> names) {
    return names.stream().map(InputFile::new).toList();
  }

  /** Whether this stands for standard input, which can be read only once. */
  boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  /** Whether all of it is there; in a pipe it may be long in coming. */
  boolean isOnDisk() {
    return !isStandardInput() && Files.isRegularFile(Path.of(name));
  }

  /** How large the file is on disk; 0 for standard input, and for what has no size. */
  long sizeBytes() {
    if (isStandardInput()) {
      return 0;
    }
    try {
      return Files.size(Path.of(name));
    } catch (IOException e) {
      return 0;
    }
  }

  /** The bytes of the file, unpacked if they are packed. The caller closes the stream. */
  PackedInput open(Streams streams) throws WorkFailed {
    try {
      return PackedInput.of(bytes(streams));
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  /** The bytes of the file as they lie there. The caller closes the stream. */
  InputStream openRaw(Streams streams) throws WorkFailed {
    try {
      return bytes(streams);
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private InputStream bytes(Streams streams) throws IOException {
    if (isStandardInput()) {
      return streams.in();
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return Files.newInputStream(path);
  }

  /** Says of a failure to read the file that it was this one. */
  WorkFailed cannotRead(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return new WorkFailed("cannot read " + name + ": there is no such file");
    }
    if (failure instanceof AccessDeniedException) {
      return new WorkFailed("cannot read " + name + ": access is denied");
    }
    return new WorkFailed("cannot read " + name + ": " + failure.getMessage());
  }
}
