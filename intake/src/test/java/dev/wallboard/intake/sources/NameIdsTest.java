package dev.wallboard.intake.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameIdsTest {

  private final NameIds ids = new NameIds();

  @Test
  void namesGetIdsInOrderOfFirstAppearanceFromOne() {
    assertThat(ids.idOf("Sales")).isEqualTo(1);
    assertThat(ids.idOf("Support")).isEqualTo(2);
    assertThat(ids.idOf("Sales")).isEqualTo(1);
    assertThat(ids.given()).containsExactly(Map.entry("Sales", 1L), Map.entry("Support", 2L));
  }

  @Test
  void numbersAreTheirOwnIds() {
    assertThat(ids.idOf("30175")).isEqualTo(30175);
    assertThat(ids.idOf("-4")).isEqualTo(-4);
    assertThat(ids.idOf("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(ids.given()).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeANumberIsAName() {
    assertThat(ids.idOf("9223372036854775808")).isEqualTo(1);
    assertThat(ids.idOf("1.0")).isEqualTo(2);
    assertThat(ids.idOf("+5")).isEqualTo(3);
    assertThat(ids.idOf("٣")).isEqualTo(4);
  }

  @Test
  void anIdThatANumberSeenBeforeHasIsNotHandedOut() {
    ids.idOf("1");
    ids.idOf("3");
    assertThat(ids.idOf("Sales")).isEqualTo(2);
    assertThat(ids.idOf("Support")).isEqualTo(4);
  }

  @Test
  void aNumberSeenAfterItsIdWasHandedOutIsToldToBeShared() {
    assertThat(ids.nameWithIdOf("1")).isEmpty();
    ids.idOf("Sales");
    assertThat(ids.nameWithIdOf("1")).contains("Sales");
    assertThat(ids.nameWithIdOf("Sales")).isEmpty();
    assertThat(ids.idOf("1")).isEqualTo(1);
  }

  @Test
  void idsAreTheSameAfterARestart() {
    ids.idOf("Sales");
    ids.idOf("Support");
    NameIds restarted = new NameIds(ids.given());
    assertThat(restarted.idOf("Billing")).isEqualTo(3);
    assertThat(restarted.idOf("Support")).isEqualTo(2);
  }
}
