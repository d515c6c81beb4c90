package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.feeds.alerts.delivery.Outcome.Acknowledged;
import dev.wallboard.feeds.alerts.delivery.Outcome.Failed;
import dev.wallboard.feeds.alerts.delivery.Outcome.Refused;
import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.model.ElapsedClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells one receiver what it is owed, and knows when to try again. Nothing stands in a queue: each
 * attempt tells how things are by then, so that an outage leaves no backlog of what is over.
 *
 * <p>A receiver that fails as a whole is left alone for a while that doubles with each failure. A
 * notice that is refused waits alone: what was refused together is sent one by one, so that one
 * that is wrong does not hold back the others. For any thread; nothing waits.
 */
public final class Outbox {

  private static final Logger LOG = System.getLogger(Outbox.class.getName());
  private static final long REPEAT_MILLIS = 60_000;
  private static final long SHORTEST_WAIT_MILLIS = 1_000;
  private static final int MOST_DOUBLINGS = 20;

  private final String receiver;
  private final Sender sender;
  private final Owed owed;
  private final ElapsedClock clock;
  private final long longestWaitMillis;

  private final Map<String, Refusal> refused = new HashMap<>();
  private final Map<String, Long> lastTold = new HashMap<>();
  private boolean underWay;
  private int failures;
  private long restUntilMillis = Long.MIN_VALUE;
  private long sent;
  private long failed;
  private @Nullable String trouble;

  /** A notice that was refused: how often, and until when it waits. */
  private record Refusal(int times, long untilMillis) {}

  public Outbox(
      String receiver, Sender sender, Owed owed, ElapsedClock clock, long longestWaitMillis) {
    this.receiver = receiver;
    this.sender = sender;
    this.owed = owed;
    this.clock = clock;
    this.longestWaitMillis = longestWaitMillis;
  }

  /** Sends what is due, unless that is under way already, or the receiver is to be left alone. */
  public void poke() {
    List<Notice> notices = begin();
    if (!notices.isEmpty()) {
      sender
          .send(notices)
          .exceptionally(fault -> new Failed("a fault in Wallboard: " + fault))
          .thenAccept(outcome -> end(notices, outcome));
    }
  }

  private synchronized List<Notice> begin() {
    long now = clock.elapsedMillis();
    if (underWay || now < restUntilMillis) {
      return List.of();
    }
    List<Notice> notices = choose(now);
    underWay = !notices.isEmpty();
    return notices;
  }

  /** The next batch: one that was refused goes alone. */
  private List<Notice> choose(long now) {
    List<Notice> batch = new ArrayList<>();
    for (Notice notice : due(now)) {
      Refusal refusal = refused.get(notice.key());
      if (refusal == null && batch.size() < sender.most()) {
        batch.add(notice);
      } else if (refusal != null && batch.isEmpty() && now >= refusal.untilMillis()) {
        return List.of(notice);
      }
    }
    return batch;
  }

  private List<Notice> due(long now) {
    List<Notice> due = new ArrayList<>();
    owed.due(receiver).forEach(firing -> due.add(new Notice(firing)));
    if (sender.repeats()) {
      List<Firing> known = owed.firing(receiver);
      Set<String> keys = new HashSet<>();
      known.forEach(firing -> keys.add(new Notice(firing).key()));
      lastTold.keySet().retainAll(keys);
      known.stream()
          .map(Notice::new)
          .filter(notice -> !wasToldSince(now - REPEAT_MILLIS, notice))
          .forEach(due::add);
    }
    return due;
  }

  private boolean wasToldSince(long millis, Notice notice) {
    Long told = lastTold.get(notice.key());
    return told != null && told > millis;
  }

  private void end(List<Notice> notices, Outcome outcome) {
    if (outcome instanceof Acknowledged) {
      notices.forEach(notice -> owed.told(receiver, notice.firing(), notice.tells()));
    }
    note(notices, outcome);
    if (!(outcome instanceof Failed)) {
      poke();
    }
  }

  private synchronized void note(List<Notice> notices, Outcome outcome) {
    long now = clock.elapsedMillis();
    underWay = false;
    if (outcome instanceof Acknowledged) {
      sent += notices.size();
      failures = 0;
      notices.forEach(notice -> refused.remove(notice.key()));
      notices.forEach(notice -> lastTold.put(notice.key(), now));
      say(null);
    } else if (outcome instanceof Refused refusal) {
      failed++;
      notices.forEach(notice -> refuse(notice, notices.size() > 1, now));
      say(refusal.reason());
    } else if (outcome instanceof Failed failure) {
      failed++;
      restUntilMillis = now + waitMillis(failures++);
      say(failure.reason());
    }
  }

  private void refuse(Notice notice, boolean together, long now) {
    Refusal before = refused.get(notice.key());
    int times = before == null ? 0 : before.times();
    refused.put(
        notice.key(),
        together ? new Refusal(0, now) : new Refusal(times + 1, now + waitMillis(times)));
  }

  private long waitMillis(int times) {
    return Math.min(longestWaitMillis, SHORTEST_WAIT_MILLIS << Math.min(times, MOST_DOUBLINGS));
  }

  private void say(@Nullable String problem) {
    if (problem != null && trouble == null) {
      LOG.log(
          Level.WARNING, "alerts do not reach the receiver \"{0}\", which {1}", receiver, problem);
    } else if (problem == null && trouble != null && refused.isEmpty()) {
      LOG.log(Level.WARNING, "alerts reach the receiver \"{0}\" again", receiver);
    }
    if (problem != null || refused.isEmpty()) {
      trouble = problem;
    }
  }

  /** How the receiver fares. */
  public OutboxStatus status() {
    int waiting = owed.due(receiver).size();
    synchronized (this) {
      return new OutboxStatus(receiver, sent, failed, waiting, Optional.ofNullable(trouble));
    }
  }
}
