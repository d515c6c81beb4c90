package dev.wallboard.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  private static final String TAG = "\"abc-gzip\"";

  private static boolean list(String... headers) {
    return EntityTags.list(List.of(headers), TAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc-gzip\"",
        "W/\"abc-gzip\"",
        "*",
        " * ",
        "  \"abc-gzip\"\t",
        "\"x\",\"abc-gzip\"",
        "\"x\" , W/\"abc-gzip\", \"y\"",
        ",, \"abc-gzip\"",
        "\"a,b\", \"abc-gzip\"",
        "\"\",\"abc-gzip\""
      })
  void theTagIsListed(String header) {
    assertThat(list(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"abc\"",
        "\"abc-gzip",
        "abc-gzip",
        "\"abc-gzip-more\"",
        "\"x,\"abc-gzip\"",
        "w/\"abc-gzip\"",
        "\"*\"",
        "\"x\", *",
        "W/ \"abc-gzip\"",
        "\"x\";\"abc-gzip\""
      })
  void theTagIsNotListed(String header) {
    assertThat(list(header)).isFalse();
  }

  @Test
  void theHeaderMayComeSeveralTimesOrNotAtAll() {
    assertThat(list("\"x\"", "\"y\", \"abc-gzip\"")).isTrue();
    assertThat(list("\"x\"", "\"y\"")).isFalse();
    assertThat(list()).isFalse();
  }
}
