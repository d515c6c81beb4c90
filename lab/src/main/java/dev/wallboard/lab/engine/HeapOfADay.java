package dev.wallboard.lab.engine;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.model.IdFilter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Prints how much heap the engine holds after a day of a million chats with 1,000 skills and 2,000
 * agents, for 1, 10 and 50 skills an agent, once queue health of all of it has been asked.
 */
public final class HeapOfADay {

  private HeapOfADay() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    for (int skillsPerAgent : new int[] {1, 10, 50}) {
      long before = usedBytes();
      AccountEngine engine =
          AppliedDay.readBack(new BusyDay(1_000_000, 1_000, 2_000, skillsPerAgent).inOrder());
      engine
          .snapshot()
          .queueHealth(
              new QueueHealthQuestion(
                  1_440, OptionalInt.empty(), Optional.of(IdFilter.ALL), OptionalLong.empty()),
              BusyDay.END_EPOCH_MILLIS);
      long bytes = usedBytes() - before;
      System.out.printf(
          "%d engagements, %d skills an agent: %d MiB%n",
          engine.engagements(), skillsPerAgent, bytes >> 20);
    }
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
