package dev.wallboard.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("queued-at", "closed-at", "skip");

  @Test
  void theNameWithTheFewestChangesIsNearest() {
    assertThat(NearestName.to("quued_at", NAMES)).contains("queued-at");
    assertThat(NearestName.to("Closed-At", NAMES)).contains("closed-at");
  }

  @Test
  void whatIsLikeNoneHasNoNearest() {
    assertThat(NearestName.to("colour", NAMES)).isEmpty();
    assertThat(NearestName.hint("colour", NAMES)).isEmpty();
  }

  @Test
  void aHintEndsAMessage() {
    assertThat(NearestName.hint("skipp", NAMES)).isEqualTo("; did you mean \"skip\"?");
  }
}
