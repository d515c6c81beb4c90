package dev.wallboard.api.access.wall;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.Saved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a screen shows: boards in turn, as they are at present.
 *
 * @param directory the call for the names of what they show, if anything has one
 */
public record Wall(WallLink link, List<Saved<Board>> boards, Optional<String> directory) {

  public Wall {
    boards = List.copyOf(boards);
  }

  /** Writes what the screen is told. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", link.name());
    json.writeNumberField("seconds", link.secondsABoard());
    json.writeStringField("theme", link.theme());
    json.writeNumberField("expiresEpochMillis", link.expiresEpochMillis());
    if (directory.isPresent()) {
      json.writeStringField("directory", directory.get());
    }
    json.writeArrayFieldStart("boards");
    for (Saved<Board> board : boards) {
      json.writeRawValue(new String(board.json(), StandardCharsets.UTF_8));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
