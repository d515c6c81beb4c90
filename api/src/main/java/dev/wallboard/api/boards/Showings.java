package dev.wallboard.api.boards;

/** What shows boards somewhere else, and has to know what becomes of them. For any thread. */
public interface Showings {

  /** Whether something shows the board of the account, and would have nothing else to show. */
  boolean needs(String accountId, String boardId);

  /** The board of the account is another now, or no more. */
  void changed(String accountId, String boardId);

  /** Boards are shown nowhere else. */
  static Showings nowhere() {
    return new Showings() {
      @Override
      public boolean needs(String accountId, String boardId) {
        return false;
      }

      @Override
      public void changed(String accountId, String boardId) {}
    };
  }
}
