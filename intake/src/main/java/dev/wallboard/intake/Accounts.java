package dev.wallboard.intake;

import dev.wallboard.engine.EngineSettings;
import dev.wallboard.model.WallClock;
import dev.wallboard.store.EventStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The accounts of a server, each read back from the store. For any number of threads. */
public final class Accounts {

  private final ConcurrentMap<String, Account> byId = new ConcurrentHashMap<>();
  private final ReadBack readBack;
  private final IntakeSettings settings;
  private final WallClock clock;

  private Accounts(ReadBack readBack, IntakeSettings settings, WallClock clock) {
    this.readBack = readBack;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads all accounts of a store back.
   *
   * @throws dev.wallboard.store.StoreDamaged if the store is not as it was left
   */
  public static Accounts readBack(
      EventStore store,
      EngineSettings engine,
      IntakeSettings settings,
      WallClock clock,
      ReadBack.Listener listener) {
    ReadBack readBack = new ReadBack(store, engine);
    Accounts accounts = new Accounts(readBack, settings, clock);
    for (String id : store.accounts()) {
      accounts.byId.put(id, new Account(id, readBack, settings.account(), clock, listener));
    }
    return accounts;
  }

  /** The accounts that have had events. */
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  /** The account as it stands; one that never had an event, as one without any. */
  public Moment moment(String accountId) {
    Account account = byId.get(accountId);
    return account == null ? readBack.nothing(clock.nowEpochMillis()) : account.moment();
  }

  /** The account, new if need be; null if there are as many as the settings allow. */
  @Nullable Account forEvents(String accountId) {
    Account account = byId.get(accountId);
    return account == null ? added(accountId) : account;
  }

  private synchronized @Nullable Account added(String accountId) {
    if (!byId.containsKey(accountId) && byId.size() >= settings.maxAccounts()) {
      return null;
    }
    return byId.computeIfAbsent(
        accountId,
        id -> new Account(id, readBack, settings.account(), clock, ReadBack.Listener.UNHEARD));
  }

  /** Why there is no room for another account. */
  String fullness() {
    return "there are " + settings.maxAccounts() + " accounts already (intake.max-accounts)";
  }

  /**
   * Frees what the store need not keep any more, account by account.
   *
   * @param trustedEpochMillis how late it is at least, whoever may have set the clock
   * @return how many blocks are gone
   */
  public long clean(long trustedEpochMillis) {
    return byId.values().stream().mapToLong(account -> account.clean(trustedEpochMillis)).sum();
  }
}
