package dev.wallboard.api;

import java.util.OptionalInt;

/** A call is not done, and the caller is told why. */
public final class CallRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final int retryAfterSeconds;

  /** A refusal that stands. */
  public CallRefused(Problem problem) {
    this(problem, 0);
  }

  /** A refusal after which trying again may help in so many seconds. */
  public CallRefused(Problem problem, int retryAfterSeconds) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }

  /** In how many seconds trying again may help; empty if that is not known to. */
  public OptionalInt retryAfterSeconds() {
    return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
  }
}
