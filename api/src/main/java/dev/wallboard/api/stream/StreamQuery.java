package dev.wallboard.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be streamed.
 *
 * @param everySeconds how often it is looked whether a body has changed
 * @param calls each as it follows the account in the URL of a read
 * @param names what the events of each call are called
 */
public record StreamQuery(int everySeconds, List<String> calls, List<String> names) {

  private static final int USUAL_SECONDS = 10;
  private static final int MOST_SECONDS = 60;

  public StreamQuery {
    calls = List.copyOf(calls);
    names = List.copyOf(names);
  }

  /** One call, whose events have a name, looked at every second. */
  public static StreamQuery of(String call, String name) {
    return new StreamQuery(1, List.of(call), List.of(name));
  }

  /**
   * Reads a query; what it does not know is ignored.
   *
   * @throws CallRefused 400 if it is wrong
   */
  public static StreamQuery parse(String rawQuery, int maxCalls) throws CallRefused {
    int every = USUAL_SECONDS;
    List<String> calls = new ArrayList<>();
    for (String pair : rawQuery.isEmpty() ? new String[0] : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (name.equals("every")) {
        every = seconds(value);
      } else if (name.equals("call")) {
        calls.add(value);
      }
    }
    if (calls.isEmpty() || calls.size() > maxCalls) {
      throw wrong(
          "call must be given 1 to %d times (stream.max-calls), each what follows the account in a"
                  .formatted(maxCalls)
              + " read's URL, URL-encoded: call=queuestate%3Fv%3D2");
    }
    return new StreamQuery(
        every, calls, IntStream.range(0, calls.size()).mapToObj(Integer::toString).toList());
  }

  private static int seconds(String text) throws CallRefused {
    if (text.matches("[0-9]{1,2}")) {
      int seconds = Integer.parseInt(text);
      if (seconds >= 1 && seconds <= MOST_SECONDS) {
        return seconds;
      }
    }
    throw wrong(
        "every=%s must be seconds, a whole number from 1 to %d"
            .formatted(Excerpt.of(text), MOST_SECONDS));
  }

  private static String decoded(String text) throws CallRefused {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw wrong("the query is not URL-encoded at " + Excerpt.of(text));
    }
  }

  private static CallRefused wrong(String detail) {
    return new CallRefused(Problem.badRequest(detail));
  }
}
