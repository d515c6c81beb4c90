package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.Texts;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.Event;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the events of calls. An engagement is a call's id and the number of its chain of queue
 * entries, {@code 1266833905.2-1}: a call that leaves a queue and enters another within a second
 * goes on in its chain, and one that comes later begins the next. So an exit waits for a line that
 * is more than a second later, or for {@link #releaseExits}.
 *
 * <p>Methods say why a line was left out, if it was.
 */
final class CallEvents {

  /** How long after an exit an entry makes a move of it, in whole seconds of the log. */
  private static final long MOVE_SECONDS = 1;

  private static final Optional<String> USED = Optional.empty();

  private final Naming naming;
  private final Calls calls;

  CallEvents(Naming naming, Calls calls) {
    this.naming = naming;
    this.calls = calls;
  }

  /** A line of that second comes next. */
  void goOnTo(long epochSecond, Consumer<Event> events) {
    for (String id : calls.leaving()) {
      if (exitSecond(id) + MOVE_SECONDS < epochSecond) {
        release(id, events);
      }
    }
    calls.forgetOver(epochSecond);
  }

  boolean holdsExits() {
    return !calls.leaving().isEmpty();
  }

  void releaseExits(Consumer<Event> events) {
    calls.leaving().forEach(id -> release(id, events));
  }

  private long exitSecond(String id) {
    return second(calls.find(id).flatMap(Call::exit).orElseThrow());
  }

  private void release(String id, Consumer<Event> events) {
    Call call = calls.find(id).orElseThrow();
    At exit = call.exit().orElseThrow();
    events.accept(
        new Abandoned(exit.epochMillis(), exit.sequence(), engagementId(id, call.chain())));
    calls.end(id, second(exit));
  }

  Optional<String> enter(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    String id = callId(line);
    long skillId = naming.skill(Name.of(line.requiredQueue()), at, events);
    Optional<Call> connected = calls.find(id).filter(Call::connected);
    connected.ifPresent(call -> close(id, call, at, Optional.empty(), events));
    long chain = calls.find(id).map(Call::chain).orElseGet(() -> calls.nextChain(id));
    events.accept(
        new Queued(
            at.epochMillis(),
            at.sequence(),
            engagementId(id, chain),
            skillId,
            OptionalLong.empty()));
    calls.put(id, Call.waiting(chain));
    return USED;
  }

  Optional<String> connect(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    String id = callId(line);
    long skillId = naming.skill(Name.of(line.requiredQueue()), at, events);
    long agentId = naming.agent(Name.of(line.requiredAgent()), at, events);
    Optional<Call> call = staying(id, events);
    if (call.isEmpty() && calls.isOver(id)) {
      return stray(line);
    }
    long chain = call.map(Call::chain).orElseGet(() -> calls.nextChain(id));
    events.accept(
        new Connected(
            at.epochMillis(),
            at.sequence(),
            engagementId(id, chain),
            agentId,
            OptionalLong.of(skillId)));
    calls.put(id, Call.connected(chain));
    return USED;
  }

  Optional<String> close(
      QueueLogLine line, At at, Optional<Boolean> interactive, Consumer<Event> events)
      throws UnusableRecordException {
    String id = callId(line);
    Optional<Call> call = staying(id, events);
    call.ifPresent(open -> close(id, open, at, interactive, events));
    return call.isPresent() ? USED : stray(line);
  }

  private void close(
      String id, Call call, At at, Optional<Boolean> interactive, Consumer<Event> events) {
    events.accept(
        new Closed(at.epochMillis(), at.sequence(), engagementId(id, call.chain()), interactive));
    calls.end(id, second(at));
  }

  Optional<String> abandon(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    Optional<String> left = exit(line, at);
    if (left.isEmpty()) {
      release(callId(line), events);
    }
    return left;
  }

  Optional<String> exit(QueueLogLine line, At at) throws UnusableRecordException {
    String id = callId(line);
    Optional<Call> call = calls.find(id).filter(open -> open.exit().isEmpty());
    call.ifPresent(open -> calls.put(id, open.leftAt(at)));
    return call.isPresent() ? USED : stray(line);
  }

  /** No call lives through a start of Asterisk. */
  Optional<String> closeAll(At at, Consumer<Event> events) {
    releaseExits(events);
    for (String id : calls.open()) {
      close(id, calls.find(id).orElseThrow(), at, Optional.empty(), events);
    }
    return USED;
  }

  /** The call, if it goes on; one that had left its queue has left for good now. */
  private Optional<Call> staying(String id, Consumer<Event> events) {
    if (calls.find(id).flatMap(Call::exit).isPresent()) {
      release(id, events);
    }
    return calls.find(id);
  }

  private static Optional<String> stray(QueueLogLine line) {
    return Optional.of(line.event() + " of a call that is over, or began before the log");
  }

  private static String callId(QueueLogLine line) throws UnusableRecordException {
    String id = line.requiredCallId();
    Texts.engagementId(engagementId(id, Integer.MAX_VALUE));
    return id;
  }

  private static String engagementId(String callId, long chain) {
    return callId + "-" + chain;
  }

  private static long second(At at) {
    return Math.floorDiv(at.epochMillis(), 1000L);
  }
}
