package dev.wallboard.api.access.wall;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.Saved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a screen shows: boards in turn, as they are at present. */
public record Wall(WallLink link, List<Saved<Board>> boards) {

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
    json.writeArrayFieldStart("boards");
    for (Saved<Board> board : boards) {
      json.writeRawValue(new String(board.json(), StandardCharsets.UTF_8));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
