package dev.wallboard.api.access.login;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Logins over records in memory, with clocks that are set by hand. */
final class Town {

  static final String ACCOUNT = "12345678";
  static final String PASSWORD = "correct horse";
  static final InetAddress HOME = address("192.0.2.1");

  /** 2026-11-25T10:00:00Z. */
  static final long NOW = 1_795_600_800_000L;

  final Records records;
  final AtomicLong nowEpochMillis;
  final AtomicLong elapsedMillis = new AtomicLong();
  final Logins logins;

  private final Random random = new Random(7);

  Town() {
    this(LoginSettings.DEFAULTS);
  }

  Town(LoginSettings settings) {
    this(new RecordsInMemory(), settings, NOW);
  }

  private Town(Records records, LoginSettings settings, long startEpochMillis) {
    this.records = records;
    this.nowEpochMillis = new AtomicLong(startEpochMillis);
    this.logins =
        new Logins(
            records, settings, this::bytes, nowEpochMillis::get, elapsedMillis::get, AuditLog.NONE);
  }

  /** The same after a restart, at the same time. */
  Town restarted() {
    return new Town(records, logins.settings(), nowEpochMillis.get());
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  User person(String name, Role role) throws CallRefused {
    return logins
        .accounts()
        .create(
            ACCOUNT,
            new UserAccounts.NewUser(name, "The one called " + name, role, PASSWORD),
            "operator");
  }

  LoggedIn login(String name) throws CallRefused {
    return logins.login(ACCOUNT, name, PASSWORD, HOME);
  }

  User change(User user, UserAccounts.Change change) throws CallRefused {
    return logins.accounts().change(ACCOUNT, user.id(), change, "operator");
  }

  static UserAccounts.Change role(Role role) {
    return new UserAccounts.Change(
        Optional.empty(), Optional.of(role), Optional.empty(), Optional.empty());
  }

  static UserAccounts.Change enabled(boolean enabled) {
    return new UserAccounts.Change(
        Optional.empty(), Optional.empty(), Optional.of(enabled), Optional.empty());
  }

  static UserAccounts.Change password(String password) {
    return new UserAccounts.Change(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(password));
  }

  static UserAccounts.Change displayName(String name) {
    return new UserAccounts.Change(
        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A request with headers, given by name and value in turns. */
  static AccessRequest request(String method, String... headers) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
    }
    return new AccessRequest(
        method,
        "https://wallboard.example",
        "/operations/api/account/" + ACCOUNT + "/queuestate",
        "v=1",
        name -> all.containsKey(name) ? List.of(all.get(name)) : List.of(),
        HOME);
  }
}
