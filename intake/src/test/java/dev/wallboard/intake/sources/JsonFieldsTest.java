package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  private static JsonFields fields(String json) throws UnusableRecordException {
    return JsonRecords.parse(json.getBytes(UTF_8));
  }

  private static void refused(ThrowingCallable reading, String reason) {
    assertThatThrownBy(reading).isInstanceOf(UnusableRecordException.class).hasMessage(reason);
  }

  @Test
  void neitherCaseNorUnderscoresTellNamesApart() throws UnusableRecordException {
    JsonFields fields = fields("{\"task_sid\":\"1\",\"WorkerSid\":\"2\"}");
    assertThat(fields.text("TaskSid")).contains("1");
    assertThat(fields.text("worker_sid")).contains("2");
    assertThat(fields.text("taskside")).isEmpty();
  }

  @Test
  void theExactNameWins() throws UnusableRecordException {
    assertThat(fields("{\"NAME\":\"1\",\"name\":\"2\",\"Name\":\"3\"}").text("name")).contains("2");
  }

  @Test
  void nullAndBlankCountAsAbsent() throws UnusableRecordException {
    JsonFields fields = fields("{\"a\":null,\"b\":\" \"}");
    assertThat(fields.has("a")).isFalse();
    assertThat(fields.text("a")).isEmpty();
    assertThat(fields.text("b")).isEmpty();
    assertThat(fields.object("a")).isEmpty();
    assertThat(fields.objects("a")).isEmpty();
  }

  @Test
  void instantsAreThoseOfRfc3339() throws UnusableRecordException {
    JsonFields fields = fields("{\"at\":\"2026-11-22T10:00:00.123Z\"}");
    assertThat(fields.instant("at")).isEqualTo(OptionalLong.of(1_795_341_600_123L));
    assertThat(fields.instant("other")).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedWithItsPath() throws UnusableRecordException {
    JsonFields fields = fields("{\"a\":{\"b\":[{\"c\":true}]},\"at\":\"soon\",\"n\":-1}");
    refused(() -> fields.requiredText("x"), "x is missing");
    refused(() -> fields.text("a"), "a must be a text, not {\"b\":[{\"c\":true}]}");
    refused(() -> fields.object("at"), "at must be an object, not \"soon\"");
    refused(() -> fields.objects("a"), "a must be an array, not {\"b\":[{\"c\":true}]}");
    refused(
        () -> fields.requiredObject("a").objects("b").get(0).text("c"),
        "a.b[0].c must be a text, not true");
    refused(() -> fields.instant("at"), "at must be an instant of RFC 3339, not \"soon\"");
    refused(() -> fields.requiredCount("n"), "n must be a number of 0 or more, not -1");
  }
}
