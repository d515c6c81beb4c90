package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TrustedTimeTest {

  private long shown = 1_000_000;
  private long elapsed = 5_000;
  private final TrustedTime time = new TrustedTime(() -> shown, () -> elapsed);

  @Test
  void itIsTheEarlierOfWhatIsShownAndWhatIsReckoned() {
    elapsed += 10_000;
    shown += 70_000;
    assertThat(time.nowEpochMillis()).isEqualTo(OptionalLong.of(1_010_000));
    shown = 1_000_000;
    assertThat(time.nowEpochMillis()).isEqualTo(OptionalLong.of(1_000_000));
  }

  @Test
  void nobodyKnowsWhereTheClocksAreMoreThanAMinuteApart() {
    shown += 60_000;
    assertThat(time.nowEpochMillis()).isPresent();
    shown += 1;
    assertThat(time.nowEpochMillis()).isEmpty();
    shown = 1_000_000 - 60_001;
    assertThat(time.nowEpochMillis()).isEmpty();
  }

  @Test
  void itIsKnownAgainWhenTheClocksAgreeAgain() {
    shown += 3_600_000;
    assertThat(time.nowEpochMillis()).isEmpty();
    elapsed += 3_600_000;
    assertThat(time.nowEpochMillis()).isEqualTo(OptionalLong.of(1_000_000 + 3_600_000));
  }
}
