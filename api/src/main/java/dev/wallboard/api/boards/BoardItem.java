package dev.wallboard.api.boards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One thing on a board. What it is decides which of the others it has.
 *
 * @param what the word of its metric, chart or table; empty for kinds that have none
 * @param scope whose figures it shows
 * @param frameMinutes over how long; empty for the usual hour
 * @param rows of a table; empty for as many as fit
 */
public record BoardItem(
    Kind kind,
    Optional<String> what,
    Place place,
    Optional<String> title,
    Scope scope,
    OptionalInt frameMinutes,
    Optional<Bounds> thresholds,
    OptionalInt rows,
    Optional<String> text) {

  private static final List<String> METRICS =
      List.of(
          "waiting",
          "longestWait",
          "freeSlots",
          "agents",
          "serviceLevel",
          "abandonmentRate",
          "timeToAnswer",
          "occupancy",
          "entered",
          "connected",
          "abandoned",
          "handled",
          "handlingTime");

  private static final List<String> CHARTS =
      List.of(
          "flow",
          "queue",
          "slots",
          "waits",
          "agents",
          "serviceLevel",
          "abandonmentRate",
          "timeToAnswer");

  private static final List<String> TABLES = List.of("skills", "agents");

  /** Kinds of things. */
  public enum Kind {
    VERDICT("verdict", "", List.of(), List.of("title", "skillIds", "frame")),
    TILE("tile", "metric", METRICS, List.of("title", "skillIds", "frame", "thresholds")),
    CHART("chart", "chart", CHARTS, List.of("title", "skillIds", "frame")),
    TABLE("table", "table", TABLES, List.of("title", "skillIds", "frame", "rows")),
    TEXT("text", "", List.of(), List.of("title", "text")),
    CLOCK("clock", "", List.of(), List.of("title"));

    /** What the kinds are called in documents. */
    static final List<String> WORDS = Stream.of(values()).map(kind -> kind.word).toList();

    private final String word;
    private final String member;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> shows;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> more;

    Kind(String word, String member, List<String> shows, List<String> more) {
      this.word = word;
      this.member = member;
      this.shows = shows;
      this.more = more;
    }

    static Kind of(String word) {
      return values()[WORDS.indexOf(word)];
    }

    /** What it is called in a document. */
    public String word() {
      return word;
    }

    /** The member that says what it shows; empty for kinds of which there is only one. */
    String member() {
      return member;
    }

    /** What can be shown. */
    List<String> shows() {
      return shows;
    }

    /** The members it may have in a document. */
    List<String> members(boolean ofAgents) {
      Stream<String> all = Stream.concat(Stream.of("kind", "x", "y", "w", "h"), more.stream());
      Stream<String> what = member.isEmpty() ? Stream.of() : Stream.of(member);
      Stream<String> group = ofAgents ? Stream.of("groupId") : Stream.of();
      return Stream.of(all, what, group).flatMap(names -> names).toList();
    }
  }

  /** Where it lies on the grid of {@link Board#COLUMNS} columns. */
  public record Place(int x, int y, int w, int h) {

    boolean overlaps(Place other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  /**
   * Whose figures.
   *
   * @param skillIds empty for the whole account
   * @param groupId agents of this group only
   */
  public record Scope(Optional<List<Long>> skillIds, OptionalLong groupId) {}

  /** From where on a number is watched, and from where on somebody must act. */
  public record Bounds(Optional<BigDecimal> watch, Optional<BigDecimal> act) {}
}
