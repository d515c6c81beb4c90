package dev.wallboard.lab.house.offenders.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

final class Sleeps {
  private Sleeps() {}

  static void sleep() throws InterruptedException {
    Thread.sleep(1);
  }

  static void sleepInUnits() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }

  static void park() {
    LockSupport.park();
  }

  static void parkForNanos() {
    LockSupport.parkNanos(1);
  }

  static void parkUntil() {
    LockSupport.parkUntil(1);
  }

  @SuppressWarnings("WaitNotInLoop")
  static void waitOn(Object lock) throws InterruptedException {
    synchronized (lock) {
      lock.wait(1);
    }
  }
}
