package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a call can be wrong, and what its caller is told. */
class RefusalsTest {

  private static final String IDS = "must be either all or 64-bit integers separated by commas";
  private static final String MINUTES = "minutes, a whole number from 1 to 1440";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuehealth?v=2&timeframe=60                 | v=2 must be 1
          engactivity?v=0&timeframe=60                 | v=0 must be 1
          agentactivity?v=-1&timeframe=60&agentIds=all | v=-1 must be 1
          sla?v=1.0&timeframe=60                       | v=1.0 must be 1
          queuestate?v=3                               | v=3 must be 1 or 2
          queuestate?v=+1                              | v= 1 must be 1 or 2
          queuestate?v=x                               | v=x must be 1 or 2
          """)
  void versionsThatAreNotThere(String path, String detail) {
    assertRefused(path, detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queuehealth?v=1", "engactivity?v=1&timeframe=", "sla?v=1&timeframe"})
  void noTimeframe(String path) {
    assertRefused(path, "timeframe is required: " + MINUTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-5",
        "1441",
        "5.0",
        "6e1",
        "0x3C",
        "%2B60",
        "٣",
        "x",
        "99999999999999999999"
      })
  void timeframesThatAreNone(String timeframe) {
    String shown = timeframe.replace("%2B", "+");
    assertRefused("sla?v=1&timeframe=" + timeframe, "timeframe=" + shown + " must be " + MINUTES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60 | 31  | interval=31 must divide timeframe=60
          60 | 61  | interval=61 must be at most timeframe=60
          60 | 4   | interval=4 must be at least 5
          60 | 0   | interval=0 must be at least 5
          60 | -30 | interval=-30 must be at least 5
          4  | 5   | interval=5 must be at most timeframe=4
          60 | x   | interval=x must be minutes, a whole number of at least 5
          60 | 5.0 | interval=5.0 must be minutes, a whole number of at least 5
          60 | 9999999999 | interval=9999999999 must be at most timeframe=60
          """)
  void intervalsThatDoNotFit(String timeframe, String interval, String detail) {
    String parameters = "?v=1&timeframe=" + timeframe + "&interval=" + interval;
    assertRefused("queuehealth" + parameters, detail);
    assertRefused("engactivity" + parameters, detail);
    assertRefused("agentactivity" + parameters + "&agentIds=all", detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,,2                | place 2 is empty
          1,                  | place 2 is empty
          ,1                  | place 1 is empty
          1, ,2               | place 2 is empty
          ,                   | place 1 is empty
          all,4               | place 1 is all
          4,all               | place 2 is all
          All                 | place 1 is All
          4;5                 | place 1 is 4;5
          4 5                 | place 1 is 4 5
          4,1.0               | place 2 is 1.0
          9223372036854775808 | place 1 is 9223372036854775808
          --1                 | place 1 is --1
          -                   | place 1 is -
          """)
  void idsThatAreNone(String ids, String place) {
    String raw = ids.replace(' ', '+');
    String detail = "=" + ids + " " + IDS + ": " + place;
    assertRefused("queuehealth?v=1&timeframe=60&skillIds=" + raw, "skillIds" + detail);
    assertRefused("engactivity?v=1&timeframe=60&agentIds=" + raw, "agentIds" + detail);
    assertRefused("agentactivity?v=1&timeframe=60&agentIds=" + raw, "agentIds" + detail);
    assertRefused("sla?v=1&timeframe=60&groupIds=" + raw, "groupIds" + detail);
  }

  @Test
  void agentActivityWithoutAgents() {
    String detail = "agentIds is required: either all or 64-bit integers separated by commas";
    assertRefused("agentactivity?v=1&timeframe=60", detail);
    assertRefused("agentactivity?v=1&timeframe=60&agentIds=", detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "1,2", "x", "1.0", "9223372036854775808"})
  void chatCentersThatAreNotOne(String id) {
    assertRefused(
        "queuehealth?v=1&timeframe=60&chatCenterId=" + id,
        "chatCenterId=" + id + " must be one id, a 64-bit integer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,7     | place 2 is 7
          -5      | place 1 is -5
          all     | place 1 is all
          0,,5    | place 2 is empty
          0,5.0   | place 2 is 5.0
          """)
  void histogramsThatAreNone(String histogram, String place) {
    assertRefused(
        "sla?v=1&timeframe=60&histogram=" + histogram,
        "histogram="
            + histogram
            + " must be seconds separated by commas, each a multiple of 5, 0 or more: "
            + place);
  }

  @Test
  void moreIdsThanAllowed() {
    assertThat(detail(Calls.get("queuestate?v=1&skillIds=" + ones(10_001))))
        .isEqualTo("skillIds=" + ones(32) + ",… must have at most 10000 values");
  }

  @Test
  void moreIdsThanTheSettingAllows() {
    Operations strict = new Operations(new OperationsLimits(2, 100));
    Call call = Call.ofPath("queuestate?v=1&skillIds=1,1,1");
    assertThat(detail(strict.answer(call, HandMadeAccount.busy(), Calls.NOW)))
        .isEqualTo("skillIds=1,1,1 must have at most 2 values");
  }

  @Test
  void moreHistogramValuesThanAllowed() {
    assertThat(detail(Calls.get("sla?v=1&timeframe=60&histogram=" + ones(1_001))))
        .endsWith("must have at most 1000 values");
  }

  private static String ones(int count) {
    return IntStream.range(0, count).mapToObj(i -> "1").collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuestate?v=1&skillIds=4&skillIds=4     | skillIds=4 is given again as skillIds=4
          queuestate?v=1&skillIds=4&skillIds=      | skillIds=4 is given again as skillIds=
          queuestate?v=1&skillIds&x=1&skillIds=4   | skillIds= is given again as skillIds=4
          queuestate?v=1&skillIds=&skillIds=       | skillIds= is given again as skillIds=
          queuestate?v=1&skillIds=4&skill%49ds=5   | skillIds=4 is given again as skillIds=5
          queuestate?v=1&v=1                       | v=1 is given again as v=1
          queuestate?v=1&v=                        | v=1 is given again as v=
          """)
  void aParameterTwice(String path, String detail) {
    assertRefused(path, detail + "; it may be given once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuestate?v=1&skillIds=4 | {"skillIds":"5"} | skillIds=4 is given again as skillIds=5
          queuestate?v=1&skillIds=4 | {"skillIds":""}  | skillIds=4 is given again as skillIds=
          queuestate?v=1&skillIds=  | {"skillIds":5}   | skillIds= is given again as skillIds=5
          queuestate?v=1            | {"v":1}          | v=1 is given again as v=1
          queuestate?v=1            | {"skillIds":4,"skillIds":4} | skillIds stands twice in the body
          queuestate?v=1            | {"skillIds":4,"skill\\u0049ds":4} | skillIds stands twice in the body
          queuestate?v=1            | {"skillIds":null,"skillIds":4} | skillIds stands twice in the body
          """)
  void aParameterTwiceWithABody(String path, String body, String detail) {
    assertRefused(path, body, detail + "; it may be given once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skillIds=%        | skillIds=%
          skillIds=4%2      | skillIds=4%2
          skillIds=%zz      | skillIds=%zz
          skillIds=%+4      | skillIds=%+4
          skillIds=%ff      | skillIds=%ff
          skillIds=%c0%b4   | skillIds=%c0%b4
          skillIds=%ED%A0%80 | skillIds=%ED%A0%80
          %zz=4             | the parameter name %zz
          """)
  void queriesThatCannotBeDecoded(String query, String subject) {
    assertRefused(
        "queuestate?v=1&" + query,
        subject + " must be UTF-8, percent-encoded: % is followed by two hexadecimal digits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"skillIds":[4,15]}     | skillIds=[…]
          {"skillIds":{"a":[4]}}  | skillIds={…}
          {"skillIds":true}       | skillIds=true
          {"skillIds":4.0}        | skillIds=4.0
          {"skillIds":4e0}        | skillIds=4e0
          """)
  void valuesThatAreNeitherStringNorInteger(String body, String subject) {
    assertRefused(
        "queuestate?v=1",
        body,
        subject + " must be a JSON string, or an integer without fraction or exponent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "4", "\"v\"", "[{\"v\":1}]"})
  void bodiesThatAreNoObject(String body) {
    assertRefused("queuestate?v=1", body, "the body must be a JSON object of parameters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {
          {"skillIds":4
          {"skillIds":4,}
          {skillIds:4}
          {'skillIds':4}
          {"skillIds":04}
          {"skillIds":NaN}
          {"skillIds":"4}
          {"x":[}
          // {}
          v=1&skillIds=4
          """)
  void bodiesThatAreNoJson(String body) {
    assertThat(detail(Calls.post("queuestate?v=1", body)))
        .matches("the body is not JSON at line 1, column [0-9]+");
  }

  @Test
  void theLineOfABodyThatIsNoJsonIsTold() {
    assertRefused("queuestate?v=1", "{\n  \"a\": }", "the body is not JSON at line 2, column 8");
  }

  @Test
  void bodiesThatGoOn() {
    assertRefused("queuestate?v=1", "{} {}", "the body goes on after its JSON object");
    assertRefused("queuestate?v=1", "{}x", "the body is not JSON at line 1, column 3");
  }

  @Test
  void bodiesThatAreNotUtf8() {
    byte[] latin = "{\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "{\"skillIds\":4,\"x\":\"\ud83d\ude00\"}".getBytes(StandardCharsets.UTF_16);
    for (byte[] body : new byte[][] {latin, wide}) {
      Answer answer = Calls.answer(Calls.posted("queuestate?v=1", body), HandMadeAccount.busy());
      assertThat(detail(answer)).isEqualTo("the body is not UTF-8");
    }
  }

  @Test
  void bodiesThatNestTooDeep() {
    for (int depth : new int[] {16, 100_000}) {
      String body = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      assertRefused("queuestate?v=1", body, "the body nests deeper than the 16 levels allowed");
    }
  }

  @Test
  void bodiesThatAreTooLong() {
    Operations strict = new Operations(new OperationsLimits(10_000, 10));
    assertThat(status(strict, "{\"a\": 123}")).isEqualTo(200);
    assertThat(status(strict, "{\"a\": 1234}")).isEqualTo(413);
    assertThat(status(strict, "x".repeat(11))).isEqualTo(413);
  }

  private static int status(Operations operations, String body) {
    return operations
        .answer(Calls.posted("queuestate?v=1", body), HandMadeAccount.busy(), Calls.NOW)
        .status();
  }

  @Test
  void noMoreOfABodyIsReadThanTheLimitAndOne() throws IOException {
    InputStream endless = new ByteArrayInputStream(new byte[1_000]);
    Operations strict = new Operations(new OperationsLimits(10_000, 10));
    Answer answer =
        strict.answer(Call.post("sla", "v=1", endless), HandMadeAccount.busy(), Calls.NOW);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(Calls.text(answer))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
                + "\"detail\":\"the body is longer than the 10 bytes allowed\"}");
    assertThat(endless.available()).isEqualTo(1_000 - 11);
  }

  @Test
  void aBodyThatCannotBeReadIsNoFaultOfTheCall() {
    InputStream gone =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    Call call = Call.post("sla", "v=1", gone);
    assertThatThrownBy(() -> Calls.answer(call, HandMadeAccount.busy()))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("connection reset");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertRefused(
        "engactivity?v=7&timeframe=0&interval=3&agentIds=x",
        "v=7 must be 1; timeframe=0 must be "
            + MINUTES
            + "; interval=3 must be at least 5; agentIds=x "
            + IDS
            + ": place 1 is x");
  }

  @Test
  void whatWasSentIsQuotedShortAndWithoutControlCharacters() {
    assertRefused(
        "queuestate?v=" + "9".repeat(65) + "%1b", "v=" + "9".repeat(64) + "… must be 1 or 2");
    assertRefused("queuestate?v=%1b%0d%0a", "v=<U+001B><U+000D><U+000A> must be 1 or 2");
    assertRefused("queuestate", "{\"v\":\"\\ud800\"}", "v=<U+D800> must be 1 or 2");
    assertThat(detail(Calls.get("%1b\u001b?v=1"))).startsWith("there is no method %1b<U+001B>,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?v=1", "/queuehealth?v=1", "queuehealth/?v=1", "QueueHealth", "QUEUE_HEALTH"})
  void methodsThatAreNotThere(String path) {
    Answer answer = Calls.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuestate?skillIds=x          | {"v":1}
          queuestate?skillIds=%zz&v=1    | {}
          queuestate?skillIds=x          | {"skillIds":5,"v":1}
          queuestate                     | {"v":1,"skillIds":[4],}
          queuestate                     | {"skillIds":[4],"v":1}
          queuestate?v=&v=1              | {}
          queuestate?v=                  | {"v":2}
          queuestate?v=%zz               | {}
          queuestate                     | {"v":[1]}
          queuestate                     | {"v":true}
          queuestate                     | {"v":null,"v":1}
          """)
  void aRefusalIsPlainIfAVersionIsSeenAnywhere(String path, String body) {
    Answer answer = Calls.post(path, body);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuestate?skillIds=x          | {}
          queuestate?v=&v=               | {}
          queuestate                     | {"v":null,"skillIds":[4]}
          queuestate                     | {"skillIds"
          """)
  void aRefusalIsEnvelopedIfNoVersionIsSeen(String path, String body) {
    Answer answer = Calls.post(path, body);
    assertThat(answer.contentType()).isEqualTo("application/json");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Calls.text(answer)).startsWith("{\"meta\":{\"responseCode\":400},\"body\":{");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, -1", "2147483647, 1", "1, 2147483647"})
  void limitsThatMakeNoSense(int ids, int bytes) {
    assertThatThrownBy(() -> new OperationsLimits(ids, bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" must be from ");
  }

  private static void assertRefused(String path, String detail) {
    assertRefused(Call.ofPath(path), detail);
  }

  private static void assertRefused(String path, String body, String detail) {
    assertRefused(Calls.posted(path, body), detail);
  }

  /** With its problem plain, and the account not asked. */
  private static void assertRefused(Call call, String detail) {
    HandMadeAccount account = HandMadeAccount.busy();
    Answer answer = Calls.answer(call, account);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(detail(answer)).isEqualTo(detail);
    assertThat(account.questions()).isEmpty();
  }

  /** The detail of a problem, as the last member that problems have. */
  private static String detail(Answer answer) {
    String text = Calls.text(answer);
    String before = "\"status\":" + answer.status() + ",\"detail\":\"";
    assertThat(text).contains(before).endsWith("\"}");
    return text.substring(text.indexOf(before) + before.length(), text.length() - 2);
  }
}
