package dev.wallboard.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into pieces that may each hold one event, by its bytes alone, so that what is wrong
 * in one piece stays there. Holds one piece at a time; of one that is too long, nothing.
 */
abstract sealed class PieceReader permits LineReader, ElementReader {

  final StreamWindow window;
  private final int maxBytes;

  private int from;
  private int to;
  private boolean tooLong;
  long number;

  PieceReader(InputStream in, int maxBytes) throws IOException {
    this.window = new StreamWindow(in);
    this.maxBytes = maxBytes;
    window.skipByteOrderMark();
  }

  /**
   * Goes to the next piece that is not blank; false after the last.
   *
   * @throws Refusal where the body breaks off, at {@link #number()}: there are no more pieces
   */
  abstract boolean next() throws IOException, Refusal;

  /** Whether the pieces behind one that is not JSON can still be told apart for sure. */
  abstract boolean outlivesSyntaxErrors();

  /** The array of the piece, until the next call of {@link #next}. */
  final byte[] bytes() {
    return window.bytes;
  }

  /** Where the piece begins. */
  final int from() {
    return from;
  }

  /** Where the piece ends; meaningless if it is too long. */
  final int to() {
    return to;
  }

  /** Whether the piece was longer than allowed, and was dropped. */
  final boolean isTooLong() {
    return tooLong;
  }

  /** The number of the piece, from 1. */
  final long number() {
    return number;
  }

  /** The piece is what stands in the window before {@code to}. */
  final void found(int to) {
    this.from = window.from;
    this.to = to;
    tooLong |= to - from > maxBytes;
  }

  /** Forgets that a piece was too long. */
  final void begin() {
    tooLong = false;
  }

  /** Drops what there is of the piece so far if it is too long already. */
  final void dropIfTooLong() {
    tooLong |= window.end - window.from > maxBytes + 1;
    if (tooLong) {
      window.from = window.end;
    }
  }
}
