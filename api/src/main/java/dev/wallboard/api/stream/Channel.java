package dev.wallboard.api.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All who listen to the same calls of an account as often. For any thread. */
final class Channel {

  private final String accountId;
  private final StreamQuery query;
  private final Map<Executor, List<Listener>> listeners = new LinkedHashMap<>();
  private @Nullable Snapshot latest;
  private boolean isOver;

  Channel(String accountId, StreamQuery query) {
    this.accountId = accountId;
    this.query = query;
  }

  String accountId() {
    return accountId;
  }

  StreamQuery query() {
    return query;
  }

  /** The digits of the last tick. */
  synchronized List<String> digits() {
    return latest == null ? Digits.none(query.calls().size()) : latest.digits();
  }

  /** Adds one; false if the channel has closed meanwhile. */
  synchronized boolean add(Listener listener, Snapshot first, long nowMillis) {
    if (isOver) {
      return false;
    }
    listeners.computeIfAbsent(listener.wire().loop(), loop -> new ArrayList<>()).add(listener);
    if (latest == null) {
      latest = first;
    }
    listener.offer(first, nowMillis);
    return true;
  }

  /** Takes one out; true if it was the last, and then the channel closes. */
  synchronized boolean remove(Listener listener) {
    Executor loop = listener.wire().loop();
    List<Listener> ofLoop = listeners.get(loop);
    if (ofLoop != null) {
      ofLoop.remove(listener);
      if (ofLoop.isEmpty()) {
        listeners.remove(loop);
      }
    }
    isOver = listeners.isEmpty();
    return isOver;
  }

  synchronized boolean isOver() {
    return isOver;
  }

  /** Tells all of a tick. */
  void publish(Snapshot next, long nowMillis) {
    synchronized (this) {
      latest = next;
    }
    forEachLoop(listener -> listener.offer(next, nowMillis));
  }

  /** Does something with each listener on its loop. */
  void forEachLoop(Consumer<Listener> work) {
    Map<Executor, List<Listener>> all = new LinkedHashMap<>();
    synchronized (this) {
      listeners.forEach((loop, ofLoop) -> all.put(loop, List.copyOf(ofLoop)));
    }
    all.forEach((loop, ofLoop) -> loop.execute(() -> ofLoop.forEach(work)));
  }

  /** Has one catch up that has room again. */
  void catchUp(Listener listener, long nowMillis) {
    Snapshot present;
    synchronized (this) {
      present = latest;
    }
    if (present != null && listener.isBehind()) {
      listener.offer(present, nowMillis);
    }
  }
}
