package dev.wallboard.api.access.wall;

import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.util.List;

/** A wall link as a manager asks for it (docs/dashboard-api.md, Wall links). */
record NewWallLink(String name, List<String> boards, int secondsABoard, String theme, int days) {

  private static final int MOST_BOARDS = 12;
  private static final int LONGEST_ID = 40;
  private static final String DARK = "dark";

  static NewWallLink read(Members document) throws WrongDocument {
    document.allowOnly(List.of("name", "boards", "seconds", "theme", "days"));
    return new NewWallLink(
        document.name("name", 100),
        document.texts("boards", 1, MOST_BOARDS, LONGEST_ID),
        (int) document.whole("seconds", 5, 120, 20),
        document.has("theme") ? document.oneOf("theme", List.of(DARK, "light")) : DARK,
        (int) document.whole("days", 1, 365, 30));
  }
}
