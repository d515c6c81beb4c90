package dev.wallboard.api.boards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.boards.BoardItem.Bounds;
import dev.wallboard.api.boards.BoardItem.Kind;
import dev.wallboard.api.boards.BoardItem.Place;
import dev.wallboard.api.boards.BoardItem.Scope;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How boards stand in JSON (docs/dashboard-api.md, Boards). */
final class BoardForm {

  private static final JsonFactory JSON = new JsonFactory();

  private static final int MAX_ITEMS = 64;
  private static final int MAX_ROW = 199;
  private static final int MAX_HEIGHT = 50;
  private static final int MAX_TITLE = 100;
  private static final int MAX_SKILLS = 100;
  private static final int MAX_TABLE_ROWS = 50;
  private static final int MAX_TEXT = 2_000;
  private static final long MAX_BOUND = 1_000_000_000;

  /** What a group of agents may be picked for. */
  private static final List<String> OF_AGENTS = List.of("agents", "occupancy");

  private BoardForm() {}

  /**
   * Reads a board; {@code id} and {@code builtIn} are the server's and not looked at.
   *
   * @throws WrongDocument if it is none
   */
  static Board read(Members members, String id, boolean builtIn) throws WrongDocument {
    members.allowOnly(List.of("id", "builtIn", "name", "items"));
    String name = members.text("name", MAX_TITLE);
    List<BoardItem> items = new ArrayList<>();
    for (Members item : members.objects("items", 0, MAX_ITEMS)) {
      items.add(item(item));
    }
    requireApart(items);
    return new Board(id, name, builtIn, items);
  }

  private static void requireApart(List<BoardItem> items) throws WrongDocument {
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (items.get(i).place().overlaps(items.get(j).place())) {
          throw new WrongDocument("items[%d] and items[%d] overlap".formatted(j, i));
        }
      }
    }
  }

  private static BoardItem item(Members members) throws WrongDocument {
    Kind kind = Kind.of(members.oneOf("kind", Kind.WORDS));
    Optional<String> what =
        kind.shows().isEmpty()
            ? Optional.empty()
            : Optional.of(members.oneOf(kind.member(), kind.shows()));
    boolean isOfAgents = what.filter(OF_AGENTS::contains).isPresent();
    members.allowOnly(kind.members(isOfAgents));
    return new BoardItem(
        kind,
        what,
        place(members),
        members.optionalText("title", MAX_TITLE),
        new Scope(members.optionalIds("skillIds", 1, MAX_SKILLS), members.optionalId("groupId")),
        frameMinutes(members),
        bounds(members.optionalObject("thresholds")),
        members.optionalWhole("rows", 1, MAX_TABLE_ROWS),
        kind == Kind.TEXT ? Optional.of(members.text("text", MAX_TEXT)) : Optional.empty());
  }

  private static Place place(Members members) throws WrongDocument {
    int x = (int) members.whole("x", 0, Board.COLUMNS - 1);
    int y = (int) members.whole("y", 0, MAX_ROW);
    int w = (int) members.whole("w", 1, Board.COLUMNS);
    int h = (int) members.whole("h", 1, MAX_HEIGHT);
    if (x + w > Board.COLUMNS) {
      throw members.wrong(
          "w",
          "must leave the thing within %d columns: %d + %d is more".formatted(Board.COLUMNS, x, w));
    }
    return new Place(x, y, w, h);
  }

  private static OptionalInt frameMinutes(Members members) throws WrongDocument {
    OptionalInt minutes = members.optionalWhole("frame", 5, 1_440);
    if (minutes.isPresent() && minutes.getAsInt() % 5 != 0) {
      throw members.wrong("frame", "must be a multiple of 5, not " + minutes.getAsInt());
    }
    return minutes;
  }

  static Optional<Bounds> bounds(Optional<Members> given) throws WrongDocument {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Members members = given.get();
    members.allowOnly(List.of("watch", "act"));
    return Optional.of(
        new Bounds(
            members.optionalNumber("watch", 0, MAX_BOUND, 1),
            members.optionalNumber("act", 0, MAX_BOUND, 1)));
  }

  /** The board as JSON: the same bytes for the same board. */
  static byte[] bytes(Board board) {
    return bytes(json -> write(board, json));
  }

  /** Writes a document. */
  interface Form {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] bytes(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      form.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("there is room for all that is written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Board board, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", board.id());
    json.writeStringField("name", board.name());
    json.writeBooleanField("builtIn", board.builtIn());
    json.writeArrayFieldStart("items");
    for (BoardItem item : board.items()) {
      write(item, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(BoardItem item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", item.kind().word());
    writeText(item.kind().member(), item.what(), json);
    json.writeNumberField("x", item.place().x());
    json.writeNumberField("y", item.place().y());
    json.writeNumberField("w", item.place().w());
    json.writeNumberField("h", item.place().h());
    writeText("title", item.title(), json);
    if (item.scope().skillIds().isPresent()) {
      json.writeArrayFieldStart("skillIds");
      for (long id : item.scope().skillIds().get()) {
        json.writeString(Long.toString(id));
      }
      json.writeEndArray();
    }
    if (item.scope().groupId().isPresent()) {
      json.writeStringField("groupId", Long.toString(item.scope().groupId().getAsLong()));
    }
    writeNumber("frame", item.frameMinutes(), json);
    if (item.thresholds().isPresent()) {
      json.writeFieldName("thresholds");
      write(item.thresholds().get(), json);
    }
    writeNumber("rows", item.rows(), json);
    writeText("text", item.text(), json);
    json.writeEndObject();
  }

  private static void writeText(String member, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(member, text.get());
    }
  }

  private static void writeNumber(String member, OptionalInt number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(member, number.getAsInt());
    }
  }

  static void write(Bounds bounds, JsonGenerator json) throws IOException {
    json.writeStartObject();
    write("watch", bounds.watch(), json);
    write("act", bounds.act(), json);
    json.writeEndObject();
  }

  private static void write(String member, Optional<BigDecimal> number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(member, number.get());
    } else {
      json.writeNullField(member);
    }
  }
}
