package dev.wallboard.feeds.document;

import java.util.List;
import java.util.Map;

/**
 * A piece of a document. Every single value is the text that was written, whatever its type: {@code
 * 007} and {@code yes} mean what the reader takes them for. What is null, or a name without a
 * value, is not there.
 */
public sealed interface Piece {

  /** The line it begins at, from 1. */
  int line();

  /** How it is called in messages: {@code rules[3].quiet}; empty for the document. */
  String path();

  /** A single value. */
  record Text(int line, String path, String text) implements Piece {
    @Override
    public String shown() {
      return '"' + Shown.of(text) + '"';
    }
  }

  /** A list. */
  record Items(int line, String path, List<Piece> items) implements Piece {
    @Override
    public String shown() {
      return "a list";
    }
  }

  /** Names with their values, in the order in which they were written. */
  record Members(int line, String path, Map<String, Piece> byName) implements Piece {
    @Override
    public String shown() {
      return "names with values";
    }
  }

  /** What it is, in words that end "must be …, not": the text in quotes, or its shape. */
  String shown();
}
