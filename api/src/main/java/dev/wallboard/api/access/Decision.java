package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.List;
import java.util.Optional;

/** Whether a call may go on. */
public sealed interface Decision {

  /**
   * It may.
   *
   * @param caller who makes it; empty where nothing is needed, or where access is open
   * @param standing whether that is still so, later
   * @param bodyHash what the body must have as its hash, where the signature vouches for one
   */
  record Granted(Optional<Caller> caller, Standing standing, Optional<BodyHash> bodyHash)
      implements Decision {

    /** To a caller whose credentials say nothing about the body. */
    public static Granted to(Caller caller, Standing standing) {
      return new Granted(Optional.of(caller), standing, Optional.empty());
    }

    /** To whoever it is. */
    static Granted toAnybody() {
      return new Granted(Optional.empty(), () -> true, Optional.empty());
    }
  }

  /**
   * It may not.
   *
   * @param problem 400, 401, 403, 415 or 429
   * @param challenges the values of {@code WWW-Authenticate}, one a header; empty but for 401
   */
  record Refused(Problem problem, List<String> challenges) implements Decision {
    public Refused {
      challenges = List.copyOf(challenges);
    }

    /** For a reason that no other credentials would change. */
    public static Refused because(Problem problem) {
      return new Refused(problem, List.of());
    }
  }
}
