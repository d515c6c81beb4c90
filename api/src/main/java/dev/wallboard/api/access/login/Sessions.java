package dev.wallboard.api.access.login;

import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All sessions, in memory and on disk. Any thread may look; changes wait for the disk, one at a
 * time. Of a user that begins more sessions than there may be, the one that was refreshed longest
 * ago ends.
 */
final class Sessions {

  private final Records records;
  private final LoginSettings.Sessions settings;
  private final Users users;
  private final WallClock clock;
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final Map<String, Session> byBearer = new ConcurrentHashMap<>();

  Sessions(Records records, LoginSettings.Sessions settings, Users users, WallClock clock) {
    this.records = records;
    this.settings = settings;
    this.users = users;
    this.clock = clock;
    records.list(SessionForm.COLLECTION).forEach(kept -> remember(SessionForm.read(kept)));
    end(this::isOver);
  }

  private void remember(Session session) {
    byId.put(session.id(), session);
    byBearer.put(session.bearer(), session);
  }

  private void forget(Session session) {
    byId.remove(session.id());
    byBearer.remove(session.bearer());
  }

  private boolean isOver(Session session) {
    return clock.nowEpochMillis() >= endEpochMillis(session);
  }

  /** When it ends unless it is refreshed. */
  long endEpochMillis(Session session) {
    return session.refreshedEpochMillis() + settings.lifetimeMillis();
  }

  /** The session whose cookie holds this. */
  Optional<Session> ofCookie(String cookie) {
    return going(byId.get(Fingerprint.of(cookie)));
  }

  /** The session whose bearer this is. */
  Optional<Session> ofBearer(String bearer) {
    return going(byBearer.get(Fingerprint.of(bearer)));
  }

  /** The session that this is the proof of. */
  Optional<Session> of(Proof proof) {
    if (proof instanceof Proof.Cookie cookie) {
      return ofCookie(cookie.cookie());
    }
    return ofBearer(((Proof.Bearer) proof).bearer());
  }

  private Optional<Session> going(@Nullable Session session) {
    return Optional.ofNullable(session).filter(found -> !isOver(found));
  }

  /** Who has logged in, if that is somebody of the account. */
  Optional<Caller> caller(Session session, String accountId) {
    return users
        .find(session.accountId(), session.userId())
        .filter(user -> user.accountId().equals(accountId) && user.enabled())
        .map(user -> new Caller(Caller.Kind.USER, accountId, user.loginName(), user.role().may()));
  }

  /** Begins one; false, and then it does not, if the user has changed meanwhile. */
  synchronized boolean begin(User user, SessionSecrets secrets) {
    if (!users.find(user.accountId(), user.id()).equals(Optional.of(user))) {
      return false;
    }
    long nowEpochMillis = clock.nowEpochMillis();
    Session session =
        new Session(
            Fingerprint.of(secrets.cookie()),
            user.accountId(),
            user.id(),
            Fingerprint.of(secrets.bearer()),
            Fingerprint.of(secrets.csrf()),
            nowEpochMillis,
            nowEpochMillis);
    List<Session> over = new ArrayList<>(byId.values().stream().filter(this::isOver).toList());
    over.addAll(surplus(user));
    List<Records.Change> changes = new ArrayList<>(deletions(over));
    changes.add(SessionForm.put(session));
    records.write(changes);
    over.forEach(this::forget);
    remember(session);
    return true;
  }

  /** Those of a user's sessions that leave no room for another. */
  private List<Session> surplus(User user) {
    List<Session> all =
        of(user).stream()
            .filter(session -> !isOver(session))
            .sorted(Comparator.comparingLong(Session::refreshedEpochMillis))
            .toList();
    return all.subList(0, Math.max(0, all.size() + 1 - settings.maxPerUser()));
  }

  private List<Session> of(User user) {
    return byId.values().stream()
        .filter(session -> session.accountId().equals(user.accountId()))
        .filter(session -> session.userId().equals(user.id()))
        .toList();
  }

  private static List<Records.Change> deletions(List<Session> sessions) {
    return sessions.stream().map(SessionForm::delete).toList();
  }

  /** Has it last as long again from now on; empty if it has ended meanwhile. */
  synchronized Optional<Session> refresh(Session session) {
    if (!byId.containsKey(session.id())) {
      return Optional.empty();
    }
    Session refreshed = session.refreshed(clock.nowEpochMillis());
    records.write(List.of(SessionForm.put(refreshed)));
    remember(refreshed);
    return Optional.of(refreshed);
  }

  /** Ends one. */
  synchronized void end(Session session) {
    records.write(List.of(SessionForm.delete(session)));
    forget(session);
  }

  private synchronized void end(Predicate<Session> which) {
    List<Session> ended = byId.values().stream().filter(which).toList();
    if (!ended.isEmpty()) {
      records.write(deletions(ended));
      ended.forEach(this::forget);
    }
  }

  /** Keeps a user that has changed, and ends its sessions if more than its name has. */
  synchronized void replace(User before, User after) {
    boolean isSameToSessions =
        before.role() == after.role()
            && before.enabled() == after.enabled()
            && before.password().equals(after.password());
    List<Session> ended = isSameToSessions ? List.of() : of(before);
    users.replace(after, deletions(ended));
    ended.forEach(this::forget);
  }
}
