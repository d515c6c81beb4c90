package dev.wallboard.lab.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/**
 * The calls of the JDK by which the world comes in unasked: what the time is, how long something
 * took, what the dice show, who else runs.
 */
final class Surroundings {

  private static final Set<String> CLOCK_CALLS =
      Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

  private static final Set<String> CLOCKS =
      Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Calendar");

  private static final Set<String> SLEEP_CALLS =
      Set.of(
          "java.lang.Thread.sleep",
          "java.lang.Object.wait",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.TimeUnit.timedJoin",
          "java.util.concurrent.TimeUnit.timedWait");

  private static final Set<String> CHANCE_CALLS =
      Set.of("java.lang.Math.random", "java.lang.StrictMath.random", "java.util.UUID.randomUUID");

  private static final Set<String> DICE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor");

  private Surroundings() {}

  /** Whether the call tells the time, or how much of it has gone by. */
  static boolean isClock(JavaAccess<?> access) {
    return CLOCK_CALLS.contains(callOf(access))
        || CLOCKS.contains(ownerOf(access))
        || isNowOfJavaTime(access)
        || isNewDate(access);
  }

  private static boolean isNowOfJavaTime(JavaAccess<?> access) {
    return ownerOf(access).startsWith("java.time.") && access.getTarget().getName().equals("now");
  }

  private static boolean isNewDate(JavaAccess<?> access) {
    return access.getTarget().getFullName().equals("java.util.Date.<init>()");
  }

  /** Whether the call halts its thread for a time. */
  static boolean isSleep(JavaAccess<?> access) {
    return SLEEP_CALLS.contains(callOf(access))
        || callOf(access).startsWith("java.util.concurrent.locks.LockSupport.park");
  }

  /** Whether the call throws dice. */
  static boolean isChance(JavaAccess<?> access) {
    return CHANCE_CALLS.contains(callOf(access))
        || DICE.contains(ownerOf(access))
        || ownerOf(access).startsWith("java.util.random.")
        || isUnseededShuffle(access);
  }

  private static boolean isUnseededShuffle(JavaAccess<?> access) {
    return access.getTarget().getFullName().equals("java.util.Collections.shuffle(java.util.List)");
  }

  /** Whether the call makes a thread, or has work done on one. */
  static boolean isThreadStart(JavaAccess<?> access) {
    return THREADS.contains(ownerOf(access))
        || isParallelStream(access)
        || callOf(access).matches("java\\.util\\.concurrent\\.CompletableFuture\\..*Async");
  }

  private static boolean isParallelStream(JavaAccess<?> access) {
    return callOf(access).matches("java\\.util\\..*\\.(parallel|parallelStream)");
  }

  private static String callOf(JavaAccess<?> access) {
    return ownerOf(access) + "." + access.getTarget().getName();
  }

  private static String ownerOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }
}
