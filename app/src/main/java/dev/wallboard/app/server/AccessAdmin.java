package dev.wallboard.app.server;

import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.login.UserAccounts.Change;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.access.login.UserView;
import java.util.List;

/**
 * What an operator may do with keys and users, whether a server runs on their data folder or none
 * does (spec: The command line, key and user). Every change is in the audit log.
 */
public interface AccessAdmin extends AutoCloseable {

  /** Makes a key; its secrets are told this once. */
  MadeKey createKey(String accountId, KeyTerms terms) throws AdminFailed;

  /** The keys of an account, the oldest first. */
  List<KeyView> keys(String accountId) throws AdminFailed;

  /** Enables a key, or disables it. */
  KeyView enableKey(String accountId, String keyId, boolean on) throws AdminFailed;

  /** Has another key sign tokens from now on, and tells its id. */
  String rotateSigningKey() throws AdminFailed;

  /** Makes a user. */
  UserView createUser(String accountId, NewUser user) throws AdminFailed;

  /** The users of an account, by name. */
  List<UserView> users(String accountId) throws AdminFailed;

  /** Changes a user. */
  UserView changeUser(String accountId, String userId, Change change) throws AdminFailed;

  @Override
  void close();

  /**
   * That of the data folder of these settings: of the server that runs on it, if one does.
   *
   * @throws AdminFailed if there is no such folder, or the server that has it cannot be reached
   */
  static AccessAdmin open(ServerSettings settings) throws AdminFailed {
    return AccessAdmins.open(settings);
  }
}
