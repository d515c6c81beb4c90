package dev.wallboard.api.access.login;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.SecretBytes;
import dev.wallboard.api.access.audit.AuditEntry;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.WallClock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may log in, and what that person may do. What changes a user ends its logins, all but a
 * change of what it is called.
 *
 * <p>Whoever lists is answered at once; changes are for workers: they wait for the disk, and those
 * of passwords work on these as well.
 */
public final class UserAccounts {

  private static final int PID_BYTES = 16;
  private static final int ID_BYTES = 4;
  private static final int FEWEST_CHARACTERS = 8;
  private static final int MOST_CHARACTERS = 256;
  private static final int LONGEST_NAME = 100;

  private final Users users;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SecretBytes secrets;
  private final WallClock clock;
  private final AuditLog audit;

  UserAccounts(
      Users users,
      Sessions sessions,
      Passwords passwords,
      SecretBytes secrets,
      WallClock clock,
      AuditLog audit) {
    this.users = users;
    this.sessions = sessions;
    this.passwords = passwords;
    this.secrets = secrets;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * What there is to know to make a user.
   *
   * @param loginName 1 to 100 characters, none of them blank
   */
  public record NewUser(String loginName, String displayName, Role role, String password) {

    /** The user that a document asks for; without a display name, the login name is shown. */
    public static NewUser read(Members document) throws WrongDocument {
      document.allowOnly(List.of("loginName", "displayName", "role", "password"));
      String loginName = document.name("loginName", LONGEST_NAME);
      return new NewUser(
          loginName,
          document.optionalName("displayName", LONGEST_NAME).orElse(loginName),
          Role.read(document),
          document.text("password", MOST_CHARACTERS));
    }

    /** The document that asks for this user. */
    public byte[] document() {
      return JsonBytes.of(
          json -> {
            json.writeStartObject();
            json.writeStringField("loginName", loginName);
            json.writeStringField("displayName", displayName);
            json.writeStringField("role", role.text());
            json.writeStringField("password", password);
            json.writeEndObject();
          });
    }

    @Override
    public String toString() {
      return "a new user " + loginName;
    }
  }

  /** What is to be another with a user; what is empty stays as it is. */
  public record Change(
      Optional<String> displayName,
      Optional<Role> role,
      Optional<Boolean> enabled,
      Optional<String> password) {

    /** The change that a document asks for. */
    public static Change read(Members document) throws WrongDocument {
      document.allowOnly(List.of("displayName", "role", "enabled", "password"));
      return new Change(
          document.optionalName("displayName", LONGEST_NAME),
          document.has("role") ? Optional.of(Role.read(document)) : Optional.empty(),
          document.has("enabled") ? Optional.of(document.flag("enabled")) : Optional.empty(),
          document.optionalText("password", MOST_CHARACTERS));
    }

    /** To enable a user, or to disable one. */
    public static Change enabled(boolean isEnabled) {
      return new Change(
          Optional.empty(), Optional.empty(), Optional.of(isEnabled), Optional.empty());
    }

    /** The document that asks for this change. */
    public byte[] document() {
      return JsonBytes.of(
          json -> {
            json.writeStartObject();
            if (displayName.isPresent()) {
              json.writeStringField("displayName", displayName.get());
            }
            if (role.isPresent()) {
              json.writeStringField("role", role.get().text());
            }
            if (enabled.isPresent()) {
              json.writeBooleanField("enabled", enabled.get());
            }
            if (password.isPresent()) {
              json.writeStringField("password", password.get());
            }
            json.writeEndObject();
          });
    }

    /** What becomes another, but for the password, of which only that it does. */
    private Map<String, String> told() {
      Map<String, String> told = new LinkedHashMap<>();
      displayName.ifPresent(name -> told.put("displayName", name));
      role.ifPresent(other -> told.put("role", other.text()));
      enabled.ifPresent(isEnabled -> told.put("enabled", isEnabled.toString()));
      password.ifPresent(secret -> told.put("password", "another"));
      return told;
    }

    @Override
    public String toString() {
      return "a change of a user";
    }
  }

  /** All of an account, by name. */
  public List<User> of(String accountId) {
    return users.of(accountId);
  }

  /** One of an account, by its number. */
  public Optional<User> find(String accountId, String id) {
    return users.find(accountId, id);
  }

  /** One of an account, by its name. */
  public Optional<User> named(String accountId, String loginName) {
    return users.named(accountId, loginName);
  }

  /**
   * Makes a user.
   *
   * @param by who does, for the audit log
   * @throws CallRefused 400 for a name or password that does not do, 409 for a name that is taken,
   *     or if there are too many users
   */
  public User create(String accountId, NewUser person, String by) throws CallRefused {
    requireLoginName(person.loginName());
    requirePassword(person.password());
    User user =
        new User(
            accountId,
            freeId(accountId),
            HexFormat.of().formatHex(secrets.next(PID_BYTES)),
            person.loginName(),
            person.displayName(),
            person.role(),
            true,
            passwords.hash(person.password()),
            clock.nowEpochMillis());
    users.add(user);
    audit.note(
        new AuditEntry(
            accountId,
            by,
            "user.create",
            user.id(),
            Map.of("loginName", user.loginName(), "role", user.role().text())));
    return user;
  }

  private String freeId(String accountId) {
    String id;
    do {
      id = String.valueOf(1_000_000_000L + number(secrets.next(ID_BYTES)));
    } while (users.find(accountId, id).isPresent());
    return id;
  }

  private static long number(byte[] bytes) {
    long number = 0;
    for (byte one : bytes) {
      number = number << 8 | one & 0xff;
    }
    return number;
  }

  private static void requireLoginName(String name) throws CallRefused {
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || name.codePoints().anyMatch(UserAccounts::isUnfit)) {
      throw new CallRefused(
          Problem.badRequest(
              "loginName must have 1 to 100 characters, and no blanks or control characters"));
    }
  }

  private static boolean isUnfit(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static void requirePassword(String password) throws CallRefused {
    int length = password.codePointCount(0, password.length());
    if (length < FEWEST_CHARACTERS || length > MOST_CHARACTERS) {
      throw new CallRefused(
          Problem.badRequest(
              "a password must have %d to %d characters"
                  .formatted(FEWEST_CHARACTERS, MOST_CHARACTERS)));
    }
  }

  /**
   * Changes a user.
   *
   * @param by who does, for the audit log
   * @throws CallRefused 404 if there is no such user, 400 for a password that does not do
   */
  public User change(String accountId, String id, Change change, String by) throws CallRefused {
    Optional<PasswordHash> hash = Optional.empty();
    if (change.password().isPresent()) {
      requirePassword(change.password().get());
      hash = Optional.of(passwords.hash(change.password().get()));
    }
    User changed = change(accountId, id, change, hash);
    audit.note(new AuditEntry(accountId, by, "user.change", id, change.told()));
    return changed;
  }

  private User change(String accountId, String id, Change change, Optional<PasswordHash> hash)
      throws CallRefused {
    synchronized (this) {
      User before =
          users
              .find(accountId, id)
              .orElseThrow(() -> new CallRefused(Problem.notFound("the account has no such user")));
      User after =
          before
              .with(
                  change.displayName().orElse(before.displayName()),
                  change.role().orElse(before.role()),
                  change.enabled().orElse(before.enabled()))
              .with(hash.orElse(before.password()));
      sessions.replace(before, after);
      return after;
    }
  }
}
