package dev.wallboard.app.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.wallboard.api.access.MasterKey;
import dev.wallboard.api.access.MasterKeyMark;
import dev.wallboard.api.access.SecretBytes;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the master key of a data folder: in the settings, or in a file outside of the folder. A
 * folder without secrets gets a new one, in that file; one with secrets never does.
 */
final class MasterKeys {

  private static final Logger LOG = System.getLogger(MasterKeys.class.getName());

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path data;
  private final Path file;
  private final AccessSettings settings;
  private final SecretBytes random;

  MasterKeys(Path data, AccessSettings settings, SecretBytes random) {
    this.data = data.toAbsolutePath().normalize();
    this.settings = settings;
    this.random = random;
    this.file =
        settings
            .masterKeyFile()
            .map(path -> path.toAbsolutePath().normalize())
            .orElseGet(() -> this.data.resolveSibling(nameOf(this.data) + ".key"));
  }

  private static String nameOf(Path folder) {
    Path name = folder.getFileName();
    return name == null ? "wallboard" : name.toString();
  }

  /**
   * The key of these records, which are the folder's; made, if there was none and nothing needs it
   * yet.
   *
   * @throws CannotStart if there should be one and there is not, or if it is another
   */
  MasterKey find(Records records) throws CannotStart {
    MasterKeyMark mark = new MasterKeyMark(records);
    MasterKey key = present().orElse(null);
    if (key == null) {
      key = make(mark);
    }
    if (!mark.isThere()) {
      mark.set(key);
    } else if (!mark.isOf(key)) {
      throw new CannotStart(
          "the master key in %s is not the one under which the secrets in %s are kept. Put the right one back"
              .formatted(place(), data));
    }
    return key;
  }

  private String place() {
    return settings.masterKey().isPresent() ? "the settings (master-key)" : file.toString();
  }

  /**
   * The key, if there is one.
   *
   * @throws CannotStart if what is there is no key
   */
  Optional<MasterKey> present() throws CannotStart {
    Optional<String> text = settings.masterKey().isPresent() ? settings.masterKey() : read();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<MasterKey> key = MasterKey.parse(text.get(), random);
    if (key.isEmpty()) {
      throw new CannotStart(
          "there is no master key in %s: it is %d bytes in Base64, such as 'openssl rand -base64 %d' prints"
              .formatted(place(), MasterKey.LENGTH_BYTES, MasterKey.LENGTH_BYTES));
    }
    return key;
  }

  private Optional<String> read() throws CannotStart {
    if (file.startsWith(data)) {
      throw new CannotStart(
          "the master key must not lie in the data folder %s, whose secrets it protects; give another master-key-file than %s"
              .formatted(data, file));
    }
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      warnIfOthersMayRead();
      return Optional.of(Files.readString(file, US_ASCII));
    } catch (IOException e) {
      throw new CannotStart("cannot read the master key %s: %s".formatted(file, e));
    }
  }

  private void warnIfOthersMayRead() throws IOException {
    if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      LOG.log(
          Level.WARNING, "others than the owner may read the master key {0}: chmod 600 it", file);
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore files = Files.getFileStore(path);
    return files.supportsFileAttributeView(PosixFileAttributeView.class);
  }

  private MasterKey make(MasterKeyMark mark) throws CannotStart {
    if (mark.isThere()) {
      throw new CannotStart(
          "the data folder %s holds secrets, and the master key that opens them is missing: there is no file %s (master-key-file), and no WALLBOARD_MASTER_KEY. Put it back; a new one would open nothing"
              .formatted(data, file));
    }
    String text = MasterKey.make(random);
    try {
      write(text + "\n");
    } catch (IOException e) {
      throw new CannotStart(
          "cannot write a master key to %s: %s. Give another place (master-key-file), or the key itself (WALLBOARD_MASTER_KEY)"
              .formatted(file, e));
    }
    LOG.log(
        Level.INFO,
        "made a master key, {0}; keep a copy of it apart from those of {1}, which are of no use"
            + " without it",
        file,
        data);
    return MasterKey.parse(text, random).orElseThrow();
  }

  /** Writes all of it or nothing, and never over another. */
  private void write(String text) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = Objects.requireNonNull(file.getParent(), "an absolute path of a file");
    Files.createDirectories(folder);
    Path unfinished =
        Files.createTempFile(folder, "." + file.getFileName(), ".new", forOwner(folder));
    Files.writeString(unfinished, text, US_ASCII, StandardOpenOption.SYNC);
    Files.move(unfinished, file);
  }

  private static FileAttribute<?>[] forOwner(Path folder) throws IOException {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
