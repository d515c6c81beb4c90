package dev.wallboard.api.access.wall;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.CookieKind;
import dev.wallboard.api.access.Cookies;
import dev.wallboard.api.access.Fingerprint;
import dev.wallboard.api.access.SecretBytes;
import dev.wallboard.api.access.audit.AuditEntry;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.Saved;
import dev.wallboard.api.boards.Showings;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * All wall links, in memory with what their boards show, and on disk. Any thread may look; all else
 * waits for the disk, one at a time. Links that have expired are listed for another 30 days.
 */
public final class WallLinks {

  /** The name of the cookie of a screen. */
  static final String COOKIE = "Wall_id";

  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;
  private static final long FORGOTTEN_AFTER_MILLIS = TimeUnit.DAYS.toMillis(30);

  /** A last use that is this much older than the present one is written down. */
  private static final long USE_GRAIN_MILLIS = TimeUnit.MINUTES.toMillis(10);

  private final Records records;
  private final Boards boards;
  private final WallSettings settings;
  private final SecretBytes secrets;
  private final WallClock clock;
  private final AuditLog audit;
  private final Map<String, Entry> byToken = new ConcurrentHashMap<>();

  /** A link, what its boards show, and when it was used: at all, and as far as is written. */
  private record Entry(
      WallLink link, WallScope scope, long usedEpochMillis, long writtenEpochMillis) {

    Entry with(WallScope other) {
      return new Entry(link, other, usedEpochMillis, writtenEpochMillis);
    }

    Entry used(long epochMillis, long otherWrittenEpochMillis) {
      return new Entry(link, scope, epochMillis, otherWrittenEpochMillis);
    }
  }

  /**
   * A link that has just been made.
   *
   * @param token shown this once
   */
  public record Made(WallLink link, String token) {

    /** Writes the link with its token. */
    public void writeTo(JsonGenerator json) throws IOException {
      write(json, link, 0, Optional.of(token));
    }

    /** Nothing of the token, for it may end up in a log. */
    @Override
    public String toString() {
      return "the new wall link " + link.id();
    }
  }

  /**
   * @param clock the time of the world
   */
  public WallLinks(
      Records records,
      Boards boards,
      WallSettings settings,
      SecretBytes secrets,
      WallClock clock,
      AuditLog audit) {
    this.records = records;
    this.boards = boards;
    this.settings = settings;
    this.secrets = secrets;
    this.clock = clock;
    this.audit = audit;
    records.list(WallLinkForm.COLLECTION).stream().map(WallLinkForm::read).forEach(this::remember);
  }

  private void remember(WallLinkForm.Kept kept) {
    long used = kept.lastUsedEpochMillis();
    byToken.put(kept.link().token(), new Entry(kept.link(), scope(kept.link()), used, used));
  }

  private WallScope scope(WallLink link) {
    return WallScope.of(shown(link).stream().map(Saved::document).toList());
  }

  private List<Saved<Board>> shown(WallLink link) {
    return link.boards().stream()
        .flatMap(id -> boards.find(link.accountId(), id).stream())
        .toList();
  }

  /** What boards have to know of the links that show them. */
  public Showings showings() {
    return new Showings() {
      @Override
      public boolean needs(String accountId, String boardId) {
        return of(accountId).stream().anyMatch(entry -> entry.link().showsOnly(boardId));
      }

      @Override
      public void changed(String accountId, String boardId) {
        of(accountId).stream()
            .map(Entry::link)
            .filter(link -> link.boards().contains(boardId))
            .forEach(
                link ->
                    byToken.computeIfPresent(
                        link.token(), (token, entry) -> entry.with(scope(link))));
      }
    };
  }

  private List<Entry> of(String accountId) {
    return byToken.values().stream()
        .filter(entry -> entry.link().accountId().equals(accountId))
        .sorted(
            Comparator.comparingLong((Entry entry) -> entry.link().createdEpochMillis())
                .reversed()
                .thenComparing(entry -> entry.link().id()))
        .toList();
  }

  /** Writes the links of an account, the newest first. */
  public void writeAllTo(JsonGenerator json, String accountId) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("links");
    for (Entry entry : of(accountId)) {
      write(json, entry.link(), entry.usedEpochMillis(), Optional.empty());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, WallLink link, long usedEpochMillis, Optional<String> token)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", link.id());
    if (token.isPresent()) {
      json.writeStringField("token", token.get());
    }
    WallLinkForm.writeMembers(json, link);
    if (usedEpochMillis == 0) {
      json.writeNullField("lastUsedEpochMillis");
    } else {
      json.writeNumberField("lastUsedEpochMillis", usedEpochMillis);
    }
    json.writeEndObject();
  }

  /**
   * Makes a link.
   *
   * @param by who makes it, for people and for the audit log
   * @throws WrongDocument if that is none, or shows a board that is not there
   * @throws CallRefused if there are as many as may be
   */
  public synchronized Made create(String accountId, Members document, Caller by)
      throws WrongDocument, CallRefused {
    NewWallLink asked = NewWallLink.read(document);
    requireBoards(accountId, asked, document);
    List<WallLink> forgotten = forgotten(accountId);
    if (of(accountId).size() - forgotten.size() >= settings.maxLinks()) {
      throw new CallRefused(
          Problem.conflict(
              "there are %d wall links already (walls.max-links); revoke one"
                  .formatted(settings.maxLinks())));
    }
    String token = accountId + "." + text(secrets.next(SECRET_BYTES));
    WallLink link = link(accountId, asked, token, by.id());
    List<Records.Change> changes = new ArrayList<>();
    forgotten.forEach(old -> changes.add(WallLinkForm.delete(old)));
    changes.add(WallLinkForm.put(link, 0));
    records.write(changes);
    forgotten.forEach(old -> byToken.remove(old.token()));
    byToken.put(link.token(), new Entry(link, scope(link), 0, 0));
    // Once more, for a board that was changed before the link was known to show it.
    byToken.computeIfPresent(link.token(), (known, entry) -> entry.with(scope(link)));
    note(link, by.words(), "wall-link.create");
    return new Made(link, token);
  }

  private void note(WallLink link, String by, String action) {
    audit.note(
        new AuditEntry(link.accountId(), by, action, link.id(), Map.of("name", link.name())));
  }

  private void requireBoards(String accountId, NewWallLink asked, Members document)
      throws WrongDocument {
    for (int i = 0; i < asked.boards().size(); i++) {
      if (boards.find(accountId, asked.boards().get(i)).isEmpty()) {
        throw document.wrong("boards[" + i + "]", "is no board of the account");
      }
    }
  }

  private List<WallLink> forgotten(String accountId) {
    long before = clock.nowEpochMillis() - FORGOTTEN_AFTER_MILLIS;
    return of(accountId).stream()
        .map(Entry::link)
        .filter(link -> link.expiresEpochMillis() < before)
        .toList();
  }

  private WallLink link(String accountId, NewWallLink asked, String token, String by) {
    long nowEpochMillis = clock.nowEpochMillis();
    return new WallLink(
        accountId,
        text(secrets.next(ID_BYTES)),
        asked.name(),
        asked.boards(),
        asked.secondsABoard(),
        asked.theme(),
        Fingerprint.of(token),
        nowEpochMillis,
        by,
        nowEpochMillis + TimeUnit.DAYS.toMillis(asked.days()));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Ends a link.
   *
   * @param by who does, for the audit log
   * @return what it was; empty if there is none
   */
  public synchronized Optional<WallLink> revoke(String accountId, String id, String by) {
    Optional<WallLink> found =
        of(accountId).stream().map(Entry::link).filter(link -> link.id().equals(id)).findFirst();
    found.ifPresent(
        link -> {
          records.write(List.of(WallLinkForm.delete(link)));
          byToken.remove(link.token());
          note(link, by, "wall-link.revoke");
        });
    return found;
  }

  /**
   * What a screen shows that hands a token in.
   *
   * @throws CallRefused 401 if it is not known, or no longer
   */
  public synchronized Wall open(String accountId, String token) throws CallRefused {
    Entry entry =
        going(token)
            .filter(found -> found.link().accountId().equals(accountId))
            .orElseThrow(WallLinks::gone);
    long nowEpochMillis = clock.nowEpochMillis();
    boolean isWritten = nowEpochMillis - entry.writtenEpochMillis() >= USE_GRAIN_MILLIS;
    if (isWritten) {
      records.write(List.of(WallLinkForm.put(entry.link(), nowEpochMillis)));
    }
    byToken.computeIfPresent(
        entry.link().token(),
        (known, present) ->
            present.used(
                nowEpochMillis, isWritten ? nowEpochMillis : present.writtenEpochMillis()));
    return new Wall(entry.link(), shown(entry.link()), entry.scope().directory());
  }

  /** The same for a screen that has the cookie. */
  public Wall reopen(String accountId, AccessRequest request) throws CallRefused {
    String token = Cookies.value(request, COOKIE).orElseThrow(WallLinks::gone);
    if (!Cookies.mayReadFor(request)) {
      throw new CallRefused(Problem.forbidden("a cookie is of no use to the pages of other sites"));
    }
    return open(accountId, token);
  }

  /** The {@code Set-Cookie} by which a screen is known that has handed a token in. */
  public String cookie(AccessRequest request, WallLink link, String token) {
    long leftMillis = link.expiresEpochMillis() - clock.nowEpochMillis();
    return Cookies.keep(request, COOKIE, token, TimeUnit.MILLISECONDS.toSeconds(leftMillis));
  }

  private static CallRefused gone() {
    return new CallRefused(
        Problem.unauthorized("there is no such wall link, or it has expired or was revoked"));
  }

  private Optional<Entry> going(String token) {
    return Optional.ofNullable(byToken.get(Fingerprint.of(token)))
        .filter(entry -> clock.nowEpochMillis() < entry.link().expiresEpochMillis());
  }

  /** The link whose token this is; for any thread. */
  Optional<WallLink> find(String token) {
    return going(token).map(Entry::link);
  }

  /** What the boards of such a link show at present; for any thread. */
  Optional<WallScope> scopeOf(String token) {
    return going(token).map(Entry::scope);
  }

  /** The cookie of a screen as a way to show who calls. */
  public CookieKind cookies() {
    return new WallCookie(this);
  }
}
