package dev.wallboard.lab.house.offenders.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

final class StartsThreads {
  private StartsThreads() {}

  static Thread thread() {
    return new Thread(() -> {});
  }

  static ExecutorService pool() {
    return Executors.newCachedThreadPool();
  }

  static ForkJoinPool forkJoin() {
    return ForkJoinPool.commonPool();
  }

  static CompletableFuture<Void> future() {
    return CompletableFuture.runAsync(() -> {});
  }

  static Stream<String> stream(List<String> list) {
    return list.stream().parallel();
  }

  static Stream<String> parallel(List<String> list) {
    return list.parallelStream();
  }
}
