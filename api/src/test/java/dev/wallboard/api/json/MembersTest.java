package dev.wallboard.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

  /** Takes something out of a document. */
  @FunctionalInterface
  private interface Taking {
    Object from(Members members) throws WrongDocument;
  }

  private static Members members(String json) throws WrongDocument {
    return Members.read(json.getBytes(UTF_8));
  }

  private static void assertWrong(String json, Taking taking, String reason) {
    assertThatThrownBy(() -> taking.from(members(json)))
        .isInstanceOf(WrongDocument.class)
        .hasMessage(reason);
  }

  @Test
  void eachMemberIsTakenOutByItsRule() throws WrongDocument {
    Members members =
        members(
            "{\"name\":\"Zoë\",\"rows\":5,\"share\":79.50,\"on\":true,\"kind\":\"tile\","
                + "\"ids\":[\"1\",\"2\"],\"items\":[{\"x\":1},{\"x\":2}],\"off\":null}");
    assertThat(members.text("name", 3)).isEqualTo("Zoë");
    assertThat(members.name("name", 3)).isEqualTo("Zoë");
    assertThat(members.whole("rows", 1, 5)).isEqualTo(5);
    assertThat(members.whole("absent", 1, 5, 4)).isEqualTo(4);
    assertThat(members.number("share", 0, 100, 1)).isEqualByComparingTo("79.5");
    assertThat(members.flag("on")).isTrue();
    assertThat(members.flag("off", true)).isTrue();
    assertThat(members.oneOf("kind", List.of("tile", "chart"))).isEqualTo("tile");
    assertThat(members.texts("ids", 1, 2, 20)).containsExactly("1", "2");
    assertThat(members.objects("items", 0, 9).get(1).whole("x", 0, 9)).isEqualTo(2);
    assertThat(members.optionalText("off", 9)).isEmpty();
    assertThat(members.isNull("off")).isTrue();
    assertThat(members.isNull("absent")).isFalse();
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndItsRule() {
    assertWrong("{}", m -> m.text("name", 9), "name is missing");
    assertWrong("{\"name\":null}", m -> m.text("name", 9), "name is missing");
    assertWrong("{\"name\":7}", m -> m.text("name", 9), "name must be a text");
    assertWrong(
        "{\"name\":\"\"}", m -> m.text("name", 9), "name must have 1 to 9 characters, not 0");
    assertWrong(
        "{\"a\\u0000\":1}",
        m -> {
          m.allowOnly(List.of("name"));
          return "";
        },
        "the document has no member a<U+0000>");
    assertWrong(
        "{\"items\":[{},{\"w\":13}]}",
        m -> m.objects("items", 0, 9).get(1).whole("w", 1, 12),
        "items[1].w must be from 1 to 12, not 13");
    assertWrong(
        "{\"items\":[{\"widt\":1}]}",
        m -> {
          m.objects("items", 0, 9).get(0).allowOnly(List.of("width", "height"));
          return "";
        },
        "items[0] has no member widt; did you mean \"width\"?");
    assertWrong("{\"x\":1.5}", m -> m.whole("x", 0, 9), "x must be a whole number");
    assertWrong(
        "{\"x\":92233720368547758080}",
        m -> m.whole("x", 0, 9),
        "x must be from 0 to 9, not 92233720368547758080");
    assertWrong(
        "{\"x\":79.55}",
        m -> m.number("x", 0, 100, 1),
        "x must have no more than 1 decimals, not 79.55");
    assertWrong(
        "{\"x\":1e999}", m -> m.number("x", 0, 100, 1), "x must be from 0 to 100, not 1E+999");
    assertWrong("{\"x\":\"true\"}", m -> m.flag("x"), "x must be true or false");
    assertWrong(
        "{\"x\":\"tiles\"}",
        m -> m.oneOf("x", List.of("tile", "chart")),
        "x must be one of tile, chart; did you mean \"tile\"?");
    assertWrong("{\"x\":[1]}", m -> m.texts("x", 0, 9, 9), "x[0] must be a text");
    assertWrong("{\"x\":[]}", m -> m.texts("x", 1, 9, 9), "x must have 1 to 9 elements, not 0");
    assertWrong("{\"x\":[1]}", m -> m.objects("x", 0, 9), "x[0] must be an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "a\\u0007b", "a\\u202eb", "a\\nb", "\\ud800"})
  void aNameHasNothingThatCannotBeSeen(String name) {
    assertWrong(
        "{\"name\":\"" + name + "\"}",
        m -> m.name("name", 9),
        "name must have no control characters, and no blanks at its ends");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "null",
        "{",
        "{\"a\":1}{",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "{\"a\":NaN}"
      })
  void whatIsNotOneObjectIsRefused(String json) {
    assertThatThrownBy(() -> members(json)).isInstanceOf(WrongDocument.class);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'};
    assertThatThrownBy(() -> Members.read(bytes)).isInstanceOf(WrongDocument.class);
  }

  @Test
  void nestingIsLimited() {
    assertThatThrownBy(() -> members("{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"))
        .isInstanceOf(WrongDocument.class);
  }

  @Test
  void whatStandsInABrokenDocumentIsNotSaid() {
    assertThatThrownBy(() -> members("{\"password\":\"s3cret\", s3cret}"))
        .isInstanceOf(WrongDocument.class)
        .message()
        .doesNotContain("s3cret")
        .contains("line 1");
  }
}
