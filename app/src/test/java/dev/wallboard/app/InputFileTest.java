package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

  private final Path folder;

  private final Streams streams =
      new Streams(
          new ByteArrayInputStream("typed\n".getBytes(UTF_8)),
          OutputStream.nullOutputStream(),
          new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
          false);

  InputFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPlainFileIsReadAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("a.ndjson"), "é\n");
    assertThat(read(file.toString())).isEqualTo("é\n");
    assertThat(new InputFile(file.toString()).sizeBytes()).isEqualTo(3);
  }

  @Test
  void aPackedFileIsUnpacked() throws Exception {
    Path file = Files.write(folder.resolve("a.ndjson.gz"), packed("one\n"));
    assertThat(read(file.toString())).isEqualTo("one\n");
  }

  @Test
  void packedFilesThatWereJoinedAreReadToTheEnd() throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed("one\n"));
    both.write(packed("two\n"));
    Path file = Files.write(folder.resolve("a.gz"), both.toByteArray());
    assertThat(read(file.toString())).isEqualTo("one\ntwo\n");
  }

  @Test
  void aDashIsStandardInput() throws Exception {
    assertThat(read("-")).isEqualTo("typed\n");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> read(folder.resolve("none").toString()))
        .isInstanceOf(WorkFailed.class)
        .hasMessageContaining("none: there is no such file");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> read(folder.toString()))
        .isInstanceOf(WorkFailed.class)
        .hasMessageEndingWith("it is a folder");
  }

  @Test
  void whatIsPackedIsToldByItsBytesAndNotByItsName() throws Exception {
    Path plain = Files.writeString(folder.resolve("a.gz"), "plain\n");
    assertThat(read(plain.toString())).isEqualTo("plain\n");
    Path packed = Files.write(folder.resolve("a.ndjson"), packed("one\n"));
    assertThat(read(packed.toString())).isEqualTo("one\n");
  }

  @Test
  void aFileWhosePackingIsDamagedIsNamed() throws Exception {
    byte[] damaged = packed("one\n");
    damaged[2] = 0;
    Path file = Files.write(folder.resolve("a.gz"), damaged);
    assertThatThrownBy(() -> read(file.toString()))
        .isInstanceOf(WorkFailed.class)
        .hasMessageContaining("cannot read " + file);
  }

  private String read(String name) throws IOException, WorkFailed {
    try (InputStream in = new InputFile(name).open(streams)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
