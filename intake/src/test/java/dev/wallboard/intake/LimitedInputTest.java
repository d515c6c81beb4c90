package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputTest {

  private static LimitedInput of(int length, long max) {
    return new LimitedInput(new ByteArrayInputStream(new byte[length]), max);
  }

  @Test
  void asMuchAsTheLimitIsRead() throws IOException {
    assertThat(of(10, 10).readAllBytes()).hasSize(10);
    assertThat(of(0, 0).read()).isEqualTo(-1);
  }

  @Test
  void whatIsWithinTheLimitIsReadBeforeItFails() throws IOException {
    LimitedInput input = of(11, 10);
    assertThat(input.readNBytes(10)).hasSize(10);
    assertThatThrownBy(input::read)
        .isInstanceOf(BodyTooLarge.class)
        .hasMessageContaining("longer than 10 bytes")
        .hasMessageContaining("intake.max-body-bytes");
  }

  @Test
  void skippingCountsToo() throws IOException {
    LimitedInput input = of(20, 10);
    assertThat(input.skip(10)).isEqualTo(10);
    assertThatThrownBy(() -> input.skip(1)).isInstanceOf(BodyTooLarge.class);
  }
}
