package dev.wallboard.app.replay;

import dev.wallboard.intake.Receipt;
import java.util.OptionalLong;

/** How the sending of a batch went. */
sealed interface Attempt {

  /** All of it was judged. */
  record Judged(Receipt receipt) implements Attempt {}

  /**
   * Not now.
   *
   * @param why in words
   * @param afterMillis when the server says it is worth trying again
   */
  record Later(String why, OptionalLong afterMillis) implements Attempt {}

  /** It is too large for one request. */
  record TooLarge(String why) implements Attempt {}

  /** Sending it again will not help. */
  record Never(String why) implements Attempt {}
}
