package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What {@link PackedWriter} writes, {@link PackedReader} reads. */
class PackedNumbersTest {

  private final PackedWriter out = new PackedWriter();
  private final PackedReader in = new PackedReader();

  @Test
  void smallNumbersTakeAByte() {
    out.writeUnsigned(127);
    out.writeSigned(63);
    out.writeSigned(-64);
    out.writeByte(0xff);
    assertThat(out.toBytes()).containsExactly(127, 126, 127, 0xff);
  }

  @Test
  void sevenBitsGoIntoAByteLowestFirst() {
    out.writeUnsigned(300);
    assertThat(out.toBytes()).containsExactly(0xac, 0x02);
    out.clear();
    out.writeSigned(-65);
    assertThat(out.toBytes()).containsExactly(0x81, 0x01);
  }

  @Test
  void extremesReturnAsTheyWere() {
    long[] extremes = {0, -1, 1, 127, 128, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62, -(1L << 62)};
    for (long number : extremes) {
      out.writeUnsigned(number);
      out.writeSigned(number);
    }
    in.open(out.toBytes());
    for (long number : extremes) {
      assertThat(in.readUnsigned()).isEqualTo(number);
      assertThat(in.readSigned()).isEqualTo(number);
    }
    assertThat(in.atEnd()).isTrue();
  }

  @Test
  void numbersOfAnySizeReturnAsTheyWere() {
    Property.holds(
        50,
        random -> {
          long[] numbers = random.longs(200).map(number -> number >> random.nextInt(64)).toArray();
          out.clear();
          Arrays.stream(numbers).forEach(out::writeSigned);
          Arrays.stream(numbers).forEach(out::writeUnsigned);
          in.open(out.toBytes());
          Arrays.stream(numbers).forEach(each -> assertThat(in.readSigned()).isEqualTo(each));
          Arrays.stream(numbers).forEach(each -> assertThat(in.readUnsigned()).isEqualTo(each));
          assertThat(in.atEnd()).isTrue();
        });
  }

  @Test
  void readingMayBeginAnywhere() {
    out.writeUnsigned(300);
    out.writeUnsigned(5);
    in.open(out.toBytes(), 2);
    assertThat(in.readUnsigned()).isEqualTo(5);
    assertThat(in.position()).isEqualTo(3);
  }

  @Test
  void partsAreCopiedAsTheyAre() {
    byte[] many = new byte[1_000];
    Arrays.fill(many, (byte) 7);
    out.writeBytes(many, 1, 998);
    PackedWriter other = new PackedWriter();
    other.writeByte(1);
    out.copyTo(other);
    assertThat(other.toBytes()).hasSize(999).startsWith(1, 7).endsWith(7);
  }
}
