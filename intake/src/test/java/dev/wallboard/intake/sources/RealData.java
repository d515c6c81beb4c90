package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Files of real calls that are not part of the project. They lie in {@code ../shared/data} beside
 * the checkout, or where the system property {@code wallboard.data} says.
 */
public final class RealData {

  private RealData() {}

  public static Path file(String name) {
    String folder =
        System.getProperty(
            "wallboard.data",
            Path.of(System.getProperty("basedir", "."), "../../shared/data").toString());
    Path file = Path.of(folder, name).toAbsolutePath().normalize();
    if (!Files.isReadable(file)) {
      throw new AssertionError(
          "the real data is not there: "
              + file
              + " (it belongs in ../shared/data beside the checkout;"
              + " -Dwallboard.data=FOLDER names another place)");
    }
    return file;
  }

  /** The lines of a packed file after its header, parted at every comma: they hold no quotes. */
  public static List<String[]> splitLines(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(name)))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
