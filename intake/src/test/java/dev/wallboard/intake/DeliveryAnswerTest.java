package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryAnswerTest {

  private static DeliveryAnswer read(String body) {
    return DeliveryAnswer.read(body.getBytes(UTF_8));
  }

  @Test
  void aReceiptIsReadBack() {
    assertThat(
            read(
                """
                {"received": 1000, "accepted": 997, "rejected": 3,
                 "errors": [{"line": 17, "reason": "skillId must be an integer"}]}
                """))
        .isEqualTo(
            new DeliveryAnswer(
                Optional.of(
                    new Receipt(
                        1_000,
                        997,
                        3,
                        List.of(new Receipt.Refused(17, "skillId must be an integer")),
                        Optional.empty())),
                Optional.empty()));
  }

  @Test
  void aProblemHasADetailAndMayHaveAReceipt() {
    assertThat(read("{\"status\":503,\"detail\":\"not now\"}"))
        .isEqualTo(new DeliveryAnswer(Optional.empty(), Optional.of("not now")));
    DeliveryAnswer both =
        read("{\"detail\":\"none\",\"received\":1,\"accepted\":0,\"rejected\":1,\"errors\":[]}");
    assertThat(both.detail()).contains("none");
    assertThat(both.receipt().orElseThrow().rejected()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "[1]", "17", "{}", "{\"received\":\"1\",\"accepted\":1}", "{\"a\""})
  void anythingElseSaysNothing(String body) {
    assertThat(read(body)).isEqualTo(new DeliveryAnswer(Optional.empty(), Optional.empty()));
  }
}
