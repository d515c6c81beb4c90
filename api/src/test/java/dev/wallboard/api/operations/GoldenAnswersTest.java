package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shape of an answer against a file written by hand after the spec. */
class GoldenAnswersTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuehealth-account            | queuehealth?v=1&timeframe=60
          queuehealth-skills             | queuehealth?v=1&timeframe=60&skillIds=199,200
          queuehealth-skills             | queuehealth?v=1&timeframe=60&skillIds=all
          queuehealth-account-by-interval | queuehealth?v=1&timeframe=60&interval=30
          queuehealth-skills-by-interval | queuehealth?v=1&timeframe=60&interval=30&skillIds=199,200
          engactivity-account            | engactivity?v=1&timeframe=60
          engactivity-skills             | engactivity?v=1&timeframe=60&skillIds=-1,4
          engactivity-agents             | engactivity?v=1&timeframe=60&agentIds=all
          engactivity-both               | engactivity?v=1&timeframe=60&agentIds=7,8&skillIds=all
          engactivity-account-by-interval | engactivity?v=1&timeframe=60&interval=30
          engactivity-both-by-interval   | engactivity?v=1&timeframe=60&interval=30&agentIds=all&skillIds=all
          agentactivity                  | agentactivity?v=1&timeframe=60&agentIds=2,3
          agentactivity-by-interval      | agentactivity?v=1&timeframe=60&interval=30&agentIds=all
          queuestate-version-1           | queuestate?v=1
          queuestate-version-2           | queuestate?v=2&skillIds=1,2
          sla-worked-example             | sla?v=1&timeframe=60&histogram=0,5,10,20,30
          envelope-of-answer             | queuestate?skillIds=1,2
          envelope-of-answer             | queuestate?v=&skillIds=1,2
          """)
  void ofABusyAccount(String golden, String path) throws IOException {
    assertGolden(golden, path, HandMadeAccount.busy(), 200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queuehealth-account-without-data | queuehealth?v=1&timeframe=60
          queuehealth-skills-without-data  | queuehealth?v=1&timeframe=60&skillIds=199,200
          queuehealth-skills-by-interval-without-data | queuehealth?v=1&timeframe=60&interval=30&skillIds=199
          engactivity-account-without-data | engactivity?v=1&timeframe=60
          engactivity-both-without-data    | engactivity?v=1&timeframe=60&skillIds=4&agentIds=7
          agentactivity-without-data       | agentactivity?v=1&timeframe=60&agentIds=2
          queuestate-version-1-without-data | queuestate?v=1&skillIds=all
          queuestate-version-2-without-data | queuestate?v=2
          sla-without-data                 | sla?v=1&timeframe=60
          """)
  void ofAnIdleAccount(String golden, String path) throws IOException {
    assertGolden(golden, path, HandMadeAccount.idle(), 200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          problem             | 400 | queuehealth?v=1&timeframe=60&interval=31
          envelope-of-problem | 400 | queuehealth?timeframe=60&interval=31
          unknown-method      | 404 | queuehelth?v=1&timeframe=60
          unknown-method      | 404 | queuehelth?timeframe=60
          """)
  void ofARefusal(String golden, int status, String path) throws IOException {
    assertGolden(golden, path, HandMadeAccount.busy(), status);
  }

  @Test
  void ofThirdsRoundedEachByItself() throws IOException {
    assertGolden(
        "sla-rounded",
        "sla?v=1&timeframe=60&histogram=5,10",
        HandMadeAccount.withWaits(1L, 6L, 11L),
        200);
  }

  @Test
  void ofABodyThatIsTooLong() throws IOException {
    byte[] body = new byte[(16 << 20) + 1];
    Answer answer = Calls.answer(Calls.posted("sla?v=1", body), HandMadeAccount.idle());
    assertThat(Calls.text(answer) + "\n").isEqualTo(golden("body-too-long"));
    assertThat(answer.status()).isEqualTo(413);
  }

  /** By GET, and by POST with the query's parameters in the body instead. */
  private static void assertGolden(String name, String path, HandMadeAccount account, int status)
      throws IOException {
    for (Call call : new Call[] {Call.ofPath(path), asPost(Call.ofPath(path))}) {
      Answer answer = Calls.answer(call, account);
      assertThat(Calls.text(answer) + "\n").isEqualTo(golden(name));
      assertThat(answer.status()).isEqualTo(status);
    }
    assertThat(account.instants()).allMatch(instant -> instant == Calls.NOW);
  }

  private static Call asPost(Call call) {
    String body =
        Arrays.stream(call.rawQuery().split("&"))
            .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2))
            .map(pair -> "\"%s\":\"%s\"".formatted(pair[0], pair[1]))
            .collect(Collectors.joining(",", "{", "}"));
    return Calls.posted(call.method(), body);
  }

  private static String golden(String name) throws IOException {
    try (InputStream file =
        GoldenAnswersTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
