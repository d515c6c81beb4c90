package dev.wallboard.feeds.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a document, so that all of it can be said at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes that something is wrong with a piece. */
  public void add(Piece piece, String rule) {
    add(piece.line(), piece.path().isEmpty() ? "the document " + rule : piece.path() + " " + rule);
  }

  /** Notes that something is wrong. */
  public void add(int line, String text) {
    found.add(new Problem(line, text));
  }

  /** Whether nothing is. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All that is wrong, in the order of the lines. */
  public List<Problem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).distinct().toList();
  }
}
