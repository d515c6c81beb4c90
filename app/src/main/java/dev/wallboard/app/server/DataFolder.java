package dev.wallboard.app.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of all that a server keeps.
 *
 * <pre>
 *   store/     the events, and beside them what people have made: keys, users, boards
 *   nonces/    of signed requests, those of the last minutes
 *   address    where its server listens, while it runs
 *   audit.log  who has changed what of access
 *   clock      there if the metrics never went by the time of the world
 * </pre>
 */
record DataFolder(Path path) {

  Path store() {
    return path.resolve("store");
  }

  Path nonces() {
    return path.resolve("nonces");
  }

  Path audit() {
    return path.resolve("audit.log");
  }

  Path address() {
    return path.resolve("address");
  }

  private Path clockMark() {
    return path.resolve("clock");
  }

  /**
   * Sees to it that a folder is used with the kind of clock it was made with: events at instants of
   * the world and others do not go together.
   */
  void requireClock(Clocks clocks) throws CannotStart {
    boolean marked = Files.exists(clockMark());
    boolean used = Files.exists(store());
    if (used && marked && clocks.real()) {
      throw new CannotStart(
          "the data folder " + path + " was made with --clock, and can only be used with it");
    }
    if (used && !marked && !clocks.real()) {
      throw new CannotStart(
          "the data folder "
              + path
              + " goes by the time of the world; --clock and --clock-speed need a folder of their own"
              + " (--data)");
    }
    try {
      Files.createDirectories(path);
      if (!clocks.real() && !marked) {
        Files.writeString(clockMark(), "not the time of the world\n");
      }
    } catch (IOException e) {
      throw new CannotStart("cannot use the data folder " + path + ": " + reason(e));
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is no folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    return String.valueOf(failure.getMessage());
  }
}
