package dev.wallboard.api.access;

/**
 * One way to show who calls: a signature, a token, a cookie.
 *
 * <p>Asked on event loops: takes microseconds, and waits neither for a disk nor for a lock that
 * somebody holds for longer.
 */
public interface Credentials {

  /** Whether the request has something of this kind, good or not. */
  boolean areIn(AccessRequest request);

  /**
   * Who calls, or why that was not shown. Asked only of requests that have something of this kind.
   *
   * @param accountId whose path it is; empty for a path that is the server's own
   */
  Shown check(AccessRequest request, String accountId);

  /** What was found. */
  sealed interface Shown {

    /** Who calls. */
    record By(Decision.Granted grant) implements Shown {

      /** A caller whose credentials say nothing about the body. */
      public By(Caller caller, Standing standing) {
        this(Decision.Granted.to(caller, standing));
      }
    }

    /** Something was there, and it does not do. */
    record Not(Decision.Refused refusal) implements Shown {}
  }
}
