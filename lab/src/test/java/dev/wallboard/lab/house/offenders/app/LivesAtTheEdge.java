package dev.wallboard.lab.house.offenders.app;

/** Allowed: this is where time and chance come in. */
final class LivesAtTheEdge {
  private LivesAtTheEdge() {}

  static long elapsedNanos() {
    return System.nanoTime();
  }

  static double dice() {
    return Math.random();
  }

  static void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
