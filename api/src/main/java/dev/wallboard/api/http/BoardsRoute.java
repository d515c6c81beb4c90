package dev.wallboard.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.boards.Saved;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.List;

/** The boards of an account: lists them, and takes new ones (docs/dashboard-api.md, Boards). */
final class BoardsRoute extends DocumentRoute {

  private final Gate gate;

  BoardsRoute(Gate gate, WorkerPool workers, BoardSettings settings) {
    super(
        workers,
        settings.maxDocumentBytes(),
        "/operations/api/account/{accountId}/boards",
        HttpMethod.GET,
        HttpMethod.HEAD,
        HttpMethod.POST);
    this.gate = gate;
  }

  private Boards boards() {
    return gate.services().boards();
  }

  @Override
  Reply answer(Exchange exchange, String[] values) {
    List<Saved<Board>> all = boards().list(values[0]);
    return Reply.json(200, json -> write(all, json));
  }

  private static void write(List<Saved<Board>> boards, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("boards");
    for (Saved<Board> board : boards) {
      write(board, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Saved<Board> saved, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", saved.document().id());
    json.writeStringField("name", saved.document().name());
    json.writeBooleanField("builtIn", saved.document().builtIn());
    Saved.Change changed = saved.changed();
    if (changed == null) {
      json.writeNullField("changedEpochMillis");
      json.writeNullField("changedBy");
    } else {
      json.writeNumberField("changedEpochMillis", changed.epochMillis());
      json.writeStringField("changedBy", changed.by());
    }
    json.writeEndObject();
  }

  @Override
  Reply answer(Exchange exchange, String[] values, Members document)
      throws WrongDocument, SaveRefused {
    Saved<Board> made = boards().create(values[0], document, by(exchange));
    return reply(201, made)
        .with(HttpHeaders.LOCATION, exchange.path() + "/" + made.document().id());
  }
}
