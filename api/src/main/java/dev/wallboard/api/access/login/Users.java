package dev.wallboard.api.access.login;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.model.Records;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All users, in memory and on disk. Any thread may look; changes wait for the disk, one at a time.
 */
final class Users {

  private final Records records;
  private final int maxUsersAnAccount;
  private final Map<Place, User> byId = new ConcurrentHashMap<>();
  private final Map<Place, User> byName = new ConcurrentHashMap<>();

  /** A user of an account, by id or by name. */
  private record Place(String accountId, String word) {
    static Place ofName(String accountId, String loginName) {
      return new Place(accountId, folded(loginName));
    }
  }

  Users(Records records, int maxUsersAnAccount) {
    this.records = records;
    this.maxUsersAnAccount = maxUsersAnAccount;
    records.list(UserForm.COLLECTION).forEach(kept -> remember(UserForm.read(kept)));
  }

  /** The same for all spellings of a name that are one name. */
  static String folded(String loginName) {
    return Normalizer.normalize(loginName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private void remember(User user) {
    byId.put(new Place(user.accountId(), user.id()), user);
    byName.put(Place.ofName(user.accountId(), user.loginName()), user);
  }

  Optional<User> find(String accountId, String id) {
    return Optional.ofNullable(byId.get(new Place(accountId, id)));
  }

  Optional<User> named(String accountId, String loginName) {
    return Optional.ofNullable(byName.get(Place.ofName(accountId, loginName)));
  }

  /** All of an account, by name. */
  List<User> of(String accountId) {
    return byId.values().stream()
        .filter(user -> user.accountId().equals(accountId))
        .sorted(Comparator.comparing(user -> folded(user.loginName())))
        .toList();
  }

  /**
   * Keeps a new user.
   *
   * @throws CallRefused if the name is taken, or the account has as many users as it may
   */
  synchronized void add(User user) throws CallRefused {
    if (named(user.accountId(), user.loginName()).isPresent()) {
      throw new CallRefused(Problem.conflict("there is a user " + user.loginName() + " already"));
    }
    if (of(user.accountId()).size() >= maxUsersAnAccount) {
      throw new CallRefused(
          Problem.conflict(
              "the account has "
                  + maxUsersAnAccount
                  + " users, which is as many as it may have (login.max-users)"));
    }
    records.write(List.of(UserForm.put(user)));
    remember(user);
  }

  /**
   * Keeps a user that has changed, in name and ids the same as before.
   *
   * @param also what is to be changed with it, or neither is
   */
  synchronized void replace(User user, List<Records.Change> also) {
    List<Records.Change> changes = new ArrayList<>(also);
    changes.add(UserForm.put(user));
    records.write(changes);
    remember(user);
  }
}
