package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;

/** One board (docs/dashboard-api.md, Boards). */
final class BoardRoute extends DocumentRoute {

  private final Gate gate;

  BoardRoute(Gate gate, WorkerPool workers, BoardSettings settings) {
    super(
        workers,
        settings.maxDocumentBytes(),
        "/operations/api/account/{accountId}/boards/{boardId}",
        HttpMethod.GET,
        HttpMethod.HEAD,
        HttpMethod.PUT,
        HttpMethod.DELETE);
    this.gate = gate;
  }

  private Boards boards() {
    return gate.services().boards();
  }

  @Override
  Reply answer(Exchange exchange, String[] values) throws SaveRefused {
    if (exchange.method() == HttpMethod.DELETE) {
      return delete(exchange, values);
    }
    return boards()
        .find(values[0], values[1])
        .map(board -> reply(200, board))
        .orElseGet(() -> Reply.problem(Problem.notFound("there is no such board")));
  }

  private Reply delete(Exchange exchange, String[] values) throws SaveRefused {
    String tag = seenTag(exchange);
    if (tag == null) {
      return needsTag();
    }
    boards().delete(values[0], values[1], tag);
    return Reply.nothing();
  }

  @Override
  Reply answer(Exchange exchange, String[] values, Members document)
      throws WrongDocument, SaveRefused {
    String tag = seenTag(exchange);
    return tag == null
        ? needsTag()
        : reply(200, boards().save(values[0], values[1], tag, document, by(exchange)));
  }
}
