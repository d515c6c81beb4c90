package dev.wallboard.lab.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that several threads do at once. */
final class InThreads {

  private InThreads() {}

  /** What one thread does. */
  interface Work {
    void run() throws Exception;
  }

  /** Returns once all have done it; fails if one does. */
  static void run(int count, Work work) throws InterruptedException, ExecutionException {
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(start(work));
    }
    for (FutureTask<Void> task : tasks) {
      task.get();
    }
  }

  /** One more thread, which says when it has failed to whoever asks. */
  static FutureTask<Void> start(Work work) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    new Thread(task, "lab-client").start();
    return task;
  }
}
