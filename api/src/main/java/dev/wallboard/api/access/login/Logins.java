package dev.wallboard.api.access.login;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.CookieKind;
import dev.wallboard.api.access.Cookies;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.api.access.SecretBytes;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.net.InetAddress;
import java.util.Optional;

/**
 * People logging in, staying so and logging out (spec: access, User login).
 *
 * <p>For any thread, and where it says so, for workers only, since it waits.
 */
public final class Logins {

  /** The name of the cookie of a login. */
  public static final String COOKIE = "Session_id";

  /** The header that shows that a page of ours has made the request. */
  static final String CSRF_HEADER = "x-csrf-token";

  private final LoginSettings settings;
  private final SecretBytes secrets;
  private final WallClock clock;
  private final Users users;
  private final Sessions sessions;
  private final Passwords passwords;
  private final LoginThrottle throttle;
  private final UserAccounts accounts;

  /**
   * @param wall the time of the world, whatever the metrics go by
   */
  public Logins(
      Records records,
      LoginSettings settings,
      SecretBytes secrets,
      WallClock wall,
      ElapsedClock elapsed,
      AuditLog audit) {
    this.settings = settings;
    this.secrets = secrets;
    this.clock = wall;
    this.users = new Users(records, settings.maxUsers());
    this.sessions = new Sessions(records, settings.sessions(), users, wall);
    this.passwords = new Passwords(secrets);
    this.throttle = new LoginThrottle(settings.throttle(), elapsed);
    this.accounts = new UserAccounts(users, sessions, passwords, secrets, wall, audit);
  }

  public LoginSettings settings() {
    return settings;
  }

  /** How often secrets may be tried. */
  public LoginThrottle throttle() {
    return throttle;
  }

  /** Who may log in. */
  public UserAccounts accounts() {
    return accounts;
  }

  /** The bearer of a login as a way to show who calls. */
  public Credentials bearers() {
    return new SessionBearer(sessions);
  }

  /** The cookie of a login as a way to show who calls. */
  public CookieKind cookies() {
    return new SessionCookie(sessions);
  }

  /**
   * Logs a person in. For workers: works on the password and waits for the disk.
   *
   * @throws CallRefused 401 if there is no such user, or it is disabled, or the password is not its
   *     own, one answer whichever it is; 429 if that was tried too often
   */
  public LoggedIn login(String accountId, String loginName, String password, InetAddress address)
      throws CallRefused {
    if (!throttle.admits(address, accountId, loginName)) {
      throw tooOften();
    }
    Optional<User> user = users.named(accountId, loginName);
    boolean isRight = passwords.matches(password, user.map(User::password));
    if (user.isEmpty() || !isRight || !user.get().enabled()) {
      throw wrong();
    }
    throttle.wasRight(address, accountId, loginName);
    SessionSecrets session = SessionSecrets.random(secrets);
    if (!sessions.begin(user.get(), session)) {
      throw wrong();
    }
    return LoggedIn.with(
        session, user.get(), settings.sessions().lifetimeMillis(), clock.nowEpochMillis());
  }

  /**
   * Changes the password of somebody who knows the old one, and ends that person's logins. For
   * workers: works on both passwords and waits for the disk.
   *
   * @throws CallRefused 403 if it is not the old one, 400 if the new one does not do, 429 if that
   *     was tried too often
   */
  public void changePassword(
      String accountId, String loginName, String old, String password, InetAddress address)
      throws CallRefused {
    if (!throttle.admits(address, accountId, loginName)) {
      throw tooOften();
    }
    Optional<User> user = users.named(accountId, loginName);
    if (!passwords.matches(old, user.map(User::password)) || user.isEmpty()) {
      throw new CallRefused(Problem.forbidden("the present password is another"));
    }
    throttle.wasRight(address, accountId, loginName);
    accounts.change(
        accountId,
        user.get().id(),
        new UserAccounts.Change(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(password)),
        "user " + user.get().id());
  }

  /** Refuses what is tried too often. */
  public static CallRefused tooOften() {
    return new CallRefused(
        Problem.tooManyRequests("too many attempts; try again in a few seconds"),
        LoginThrottle.RETRY_AFTER_SECONDS);
  }

  private static CallRefused wrong() {
    return new CallRefused(
        Problem.unauthorized("there is no such user, or the password is another"));
  }

  /** Has a login last as long again. For workers: waits for the disk. */
  public LoggedIn refresh(String accountId, AccessRequest request, Optional<String> csrf)
      throws CallRefused {
    Proof proof = proof(request);
    Session session = shown(accountId, request, proof, csrf);
    Session refreshed = sessions.refresh(session).orElseThrow(Logins::notLoggedIn);
    return told(refreshed, proof, csrf.or(() -> headerCsrf(request)).orElse(""));
  }

  /** Ends a login. For workers: waits for the disk. */
  public void logout(String accountId, AccessRequest request, Optional<String> csrf)
      throws CallRefused {
    sessions.end(shown(accountId, request, proof(request), csrf));
  }

  /** The login whose cookie a reading request has, as its page is told of it; empty if none is. */
  public Optional<LoggedIn> session(AccessRequest request) throws CallRefused {
    Optional<String> cookie = Cookies.value(request, COOKIE);
    if (cookie.isPresent() && !Cookies.mayReadFor(request)) {
      throw new CallRefused(Problem.forbidden("a cookie is of no use to the pages of other sites"));
    }
    Optional<Session> session = cookie.flatMap(sessions::ofCookie);
    return session.isEmpty()
        ? Optional.empty()
        : Optional.of(told(session.get(), new Proof.Cookie(cookie.get()), ""));
  }

  private static Proof proof(AccessRequest request) throws CallRefused {
    return Proof.in(request).orElseThrow(Logins::notLoggedIn);
  }

  private Session shown(String accountId, AccessRequest request, Proof proof, Optional<String> csrf)
      throws CallRefused {
    Session session =
        sessions
            .of(proof)
            .filter(found -> found.accountId().equals(accountId))
            .orElseThrow(Logins::notLoggedIn);
    String token =
        csrf.or(() -> headerCsrf(request))
            .orElseThrow(
                () ->
                    new CallRefused(Problem.forbidden("csrf, the token of the login, is missing")));
    if (!Fingerprint.isOf(token, session.csrf())) {
      throw new CallRefused(Problem.forbidden("csrf is not the token of the login"));
    }
    return session;
  }

  private static Optional<String> headerCsrf(AccessRequest request) {
    return request.headers().apply(CSRF_HEADER).stream().findFirst();
  }

  private LoggedIn told(Session session, Proof proof, String csrf) throws CallRefused {
    User user = users.find(session.accountId(), session.userId()).orElseThrow(Logins::notLoggedIn);
    long nowEpochMillis = clock.nowEpochMillis();
    long leftMillis = sessions.endEpochMillis(session) - nowEpochMillis;
    if (proof instanceof Proof.Cookie known) {
      return LoggedIn.with(
          SessionSecrets.ofCookie(known.cookie()), user, leftMillis, nowEpochMillis);
    }
    String bearer = ((Proof.Bearer) proof).bearer();
    return new LoggedIn(user, Optional.empty(), bearer, csrf, leftMillis, nowEpochMillis);
  }

  private static CallRefused notLoggedIn() {
    return new CallRefused(Problem.unauthorized("nobody is logged in, or no longer"));
  }
}
