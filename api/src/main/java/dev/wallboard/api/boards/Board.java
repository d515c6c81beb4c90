package dev.wallboard.api.boards;

import java.util.List;

/**
 * A board: things on a grid, for a wall.
 *
 * @param id 1 to 40 of {@code a-z 0-9 -}
 * @param builtIn whether it came along, and cannot be changed
 */
public record Board(String id, String name, boolean builtIn, List<BoardItem> items) {

  static final int COLUMNS = 12;

  public Board {
    items = List.copyOf(items);
  }
}
