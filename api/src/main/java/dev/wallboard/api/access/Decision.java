package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.List;
import java.util.Optional;

/** Whether a call may go on. */
public sealed interface Decision {

  /**
   * It may.
   *
   * @param caller who makes it; empty where nothing is needed and nothing was shown
   * @param bodyHash what the body must have as its hash, where the signature vouches for one
   */
  record Granted(Optional<Caller> caller, Optional<BodyHash> bodyHash) implements Decision {}

  /**
   * It may not.
   *
   * @param problem 400, 401, 403 or 429
   * @param challenges the values of {@code WWW-Authenticate}, one a header; empty but for 401
   */
  record Refused(Problem problem, List<String> challenges) implements Decision {
    public Refused {
      challenges = List.copyOf(challenges);
    }
  }

  /** The hash of a body, as {@code oauth_body_hash} gives it. */
  record BodyHash(String algorithm, String base64) {}
}
