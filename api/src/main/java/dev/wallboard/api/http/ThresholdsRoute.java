package dev.wallboard.api.http;

import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.boards.ThresholdsBook;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;

/** The thresholds of an account (docs/dashboard-api.md, Thresholds). */
final class ThresholdsRoute extends DocumentRoute {

  private final Gate gate;

  ThresholdsRoute(Gate gate, WorkerPool workers, BoardSettings settings) {
    super(
        workers,
        settings.maxDocumentBytes(),
        "/operations/api/account/{accountId}/thresholds",
        HttpMethod.GET,
        HttpMethod.HEAD,
        HttpMethod.PUT);
    this.gate = gate;
  }

  private ThresholdsBook thresholds() {
    return gate.services().thresholds();
  }

  @Override
  Reply answer(Exchange exchange, String[] values) {
    return reply(200, thresholds().of(values[0]));
  }

  @Override
  Reply answer(Exchange exchange, String[] values, Members document)
      throws WrongDocument, SaveRefused {
    String tag = seenTag(exchange);
    return tag == null
        ? needsTag()
        : reply(200, thresholds().save(values[0], tag, document, by(exchange)));
  }
}
