package dev.wallboard.app.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the server of a data folder listens, noted there for commands that are to reach it.
 *
 * @param certificate the file of the certificate it shows, where it listens with TLS alone
 */
record Whereabouts(String url, Optional<Path> certificate) {

  private static final Logger LOG = System.getLogger(Whereabouts.class.getName());

  /** Those of the server that runs on a folder; empty if none has said so. */
  static Optional<Whereabouts> read(DataFolder folder) throws AdminFailed {
    try {
      List<String> lines = Files.readAllLines(folder.address());
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Whereabouts(lines.get(0), lines.stream().skip(1).findFirst().map(Path::of)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new AdminFailed("cannot read %s: %s".formatted(folder.address(), e.getMessage()), e);
    }
  }

  /** Notes them. That they cannot be is no reason for a server not to run. */
  void write(DataFolder folder) {
    String text = url + "\n" + certificate.map(path -> path.toAbsolutePath() + "\n").orElse("");
    try {
      Files.writeString(folder.address(), text);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "commands will not find this server: {0}", e.toString());
    }
  }

  /** The server has stopped. */
  static void forget(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.address());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot delete {0}: {1}", folder.address(), e.toString());
    }
  }
}
