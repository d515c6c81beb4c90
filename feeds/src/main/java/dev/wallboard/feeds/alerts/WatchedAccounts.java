package dev.wallboard.feeds.alerts;

import dev.wallboard.engine.AccountReads;
import java.util.Collection;

/** The accounts there are, and what can be asked of them. For any thread. */
public interface WatchedAccounts {

  /** Those that have events. */
  Collection<String> ids();

  /** An account as it stands; all that is asked of the answer is as of one instant. */
  Moment moment(String accountId);

  /** An account as it stood at an instant. */
  record Moment(AccountReads reads, long nowEpochMillis) {}
}
