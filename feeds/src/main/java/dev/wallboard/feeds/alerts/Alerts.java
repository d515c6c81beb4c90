package dev.wallboard.feeds.alerts;

import dev.wallboard.feeds.alerts.delivery.Outbox;
import dev.wallboard.feeds.alerts.delivery.OutboxStatus;
import dev.wallboard.feeds.alerts.delivery.Owed;
import dev.wallboard.feeds.alerts.delivery.Receiver;
import dev.wallboard.feeds.alerts.firing.AccountAlerts;
import dev.wallboard.feeds.alerts.firing.Acknowledgement;
import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.feeds.alerts.firing.FiringLog;
import dev.wallboard.feeds.alerts.firing.Standing;
import dev.wallboard.feeds.alerts.firing.Told;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.feeds.alerts.rules.Figures;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The alerts of a server: whoever has a clock calls {@link #evaluate} now and then, on a thread of
 * its own; receivers are told meanwhile, and never waited for.
 */
public final class Alerts implements Owed, AutoCloseable {

  private static final Logger LOG = System.getLogger(Alerts.class.getName());

  private final AlertSettings settings;
  private final List<AlertRule> rules;
  private final WatchedAccounts accounts;
  private final FiringLog log;
  private final List<String> receivers;
  private final List<Outbox> outboxes;
  private final ConcurrentMap<String, AccountAlerts> byAccount = new ConcurrentHashMap<>();
  private final Set<String> full = ConcurrentHashMap.newKeySet();
  private volatile boolean unwritten;

  /**
   * Goes on where the records leave off.
   *
   * @param rules those of files
   * @param clock for how long receivers are left alone
   */
  public Alerts(
      AlertSettings settings,
      List<AlertRule> rules,
      WatchedAccounts accounts,
      Records records,
      Receiver.Means means,
      ElapsedClock clock) {
    this.settings = settings;
    this.rules = rules.stream().filter(AlertRule::enabled).toList();
    this.accounts = accounts;
    this.log = new FiringLog(records);
    this.receivers = settings.receiverNames();
    this.outboxes =
        settings.receivers().stream()
            .map(
                receiver ->
                    new Outbox(
                        receiver.name(),
                        Receiver.sender(receiver, means),
                        this,
                        clock,
                        settings.longestWaitMillis()))
            .toList();
    log.read()
        .forEach(
            (account, kept) ->
                byAccount.put(account, new AccountAlerts(account, settings.firings(), kept)));
  }

  /** Looks at all rules once, and sees to it that receivers are told. For one thread at a time. */
  public void evaluate() {
    Set<String> ids = new TreeSet<>(byAccount.keySet());
    ids.addAll(accounts.ids());
    ids.forEach(this::evaluate);
    outboxes.forEach(Outbox::poke);
  }

  private void evaluate(String accountId) {
    List<AlertRule> own = rules.stream().filter(rule -> rule.isFor(accountId)).toList();
    AccountAlerts known = byAccount.get(accountId);
    if (own.isEmpty() && (known == null || !known.isBusy())) {
      return;
    }
    AccountAlerts alerts = known == null ? added(accountId) : known;
    try {
      WatchedAccounts.Moment moment = accounts.moment(accountId);
      alerts.evaluate(own, new Figures(moment.reads(), moment.nowEpochMillis()), receivers);
      tellIfFull(alerts);
      keep(alerts);
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault while looking at the alerts of account " + accountId, fault);
    }
  }

  private AccountAlerts added(String accountId) {
    return byAccount.computeIfAbsent(
        accountId, id -> new AccountAlerts(id, settings.firings(), List.of()));
  }

  private void tellIfFull(AccountAlerts alerts) {
    if (!alerts.isFull()) {
      full.remove(alerts.accountId());
    } else if (full.add(alerts.accountId())) {
      LOG.log(
          Level.WARNING,
          "account {0} has as many alerts pending and firing as there may be (alerts.max-active):"
              + " further ones do not begin",
          alerts.accountId());
    }
  }

  /** Writes down what has changed; what cannot be is told once, and tried with the next change. */
  private void keep(AccountAlerts alerts) {
    try {
      log.write(alerts);
      unwritten = false;
    } catch (RecordsFailed failed) {
      if (!unwritten) {
        LOG.log(Level.ERROR, "alerts cannot be kept for now; they are sent all the same", failed);
      }
      unwritten = true;
    }
  }

  @Override
  public List<Firing> due(String receiver) {
    return byAccount.values().stream().flatMap(it -> it.due(receiver).stream()).toList();
  }

  @Override
  public List<Firing> firing(String receiver) {
    return byAccount.values().stream().flatMap(it -> it.firing(receiver).stream()).toList();
  }

  @Override
  public void told(String receiver, Firing firing, Told what) {
    AccountAlerts alerts = added(firing.subject().accountId());
    alerts.told(receiver, firing.id(), what);
    keep(alerts);
  }

  /** How the alerts of an account stand. */
  public Standing standing(String accountId) {
    AccountAlerts alerts = byAccount.get(accountId);
    return alerts == null ? new Standing(List.of(), List.of(), List.of()) : alerts.standing();
  }

  /**
   * Notes that somebody has seen it; empty if there is no such firing.
   *
   * @throws RecordsFailed if that cannot be kept
   */
  public Optional<Firing> acknowledge(
      String accountId, String firingId, Acknowledgement acknowledgement) {
    AccountAlerts alerts = byAccount.get(accountId);
    if (alerts == null) {
      return Optional.empty();
    }
    Optional<Firing> firing = alerts.acknowledge(firingId, acknowledgement);
    log.write(alerts);
    return firing;
  }

  /** Notes nothing any more; what a receiver acknowledges from here on it is told again. */
  @Override
  public void close() {
    log.close();
  }

  /** How receivers fare. */
  public List<OutboxStatus> receivers() {
    return outboxes.stream().map(Outbox::status).toList();
  }
}
