package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackedInputTest {

  @Test
  void whatIsNotPackedIsReadAsItIs() throws IOException {
    assertThat(unpacked("call_id\n1\n".getBytes(UTF_8))).isEqualTo("call_id\n1\n");
    assertThat(unpacked(new byte[0])).isEmpty();
    assertThat(unpacked(new byte[] {0x1f})).isEqualTo("\u001f");
  }

  @Test
  void whatIsPackedIsUnpackedAndCountedPacked() throws IOException {
    byte[] packed = gzip("abc".repeat(10_000));
    PackedInput input = PackedInput.of(new ByteArrayInputStream(packed));
    assertThat(new String(input.readAllBytes(), UTF_8)).isEqualTo("abc".repeat(10_000));
    assertThat(input.bytesTaken()).isEqualTo(packed.length);
  }

  @Test
  void packedPartsOneAfterTheOtherAreOneInputEvenFromASlowPipe() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.write(gzip("first "));
    parts.write(gzip("second"));
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(parts.toByteArray())) {
          @Override
          public int available() {
            return 0;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
          }
        };
    assertThat(new String(PackedInput.of(slow).readAllBytes(), UTF_8)).isEqualTo("first second");
  }

  @Test
  void aPackedInputThatIsCutOffSaysSo() throws IOException {
    byte[] packed = gzip("abc".repeat(10_000));
    byte[] cutOff = Arrays.copyOf(packed, packed.length - 9);
    assertThatThrownBy(() -> unpacked(cutOff)).isInstanceOf(EOFException.class);
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (PackedInput input = PackedInput.of(new ByteArrayInputStream(bytes))) {
      return new String(input.readAllBytes(), UTF_8);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
