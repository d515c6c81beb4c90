package dev.wallboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void shortValuesAreQuotedAsTheyAre() {
    assertThat(Excerpt.of("4,15 é 😀")).isEqualTo("4,15 é 😀");
    assertThat(Excerpt.of("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(Excerpt.of("")).isEmpty();
  }

  @Test
  void longValuesEndInAnEllipsisAfterSixtyFourCharacters() {
    assertThat(Excerpt.of("x".repeat(65))).isEqualTo("x".repeat(64) + "…");
  }

  @Test
  void aCharacterOfTwoHalvesIsNotCutInTwo() {
    assertThat(Excerpt.of("😀".repeat(65))).isEqualTo("😀".repeat(64) + "…");
  }

  @Test
  void whatCannotBeSeenIsNamed() {
    assertThat(Excerpt.of("a\u001b[2J\r\n\u0000\u007f"))
        .isEqualTo("a<U+001B>[2J<U+000D><U+000A><U+0000><U+007F>");
    assertThat(Excerpt.of("\u2028\u202e\ufeff\ue000"))
        .isEqualTo("<U+2028><U+202E><U+FEFF><U+E000>");
  }

  @Test
  void halfACharacterIsNamed() {
    assertThat(Excerpt.of("\ud83d")).isEqualTo("<U+D83D>");
  }
}
