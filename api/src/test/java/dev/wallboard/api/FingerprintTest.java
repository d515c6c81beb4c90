package dev.wallboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private final Fingerprint.Taker taker = new Fingerprint.Taker();

  private Fingerprint of(byte[]... parts) {
    for (byte[] part : parts) {
      taker.write(part, 0, part.length);
    }
    return taker.take();
  }

  /** Test vectors of the xxHash project: anybody can work the fingerprint out. */
  @Test
  void itIsXxh3With128Bits() {
    assertThat(of().hex()).isEqualTo("99aa06d3014798d86001c324468d497f");
    assertThat(of("a".getBytes(UTF_8)).hex()).isEqualTo("a96faf705af16834e6c632b61e964e1f");
  }

  @Test
  void itDoesNotDependOnThePartsTheBytesComeIn() {
    Random random = new Random(1);
    byte[] bytes = new byte[100_000];
    random.nextBytes(bytes);
    Fingerprint whole = of(bytes);
    for (int i = 0; i < 50; i++) {
      int cut = random.nextInt(bytes.length);
      taker.write(bytes, 0, cut);
      if (cut < bytes.length) {
        taker.write(bytes[cut]);
        taker.write(bytes, cut + 1, bytes.length - cut - 1);
      }
      assertThat(taker.take()).isEqualTo(whole);
    }
  }

  @Test
  void anyByteMakesAnother() {
    byte[] bytes = new byte[300];
    Fingerprint before = of(bytes);
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = 1;
      assertThat(of(bytes)).isNotEqualTo(before);
      bytes[at] = 0;
    }
  }

  @Test
  void itsDigitsAreTheFirstEightAndNeverThoseOfNoBody() {
    assertThat(of().digits()).isEqualTo("99aa06d3");
    assertThat(new Fingerprint(0xffff_ffffL, 5).digits()).isNotEqualTo(Fingerprint.NO_DIGITS);
  }
}
