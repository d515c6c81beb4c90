package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.feeds.document.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Rules are not as they have to be; each problem names the member and what it has to be. */
public final class WrongRules extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  WrongRules(List<Problem> problems) {
    super(
        problems.stream().map(Problem::text).collect(Collectors.joining("; ")), null, false, false);
    this.problems = problems;
  }

  /** All that is wrong, in the order of the lines. */
  public List<Problem> problems() {
    return problems;
  }

  /** All that is wrong, in one sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
