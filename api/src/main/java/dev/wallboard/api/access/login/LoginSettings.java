package dev.wallboard.api.access.login;

import dev.wallboard.api.access.Bounds;

/**
 * How people log in. Each setting has the name it has in the configuration, in parentheses.
 *
 * @param maxUsers the most users of an account ({@code login.max-users})
 */
public record LoginSettings(
    Sessions sessions, Passwords passwords, Throttle throttle, int maxUsers) {

  public static final LoginSettings DEFAULTS =
      new LoginSettings(Sessions.DEFAULTS, Passwords.DEFAULTS, Throttle.DEFAULTS, 1_000);

  public LoginSettings {
    Bounds.requireBetween("login.max-users", 1, 100_000, maxUsers);
  }

  /** These settings with another throttle. */
  public LoginSettings with(Throttle other) {
    return new LoginSettings(sessions, passwords, other, maxUsers);
  }

  /** These settings with other sessions. */
  public LoginSettings with(Sessions other) {
    return new LoginSettings(other, passwords, throttle, maxUsers);
  }

  /**
   * How long logins last.
   *
   * @param lifetimeMillis from a session's last refresh to its end ({@code login.session-lifetime})
   * @param maxPerUser how many a user may have at once; with one more, the one refreshed longest
   *     ago ends ({@code login.max-sessions})
   */
  public record Sessions(long lifetimeMillis, int maxPerUser) {

    public static final Sessions DEFAULTS = new Sessions(8 * 3_600_000L, 100);

    private static final long YEAR_MILLIS = 365L * 24 * 3_600_000;

    public Sessions {
      Bounds.requireMillisBetween("login.session-lifetime", 60_000, YEAR_MILLIS, lifetimeMillis);
      Bounds.requireBetween("login.max-sessions", 1, 10_000, maxPerUser);
    }
  }

  /**
   * How passwords are checked, which takes time and memory on purpose.
   *
   * @param atOnce how many ({@code login.passwords-at-once})
   * @param maxWaiting how many more may wait; what comes beyond is answered 503 ({@code
   *     login.max-waiting})
   */
  public record Passwords(int atOnce, int maxWaiting) {

    public static final Passwords DEFAULTS = new Passwords(2, 64);

    public Passwords {
      Bounds.requireBetween("login.passwords-at-once", 1, 64, atOnce);
      Bounds.requireBetween("login.max-waiting", 1, 10_000, maxWaiting);
    }
  }

  /**
   * How often one may try. What comes beyond is answered 429.
   *
   * @param perSecond how many logins and tokens an address may ask for, in a second and at once
   *     ({@code login.attempts-per-second})
   * @param failures how many passwords an address may get wrong for one name at once ({@code
   *     login.failures})
   * @param pauseMillis after which it may get another one wrong ({@code login.pause})
   * @param maxRemembered how many addresses, and pairs of names and addresses, are remembered,
   *     those seen last ({@code login.max-remembered})
   */
  public record Throttle(int perSecond, int failures, long pauseMillis, int maxRemembered) {

    public static final Throttle DEFAULTS = new Throttle(5, 5, 5_000, 50_000);

    public Throttle {
      Bounds.requireBetween("login.attempts-per-second", 1, 100_000, perSecond);
      Bounds.requireBetween("login.failures", 1, 1_000, failures);
      Bounds.requireMillisBetween("login.pause", 1_000, 3_600_000, pauseMillis);
      Bounds.requireBetween("login.max-remembered", 100, 10_000_000, maxRemembered);
    }
  }
}
