package dev.wallboard.api.access;

import java.util.Locale;
import java.util.Set;

/**
 * Who makes a call, once that has been shown.
 *
 * @param kind how it was shown
 * @param accountId whose data it is about
 * @param id names the caller in the account among those of its kind, and stands in logs: never a
 *     secret
 * @param may what is granted
 */
public record Caller(Kind kind, String accountId, String id, Set<Need> may) {

  /** How a caller has shown who it is. */
  public enum Kind {
    /** An API key that signs. */
    KEY,
    /** A client with a token it was given for its secret. */
    CLIENT,
    /** A person who has logged in. */
    USER,
    /** A wall that shows boards by a link. */
    WALL,
    /** Somebody on this machine who can read the file of the operator's token. */
    OPERATOR
  }

  public Caller {
    may = Set.copyOf(may);
  }

  /** Who it is, for logs: {@code user jo}, {@code key 3f9ac01b22}, {@code operator}. */
  public String words() {
    return kind == Kind.OPERATOR ? id : kind.name().toLowerCase(Locale.ROOT) + " " + id;
  }

  /** Whether it may do what needs this. */
  public boolean may(Need need) {
    return need == Need.NOTHING || may.contains(need);
  }
}
