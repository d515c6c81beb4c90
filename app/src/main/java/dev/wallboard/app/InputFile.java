package dev.wallboard.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file given on the command line: {@code -} is standard input, and one whose name ends in {@code
 * .gz} is unpacked while it is read.
 *
 * @param name as the user wrote it
 */
record InputFile(String name) {

  private static final String STANDARD_INPUT = "-";
  private static final int BUFFER_BYTES = 1 << 16;

  /** The files of these names, in order. */
  static List<InputFile> named(List<String> names) {
    return names.stream().map(InputFile::new).toList();
  }

  /** Whether this stands for standard input, which can be read only once. */
  boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
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

  /** The bytes of the file, unpacked, buffered. The caller closes the stream. */
  InputStream open(Streams streams) throws WorkFailed {
    try {
      return isStandardInput() ? streams.in() : openFile();
    } catch (NoSuchFileException e) {
      throw new WorkFailed("cannot read " + name + ": there is no such file");
    } catch (AccessDeniedException e) {
      throw new WorkFailed("cannot read " + name + ": access is denied");
    } catch (IOException e) {
      throw new WorkFailed("cannot read " + name + ": " + e.getMessage());
    }
  }

  private InputStream openFile() throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    InputStream bytes = Files.newInputStream(path);
    return name.endsWith(".gz") ? unpacked(bytes) : new BufferedInputStream(bytes, BUFFER_BYTES);
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new BufferedInputStream(new GZIPInputStream(packed, BUFFER_BYTES), BUFFER_BYTES);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }
}
