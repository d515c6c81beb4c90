package dev.wallboard.api.access;

import java.util.Optional;

/**
 * One way to show who calls: a signature, a token, a cookie. The first that finds something it
 * knows in a request decides.
 */
public interface Credentials {

  /**
   * Who calls, or why that was not shown; empty if the request has nothing of this kind. May be
   * called on an event loop: takes microseconds and does not wait for a disk.
   *
   * @param accountId whose path it is
   */
  Optional<Shown> look(AccessRequest request, String accountId);

  /** What was found. */
  sealed interface Shown {

    /** Who calls. */
    record By(Caller caller, Optional<Decision.BodyHash> bodyHash) implements Shown {}

    /** Something was there, and it does not do. */
    record Not(Decision.Refused refusal) implements Shown {}
  }
}
