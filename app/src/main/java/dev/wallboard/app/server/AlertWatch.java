package dev.wallboard.app.server;

import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.feeds.alerts.Alerts;
import dev.wallboard.feeds.alerts.WatchedAccounts;
import dev.wallboard.feeds.alerts.delivery.Receiver;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.intake.Accounts;
import dev.wallboard.model.Records;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the alert rules looked at, every few seconds, on a thread of their own. */
final class AlertWatch implements AutoCloseable {

  private static final Logger LOG = System.getLogger(AlertWatch.class.getName());

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "wallboard-alerts"));
  private final ExecutorService senders =
      Executors.newCachedThreadPool(work -> daemon(work, "wallboard-alert-sender"));
  private final Alerts alerts;

  AlertWatch(AlertSettings settings, List<AlertRule> rules, Accounts accounts, Records records) {
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(settings.timeoutMillis()))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(senders)
            .build();
    Receiver.Means means =
        new Receiver.Means(
            http, senders, System::currentTimeMillis, settings.timeoutMillis(), settings.pageUrl());
    this.alerts =
        new Alerts(
            settings,
            rules,
            watched(accounts),
            records,
            means,
            () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    thread.scheduleWithFixedDelay(
        this::evaluate, settings.everyMillis(), settings.everyMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static WatchedAccounts watched(Accounts accounts) {
    return new WatchedAccounts() {
      @Override
      public Collection<String> ids() {
        return accounts.ids();
      }

      @Override
      public Moment moment(String accountId) {
        dev.wallboard.intake.Moment moment = accounts.moment(accountId);
        return new Moment(moment.reads(), moment.nowEpochMillis());
      }
    };
  }

  private void evaluate() {
    try {
      alerts.evaluate();
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault while looking at alerts", fault);
    }
  }

  /** Looks at nothing any more, and waits for nobody who is being told. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    alerts.close();
    senders.shutdown();
  }
}
