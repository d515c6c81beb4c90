package dev.wallboard.api.boards;

/**
 * How much managers may make.
 *
 * @param maxBoards boards of an account ({@code boards.max-boards})
 * @param maxDocumentBytes a board or the thresholds, as they are sent ({@code
 *     boards.max-document-bytes})
 */
public record BoardSettings(int maxBoards, int maxDocumentBytes) {

  public static final BoardSettings DEFAULTS = new BoardSettings(200, 1 << 20);

  /** The longest board as it is kept, in bytes. */
  static final int MAX_BOARD_BYTES = 64 << 10;

  public BoardSettings {
    requirePositive("boards.max-boards", maxBoards);
    requirePositive("boards.max-document-bytes", maxDocumentBytes);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
