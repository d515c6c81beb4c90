package dev.wallboard.feeds.alerts.rules;

/**
 * What a figure is about; a rule looks at each of its own apart.
 *
 * @param id of the skill or group; 0 for the account
 */
public record Series(Kind kind, long id) implements Comparable<Series> {

  /** The account as a whole. */
  public static final Series ACCOUNT = new Series(Kind.ACCOUNT, 0);

  /** What there is to look at. */
  public enum Kind {
    ACCOUNT("account"),
    SKILL("skill"),
    GROUP("group");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** How it is called in documents and messages. */
    public String word() {
      return word;
    }
  }

  /** A skill. */
  public static Series skill(long id) {
    return new Series(Kind.SKILL, id);
  }

  /** A group of agents. */
  public static Series group(long id) {
    return new Series(Kind.GROUP, id);
  }

  @Override
  public int compareTo(Series other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? Long.compare(id, other.id) : byKind;
  }

  /** {@code account}, {@code skill 104}, {@code group 7}. */
  @Override
  public String toString() {
    return kind == Kind.ACCOUNT ? kind.word : kind.word + " " + id;
  }
}
