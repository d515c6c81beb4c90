package dev.wallboard.api.access.wall;

import java.util.List;

/**
 * A link that has a screen show boards. Of its token, only the fingerprint.
 *
 * @param boards their ids, in the order in which they are shown
 * @param secondsABoard how long each is shown
 * @param theme {@code dark} or {@code light}
 * @param createdBy who made it, for people
 */
public record WallLink(
    String accountId,
    String id,
    String name,
    List<String> boards,
    int secondsABoard,
    String theme,
    String token,
    long createdEpochMillis,
    String createdBy,
    long expiresEpochMillis) {

  public WallLink {
    boards = List.copyOf(boards);
  }

  /** Whether it shows the board and nothing else. */
  boolean showsOnly(String boardId) {
    return boards.stream().allMatch(boardId::equals);
  }
}
