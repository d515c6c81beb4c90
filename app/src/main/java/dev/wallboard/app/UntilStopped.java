package dev.wallboard.app;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Keeps a server running until the process is told to end. */
final class UntilStopped {

  private UntilStopped() {}

  /** What is to be done once all is set. */
  interface Start {
    void run() throws IOException;
  }

  /**
   * Does not return before the process is told to end and everything has stopped.
   *
   * @param end stops it
   * @param start is run when a signal will already stop it well
   */
  static void run(Runnable end, Start start) throws IOException {
    CountDownLatch told = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              end.run();
              told.countDown();
            },
            "wallboard-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    start.run();
    boolean waiting = true;
    while (waiting) {
      try {
        told.await();
        waiting = false;
      } catch (InterruptedException e) {
        // Nobody has a reason to but the end, which the latch tells.
      }
    }
  }
}
