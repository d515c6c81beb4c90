package dev.wallboard.api.access.login;

/**
 * A person who may log in.
 *
 * @param id the user's number in its account
 * @param pid the user's name among all accounts, which is never used again
 * @param loginName what the person types; letters compare without regard to case
 * @param displayName what others see
 * @param enabled whether the person may log in at present
 * @param password what is kept of it
 */
public record User(
    String accountId,
    String id,
    String pid,
    String loginName,
    String displayName,
    Role role,
    boolean enabled,
    PasswordHash password,
    long createdEpochMillis) {

  /** What administrators may know. */
  public UserView view() {
    return new UserView(id, pid, loginName, displayName, role, enabled, createdEpochMillis);
  }

  User with(PasswordHash other) {
    return new User(
        accountId, id, pid, loginName, displayName, role, enabled, other, createdEpochMillis);
  }

  User with(String otherDisplayName, Role otherRole, boolean isEnabled) {
    return new User(
        accountId,
        id,
        pid,
        loginName,
        otherDisplayName,
        otherRole,
        isEnabled,
        password,
        createdEpochMillis);
  }
}
