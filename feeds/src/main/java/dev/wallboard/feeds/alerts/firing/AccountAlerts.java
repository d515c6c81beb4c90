package dev.wallboard.feeds.alerts.firing;

import dev.wallboard.feeds.alerts.firing.Standing.ActiveFiring;
import dev.wallboard.feeds.alerts.firing.Standing.PendingSeries;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.feeds.alerts.rules.Figures;
import dev.wallboard.feeds.alerts.rules.Sample;
import dev.wallboard.feeds.alerts.rules.Series;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one account, live: what is pending and firing, what has fired, who is to be told.
 * It keeps note of what has changed, for whoever writes it down. For any thread; each call holds
 * the lock of this object for as long as it takes to go over what is active, and waits for nothing.
 */
public final class AccountAlerts {

  private static final Comparator<Firing> LATEST_FIRST =
      Comparator.comparingLong(Firing::firedEpochMillis).reversed().thenComparing(Firing::id);

  private final String accountId;
  private final FiringLimits limits;
  private final Map<Watched, Active> active = new LinkedHashMap<>();

  /** All that are kept, by id, in the order in which they fired. */
  private final Map<String, Firing> firings = new LinkedHashMap<>();

  /** Those of which somebody may still have to be told. */
  private final Set<String> open = new HashSet<>();

  /** Those of which nobody is to be told now. */
  private final Set<String> quiet = new HashSet<>();

  private final Set<String> changed = new HashSet<>();
  private boolean full;

  /** What has a state. */
  private record Watched(String ruleId, Series series) {}

  /** A state other than inactive; the subject and the value are those of the latest evaluation. */
  private record Active(AlertState state, Subject subject, String value, String firingId) {}

  /**
   * The alerts of an account.
   *
   * @param kept what has been kept of them; what fires among it goes on firing
   */
  public AccountAlerts(String accountId, FiringLimits limits, Collection<Firing> kept) {
    this.accountId = accountId;
    this.limits = limits;
    kept.stream().sorted(LATEST_FIRST.reversed()).forEach(this::recall);
  }

  private void recall(Firing firing) {
    firings.put(firing.id(), firing);
    open.add(firing.id());
    if (firing.isActive()) {
      Watched watched = new Watched(firing.subject().ruleId(), firing.subject().series());
      AlertState state =
          new AlertState.Firing(firing.sinceEpochMillis(), firing.firedEpochMillis());
      active.put(watched, new Active(state, firing.subject(), firing.value(), firing.id()));
    }
  }

  /** Whose alerts these are. */
  public String accountId() {
    return accountId;
  }

  /** Whether anything is pending or firing, or somebody is still to be told. */
  public synchronized boolean isBusy() {
    return !active.isEmpty() || !open.isEmpty();
  }

  /** Whether something could not begin at the latest evaluation, since too much was active. */
  public synchronized boolean isFull() {
    return full;
  }

  /**
   * Moves every state on.
   *
   * @param rules those that are looked at; what fired by others has resolved
   * @param receivers the names of all there are
   */
  public void evaluate(List<AlertRule> rules, Figures figures, List<String> receivers) {
    Map<AlertRule, List<Sample>> samples = new LinkedHashMap<>();
    rules.forEach(rule -> samples.put(rule, figures.of(rule)));
    move(samples, figures.nowEpochMillis(), receivers);
  }

  private synchronized void move(
      Map<AlertRule, List<Sample>> samples, long now, List<String> receivers) {
    full = false;
    Set<Watched> seen = new HashSet<>();
    samples.forEach(
        (rule, values) ->
            values.forEach(
                sample -> {
                  seen.add(new Watched(rule.id(), sample.series()));
                  step(rule, sample, now);
                }));
    Map<String, AlertRule> byId =
        samples.keySet().stream().collect(Collectors.toMap(AlertRule::id, Function.identity()));
    List.copyOf(active.keySet()).stream()
        .filter(watched -> !seen.contains(watched))
        .forEach(watched -> end(watched, now));
    owe(byId, now, receivers);
    forget(now);
  }

  private void step(AlertRule rule, Sample sample, long now) {
    Watched watched = new Watched(rule.id(), sample.series());
    Active before = active.get(watched);
    AlertState state = before == null ? new AlertState.Inactive() : before.state();
    AlertState next = new Watch(rule.bound(), rule.holdMillis()).next(state, sample.value(), now);
    if (next instanceof AlertState.Inactive) {
      end(watched, now);
    } else if (before != null || active.size() < limits.maxActive()) {
      Subject subject = Subject.of(accountId, rule, sample.series());
      String value = shown(rule, sample.value());
      String firingId =
          next instanceof AlertState.Firing firing ? fire(firing, before, subject, value) : "";
      active.put(watched, new Active(next, subject, value, firingId));
    } else {
      full = true;
    }
  }

  private static String shown(AlertRule rule, OptionalDouble value) {
    return value.isPresent() ? rule.metric().unit().shown(value.getAsDouble()) : "no data";
  }

  /** The id of what fires, which is noted if it has just begun. */
  private String fire(
      AlertState.Firing state, @Nullable Active before, Subject subject, String value) {
    if (before != null && !before.firingId().isEmpty()) {
      return before.firingId();
    }
    String id =
        FiringId.of(accountId, subject.ruleId(), subject.series(), state.firedEpochMillis());
    put(
        new Firing(
            id,
            subject,
            state.sinceEpochMillis(),
            state.firedEpochMillis(),
            OptionalLong.empty(),
            value,
            Optional.empty(),
            Map.of()));
    return id;
  }

  private void end(Watched watched, long now) {
    Active ended = active.remove(watched);
    if (ended != null && !ended.firingId().isEmpty()) {
      change(ended.firingId(), firing -> firing.resolvedAt(now));
    }
  }

  private void put(Firing firing) {
    firings.put(firing.id(), firing);
    open.add(firing.id());
    changed.add(firing.id());
  }

  /** What has gone meanwhile is not changed any more. */
  private Optional<Firing> change(String id, UnaryOperator<Firing> change) {
    Firing before = firings.get(id);
    if (before == null) {
      return Optional.empty();
    }
    Firing after = change.apply(before);
    if (!after.equals(before)) {
      put(after);
    }
    return Optional.of(after);
  }

  private void owe(Map<String, AlertRule> rules, long now, List<String> receivers) {
    quiet.clear();
    for (String id : List.copyOf(open)) {
      Firing firing = firings.get(id);
      AlertRule rule = firing == null ? null : rules.get(firing.subject().ruleId());
      if (firing == null || isSettled(firing, receivers)) {
        open.remove(id);
      } else if (rule != null && rule.isQuietAt(now)) {
        quiet.add(id);
      } else {
        receivers.forEach(receiver -> owe(firing, rule, receiver));
      }
    }
  }

  private void owe(Firing firing, @Nullable AlertRule rule, String receiver) {
    boolean owedBefore = firing.telling(receiver).owed() != Told.NOTHING;
    if (firing.isActive() && rule != null && rule.tells(receiver)) {
      change(firing.id(), it -> it.with(receiver, telling -> telling.owing(Told.FIRING)));
    } else if (!firing.isActive() && owedBefore) {
      change(firing.id(), it -> it.with(receiver, telling -> telling.owing(Told.RESOLVED)));
    }
  }

  /** Whether nobody will have to be told of it any more. What resolved in quiet hours is one. */
  private static boolean isSettled(Firing firing, List<String> receivers) {
    return !firing.isActive()
        && receivers.stream()
            .map(firing::telling)
            .allMatch(it -> it.owed() == Told.NOTHING || it.told() == Told.RESOLVED);
  }

  private void forget(long now) {
    int surplus = firings.size() - limits.maxKept();
    for (Firing firing : List.copyOf(firings.values())) {
      boolean old =
          firing.resolvedEpochMillis().isPresent()
              && firing.resolvedEpochMillis().getAsLong() <= now - limits.keepMillis();
      if (!firing.isActive() && (old || surplus > 0)) {
        firings.remove(firing.id());
        open.remove(firing.id());
        changed.add(firing.id());
        surplus--;
      }
    }
  }

  /** What a receiver is to be told of now, in the order in which it fired. */
  public synchronized List<Firing> due(String receiver) {
    return firings(firing -> firing.telling(receiver).isDue());
  }

  /** What fires and a receiver knows of, in the order in which it fired. */
  public synchronized List<Firing> firing(String receiver) {
    return firings(firing -> firing.isActive() && firing.telling(receiver).told() == Told.FIRING);
  }

  private List<Firing> firings(Predicate<Firing> which) {
    return open.stream()
        .filter(id -> !quiet.contains(id))
        .flatMap(id -> Optional.ofNullable(firings.get(id)).stream())
        .filter(which)
        .sorted(LATEST_FIRST.reversed())
        .toList();
  }

  /** A receiver has acknowledged. */
  public synchronized void told(String receiver, String firingId, Told what) {
    change(firingId, firing -> firing.with(receiver, telling -> telling.telling(what)));
  }

  /** Somebody has acknowledged; empty if there is no such firing. */
  public synchronized Optional<Firing> acknowledge(String firingId, Acknowledgement by) {
    return change(firingId, firing -> firing.acknowledged(by));
  }

  /** How the alerts stand. */
  public synchronized Standing standing() {
    List<PendingSeries> pending =
        active.values().stream()
            .filter(it -> it.state() instanceof AlertState.Pending)
            .map(AccountAlerts::pending)
            .sorted(Comparator.comparingLong(PendingSeries::sinceEpochMillis))
            .toList();
    Map<String, String> values = new HashMap<>();
    active.values().forEach(it -> values.put(it.firingId(), it.value()));
    List<Firing> all = firings.values().stream().sorted(LATEST_FIRST).toList();
    return new Standing(
        pending,
        all.stream()
            .filter(Firing::isActive)
            .map(it -> new ActiveFiring(it, values.getOrDefault(it.id(), it.value())))
            .toList(),
        all.stream().filter(it -> !it.isActive()).toList());
  }

  private static PendingSeries pending(Active active) {
    long since = ((AlertState.Pending) active.state()).sinceEpochMillis();
    return new PendingSeries(active.subject(), since, active.value());
  }

  /** What has changed since this was last asked: the firing, or that it is kept no more. */
  synchronized Map<String, Optional<Firing>> takeChanges() {
    Map<String, Optional<Firing>> changes = new TreeMap<>();
    changed.forEach(id -> changes.put(id, Optional.ofNullable(firings.get(id))));
    changed.clear();
    return changes;
  }

  /** What was taken could not be written down. */
  synchronized void putBack(Set<String> ids) {
    changed.addAll(ids);
  }
}
