package dev.wallboard.api.boards;

import dev.wallboard.api.boards.SaveRefused.Cause;
import dev.wallboard.api.boards.Saved.Change;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import dev.wallboard.model.WallClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The boards of all accounts, and the two that come along. For threads that may wait for a disk.
 *
 * <p>Who saves says which version it has seen; if that is not the present one, nothing is saved.
 */
public final class Boards {

  private static final String COLLECTION = "boards";
  private static final Comparator<Saved<Board>> BY_NAME =
      Comparator.comparing((Saved<Board> saved) -> saved.document().name())
          .thenComparing(saved -> saved.document().id());

  private final Records records;
  private final WallClock clock;
  private final Supplier<String> newIds;
  private final BoardSettings settings;
  private final List<Saved<Board>> builtIn = List.of(builtIn("floor"), builtIn("executive"));

  private volatile Showings showings = Showings.nowhere();

  /**
   * @param clock the real one
   * @param newIds makes ids that there have not been: a few dozen random bits, in lower-case
   *     letters and digits
   */
  public Boards(Records records, WallClock clock, Supplier<String> newIds, BoardSettings settings) {
    this.records = records;
    this.clock = clock;
    this.newIds = newIds;
    this.settings = settings;
  }

  /** From now on these are asked before a board goes, and told when one changes. */
  public void shownBy(Showings others) {
    showings = others;
  }

  private static Saved<Board> builtIn(String id) {
    try (InputStream in = Boards.class.getResourceAsStream(id + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the board " + id + " does not come along");
      }
      Board board = BoardForm.read(Members.read(in.readAllBytes()), id, true);
      return new Saved<>(board, BoardForm.bytes(board), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WrongDocument e) {
      throw new IllegalStateException("the board " + id + " is none: " + e.reason(), e);
    }
  }

  /** Those that come along, then the account's own by name. */
  public List<Saved<Board>> list(String accountId) {
    return Stream.concat(builtIn.stream(), own(accountId).sorted(BY_NAME)).toList();
  }

  private Stream<Saved<Board>> own(String accountId) {
    return records.list(COLLECTION, accountId).stream().map(Boards::read);
  }

  private static Saved<Board> read(Records.Kept kept) {
    return SavedForm.read(
        kept.value(), members -> BoardForm.read(members, kept.key().id(), false), BoardForm::bytes);
  }

  /** The board; empty if there is none. */
  public Optional<Saved<Board>> find(String accountId, String id) {
    Optional<Saved<Board>> known =
        builtIn.stream().filter(saved -> saved.document().id().equals(id)).findFirst();
    return known.isPresent() || id.isEmpty() || id.indexOf('\0') >= 0
        ? known
        : records.find(key(accountId, id)).map(Boards::read);
  }

  private static Records.Key key(String accountId, String id) {
    return new Records.Key(COLLECTION, accountId, id);
  }

  /**
   * Keeps a new board.
   *
   * @param by whose it is, for people
   * @throws WrongDocument if it is none
   * @throws SaveRefused if there are as many as may be
   */
  public synchronized Saved<Board> create(String accountId, Members members, String by)
      throws WrongDocument, SaveRefused {
    Board board = BoardForm.read(members, newIds.get(), false);
    if (own(accountId).count() >= settings.maxBoards()) {
      throw new SaveRefused(
          Cause.TOO_MANY,
          "there are " + settings.maxBoards() + " boards already (boards.max-boards); delete one");
    }
    return keep(accountId, board, by);
  }

  /**
   * Keeps another version of a board.
   *
   * @param seenTag the tag of the version it was made from
   * @throws WrongDocument if it is no board
   * @throws SaveRefused if it cannot be saved
   */
  public synchronized Saved<Board> save(
      String accountId, String id, String seenTag, Members members, String by)
      throws WrongDocument, SaveRefused {
    requirePresent(accountId, id, seenTag);
    return keep(accountId, BoardForm.read(members, id, false), by);
  }

  /**
   * Deletes a board.
   *
   * @param seenTag the tag of the version that was seen
   * @throws SaveRefused if it cannot be deleted
   */
  public synchronized void delete(String accountId, String id, String seenTag) throws SaveRefused {
    requirePresent(accountId, id, seenTag);
    if (showings.needs(accountId, id)) {
      throw new SaveRefused(
          Cause.IN_USE, "a wall link shows this board and nothing else; revoke that first");
    }
    records.write(List.of(new Records.Change.Delete(key(accountId, id))));
    showings.changed(accountId, id);
  }

  private void requirePresent(String accountId, String id, String seenTag) throws SaveRefused {
    Saved<Board> present =
        find(accountId, id)
            .orElseThrow(() -> new SaveRefused(Cause.UNKNOWN, "there is no such board"));
    if (present.document().builtIn()) {
      throw new SaveRefused(
          Cause.BUILT_IN, "this board comes along and stays as it is; make a copy of it");
    }
    if (!present.tag().equals(seenTag)) {
      throw new SaveRefused(
          Cause.CHANGED_MEANWHILE, "somebody saved this board meanwhile", present.tag());
    }
  }

  private Saved<Board> keep(String accountId, Board board, String by) throws WrongDocument {
    byte[] json = BoardForm.bytes(board);
    if (json.length > BoardSettings.MAX_BOARD_BYTES) {
      throw new WrongDocument(
          "a board has at most %d bytes, and this one %d"
              .formatted(BoardSettings.MAX_BOARD_BYTES, json.length));
    }
    Change changed = new Change(clock.nowEpochMillis(), by);
    records.write(
        List.of(
            new Records.Change.Put(key(accountId, board.id()), SavedForm.bytes(json, changed))));
    showings.changed(accountId, board.id());
    return new Saved<>(board, json, changed);
  }
}
