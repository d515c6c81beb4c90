package dev.wallboard.app.server;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.key.ApiKeys;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts;
import dev.wallboard.api.access.login.UserView;
import dev.wallboard.api.access.token.SigningKeys;
import dev.wallboard.model.RecordsFailed;
import java.util.List;

/**
 * Keys and users as this process has them on record.
 *
 * @param end lets go of what was opened for them
 */
record AccessBooks(ApiKeys apiKeys, UserAccounts accounts, SigningKeys signingKeys, Runnable end)
    implements AccessAdmin {

  private static final String BY = "operator";

  /** A change that may be refused, or may not reach the disk. */
  private interface Work<T> {
    T done() throws CallRefused;
  }

  private static <T> T done(Work<T> work) throws AdminFailed {
    try {
      return work.done();
    } catch (CallRefused refused) {
      throw new AdminFailed(refused.problem().detail(), refused);
    } catch (RecordsFailed failed) {
      throw new AdminFailed("it cannot be kept: " + failed.getMessage(), failed);
    }
  }

  @Override
  public MadeKey createKey(String accountId, KeyTerms terms) throws AdminFailed {
    return done(() -> apiKeys.create(accountId, terms, BY));
  }

  @Override
  public List<KeyView> keys(String accountId) {
    return apiKeys.list(accountId);
  }

  @Override
  public KeyView enableKey(String accountId, String keyId, boolean on) throws AdminFailed {
    return done(() -> apiKeys.enable(accountId, keyId, on, BY));
  }

  @Override
  public String rotateSigningKey() throws AdminFailed {
    return done(() -> signingKeys.rotate(BY));
  }

  @Override
  public UserView createUser(String accountId, UserAccounts.NewUser user) throws AdminFailed {
    return done(() -> accounts.create(accountId, user, BY)).view();
  }

  @Override
  public List<UserView> users(String accountId) {
    return accounts.of(accountId).stream().map(User::view).toList();
  }

  @Override
  public UserView changeUser(String accountId, String userId, UserAccounts.Change change)
      throws AdminFailed {
    return done(() -> accounts.change(accountId, userId, change, BY)).view();
  }

  @Override
  public void close() {
    end.run();
  }
}
