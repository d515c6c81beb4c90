package dev.wallboard.intake.sources.asterisk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that go on, by their ids, and for a day those that are over, since a call may come to a
 * queue again and is then another engagement. A day later the number of its chain does not matter
 * any more: an engagement's id may be used again (spec: events, Ends).
 *
 * <p>There are limits to both; beyond them the oldest are forgotten.
 */
final class Calls {

  private static final long REMEMBERED_SECONDS = 24 * 60 * 60;

  private final int most;
  private final Map<String, Call> open = new LinkedHashMap<>();
  private final Set<String> leaving = new LinkedHashSet<>();
  private final Map<String, Over> over = new LinkedHashMap<>();

  /**
   * A call that is over.
   *
   * @param chain the number of its last chain
   */
  record Over(long chain, long epochSecond) {}

  /**
   * @param most how many open ones, and how many that are over, are remembered
   */
  Calls(int most) {
    this.most = most;
  }

  /** As they were when the memory was made. */
  Calls(int most, QueueLogMemory memory) {
    this(most);
    memory.over().forEach(call -> over.put(call.id(), new Over(call.chain(), call.epochSecond())));
    memory.open().forEach(call -> put(call.id(), call.asCall()));
  }

  /** Those that go on, in order. */
  List<QueueLogMemory.OpenCall> openMemory() {
    List<QueueLogMemory.OpenCall> calls = new ArrayList<>();
    open.forEach((id, call) -> calls.add(QueueLogMemory.OpenCall.of(id, call)));
    return calls;
  }

  /** Those that are over, in order. */
  List<QueueLogMemory.OverCall> overMemory() {
    List<QueueLogMemory.OverCall> calls = new ArrayList<>();
    over.forEach(
        (id, call) -> calls.add(new QueueLogMemory.OverCall(id, call.chain(), call.epochSecond())));
    return calls;
  }

  Optional<Call> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Whether the call is over, as far as is remembered. */
  boolean isOver(String id) {
    return over.containsKey(id);
  }

  /** The number of the chain that begins with the next entry of a call that is not open. */
  long nextChain(String id) {
    Over last = over.get(id);
    return last == null ? 1 : last.chain() + 1;
  }

  void put(String id, Call call) {
    over.remove(id);
    open.put(id, call);
    if (call.exit().isPresent()) {
      leaving.add(id);
    } else {
      leaving.remove(id);
    }
    if (open.size() > most) {
      forget(open.keySet().iterator().next());
    }
  }

  private void forget(String id) {
    open.remove(id);
    leaving.remove(id);
  }

  /** The call is over. */
  void end(String id, long epochSecond) {
    Call call = open.get(id);
    if (call != null) {
      forget(id);
      over.put(id, new Over(call.chain(), epochSecond));
      if (over.size() > most) {
        removeOldest();
      }
    }
  }

  private void removeOldest() {
    Iterator<String> oldest = over.keySet().iterator();
    oldest.next();
    oldest.remove();
  }

  /** Forgets what was over a day before. */
  void forgetOver(long epochSecond) {
    Iterator<Over> oldest = over.values().iterator();
    while (oldest.hasNext() && oldest.next().epochSecond() < epochSecond - REMEMBERED_SECONDS) {
      oldest.remove();
    }
  }

  /** The ids of those that left their queue and may turn up in another, in order. */
  List<String> leaving() {
    return new ArrayList<>(leaving);
  }

  /** The ids of all that go on. */
  List<String> open() {
    return new ArrayList<>(open.keySet());
  }
}
