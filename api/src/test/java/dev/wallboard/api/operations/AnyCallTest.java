package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered: with one JSON value, and 200, 400, 404 or 413. */
class AnyCallTest {

  private static final long SEED = 20_260_101;
  private static final int CALLS = 40_000;

  private static final List<String> METHODS =
      List.of("queuehealth", "engactivity", "agentactivity", "queuestate", "sla");
  private static final List<String> NAMES =
      List.of(
          "v",
          "timeframe",
          "interval",
          "skillIds",
          "agentIds",
          "groupIds",
          "chatCenterId",
          "histogram",
          "x",
          "",
          "%76",
          "%");
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "60",
          "30",
          "31",
          "all",
          "4,15",
          "0,5",
          "1,,2",
          "",
          "+",
          "%20",
          "%zz",
          "%ff",
          "-1",
          "é",
          "\ud800",
          "\u0000",
          "9223372036854775808",
          "1.5",
          "=",
          "a b");
  private static final List<String> JSON_VALUES =
      List.of(
          "1",
          "\"60\"",
          "60",
          "\"all\"",
          "\"4,15\"",
          "null",
          "true",
          "1.5",
          "[1]",
          "{}",
          "\"\"",
          "\"\\ud800\"",
          "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
          "{\"v\":1}",
          "",
          "\"",
          "1e9",
          "-",
          "\ud800",
          "\u0000");

  private final Random random = new Random(SEED);

  @Test
  void everyCallIsAnswered() throws IOException {
    TreeMap<Integer, Integer> answers = new TreeMap<>();
    Operations operations = new Operations(new OperationsLimits(5, 120));
    for (int i = 0; i < CALLS; i++) {
      String path = path();
      byte[] body = body();
      answers.merge(statusOf(operations, path, body), 1, Integer::sum);
    }
    assertThat(answers).as("seed %d", SEED).containsOnlyKeys(200, 400, 404, 413);
  }

  private static int statusOf(Operations operations, String path, byte[] body) throws IOException {
    String call = path + " with " + new String(body, StandardCharsets.UTF_8);
    try {
      Answer answer =
          operations.answer(Calls.posted(path, body), HandMadeAccount.busy(), Calls.NOW);
      assertOneValue(Calls.text(answer));
      return answer.status();
    } catch (RuntimeException | IOException | AssertionError e) {
      throw new AssertionError("seed " + SEED + ": " + call, e);
    }
  }

  private static void assertOneValue(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      assertThat(parser.nextToken()).isNull();
    }
  }

  private String path() {
    String method = random.nextInt(20) == 0 ? any(VALUES) : any(METHODS);
    StringBuilder path = new StringBuilder(method).append('?');
    if (random.nextBoolean()) {
      path.append("v=1&timeframe=60&");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      path.append(any(NAMES)).append('=').append(any(VALUES)).append('&');
    }
    return random.nextInt(10) == 0 ? mutated(path) : path.toString();
  }

  private byte[] body() {
    if (random.nextInt(3) == 0) {
      return new byte[0];
    }
    StringBuilder body = new StringBuilder("{");
    for (int i = random.nextInt(5); i > 0; i--) {
      body.append('"').append(any(NAMES)).append("\":").append(any(JSON_VALUES));
      body.append(i > 1 ? "," : "");
    }
    body.append("}");
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(5) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private String mutated(StringBuilder text) {
    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x10000));
    return text.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
