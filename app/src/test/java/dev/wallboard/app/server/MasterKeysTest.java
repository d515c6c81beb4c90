package dev.wallboard.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.access.MasterKey;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

  @TempDir private Path folder;

  private final Records records = new RecordsInMemory();

  private Path data() {
    return folder.resolve("data");
  }

  private MasterKeys keys(Optional<String> key, Optional<Path> file) {
    AccessSettings settings = AccessSettings.DEFAULTS.with(key, file);
    return new MasterKeys(data(), settings, Access::secretBytes);
  }

  private MasterKey find() throws CannotStart {
    return keys(Optional.empty(), Optional.empty()).find(records);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void aFolderWithoutSecretsGetsAKeyBesideItThatOnlyItsOwnerReads()
      throws CannotStart, IOException {
    MasterKey made = find();
    assertThat(files()).containsExactly("data.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    assertThat(find().operatorToken()).isEqualTo(made.operatorToken());
  }

  private Path keyFile() {
    return folder.resolve("data.key");
  }

  @Test
  void aKeyMayLieElsewhere() throws CannotStart {
    Path elsewhere = folder.resolve("keys").resolve("k");
    keys(Optional.empty(), Optional.of(elsewhere)).find(records);
    assertThat(elsewhere).exists();
    assertThat(keyFile()).doesNotExist();
  }

  @Test
  void aKeyThatIsGivenIsWrittenNowhere() throws CannotStart, IOException {
    String text = MasterKey.make(Access::secretBytes);
    MasterKey given = keys(Optional.of(text), Optional.empty()).find(records);
    assertThat(keys(Optional.of(text), Optional.empty()).find(records).operatorToken())
        .isEqualTo(given.operatorToken());
    assertThat(files()).isEmpty();
  }

  @Test
  void aKeyFileThatIsThereIsUsedForANewFolder() throws CannotStart, IOException {
    Files.writeString(keyFile(), MasterKey.make(Access::secretBytes));
    find();
    assertThat(files()).containsExactly("data.key");
  }

  @Test
  void secretsWithoutTheirKeyNeverGetAnother() throws CannotStart, IOException {
    find();
    Files.delete(keyFile());
    assertThatThrownBy(this::find)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(data() + " holds secrets")
        .hasMessageContaining("no file " + keyFile())
        .hasMessageContaining("WALLBOARD_MASTER_KEY");
    assertThat(files()).isEmpty();
  }

  @Test
  void anotherKeyIsTold() throws CannotStart, IOException {
    find();
    Files.writeString(keyFile(), MasterKey.make(Access::secretBytes));
    assertThatThrownBy(this::find)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(
            "the master key in "
                + keyFile()
                + " is not the one under which the secrets in "
                + data());
    String given = MasterKey.make(Access::secretBytes);
    assertThatThrownBy(() -> keys(Optional.of(given), Optional.empty()).find(records))
        .hasMessageContaining("the master key in the settings (master-key) is not the one")
        .hasMessageNotContaining(given);
  }

  @Test
  void whatIsNoKeyIsTold() throws IOException {
    Files.writeString(keyFile(), "open sesame");
    assertThatThrownBy(this::find)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no master key in " + keyFile() + ": it is 32 bytes in Base64")
        .hasMessageNotContaining("sesame");
  }

  @Test
  void aKeyDoesNotLieInTheFolderThatItProtects() {
    Path inside = data().resolve("keys/../key");
    assertThatThrownBy(() -> keys(Optional.empty(), Optional.of(inside)).find(records))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("must not lie in the data folder");
  }

  @Test
  void aKeyThatCannotBeWrittenIsToldWithWhatHelps() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Path below = folder.resolve("file").resolve("key");
    assertThatThrownBy(() -> keys(Optional.empty(), Optional.of(below)).find(records))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("master-key-file");
  }
}
