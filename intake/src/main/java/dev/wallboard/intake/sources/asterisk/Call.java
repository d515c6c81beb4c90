package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.At;
import java.util.Optional;

/**
 * What is remembered of a call.
 *
 * @param chain the number of its chain of queue entries, from 1
 * @param connected whether an agent has it
 * @param exit when it left its queue, if it did and may still turn up in another
 */
record Call(long chain, boolean connected, Optional<At> exit) {

  /** One that waits, or of which nothing more is known. */
  static Call waiting(long chain) {
    return new Call(chain, false, Optional.empty());
  }

  static Call connected(long chain) {
    return new Call(chain, true, Optional.empty());
  }

  Call leftAt(At at) {
    return new Call(chain, connected, Optional.of(at));
  }
}
