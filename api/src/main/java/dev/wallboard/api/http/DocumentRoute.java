package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.boards.Saved;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where JSON documents of an account are read and saved (docs/dashboard-api.md, Concurrent edits).
 * Workers do the work, since it may wait for a disk.
 */
abstract class DocumentRoute extends JsonRoute {

  private final WorkerPool workers;

  DocumentRoute(WorkerPool workers, int maxBodyBytes, String template, HttpMethod... methods) {
    super(maxBodyBytes, template, methods);
    this.workers = workers;
  }

  @Override
  final WorkerPool workers() {
    return workers;
  }

  /** Answers a call without a document. For workers. */
  abstract Reply answer(Exchange exchange, String[] values) throws SaveRefused;

  /** Answers a call with a document. For workers. */
  abstract Reply answer(Exchange exchange, String[] values, Members document)
      throws WrongDocument, SaveRefused;

  @Override
  public final Need need(String method) {
    return method.equals("GET") || method.equals("HEAD") ? Need.READ : Need.MANAGE;
  }

  @Override
  final Reply work(Exchange exchange, String[] values) {
    try {
      return answer(exchange, values);
    } catch (SaveRefused refused) {
      return refusal(refused);
    }
  }

  @Override
  final Reply work(Exchange exchange, String[] values, Members document) throws WrongDocument {
    try {
      return answer(exchange, values, document);
    } catch (SaveRefused refused) {
      return refusal(refused);
    }
  }

  private static Reply refusal(SaveRefused refused) {
    return switch (refused.why()) {
      case UNKNOWN -> Reply.problem(Problem.notFound(refused.reason()));
      case BUILT_IN -> Reply.problem(Problem.forbidden(refused.reason()));
      case CHANGED_MEANWHILE ->
          Reply.problem(Problem.preconditionFailed(refused.reason()))
              .with(HttpHeaders.ETAG, quoted(refused.presentTag()));
      case TOO_MANY, IN_USE -> Reply.problem(Problem.conflict(refused.reason()));
    };
  }

  /** The document, with its tag. */
  static Reply reply(int status, Saved<?> saved) {
    Buffer body = Buffer.buffer(saved.json());
    return new Reply(status, Reply.JSON_TYPE, body, false, List.of(), false)
        .with(HttpHeaders.ETAG, quoted(saved.tag()));
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }

  /**
   * The tag of the version a client has seen; null, and there is nothing to do, if it says none.
   */
  static @Nullable String seenTag(Exchange exchange) {
    String header = exchange.header(HttpHeaders.IF_MATCH);
    if (header == null) {
      return null;
    }
    String tag = header.strip();
    boolean isQuoted = tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"");
    return isQuoted ? tag.substring(1, tag.length() - 1) : tag;
  }

  static Reply needsTag() {
    return Reply.problem(
        Problem.preconditionRequired(
            "say in If-Match which version this was made from: the ETag of the answer to GET"));
  }

  /** Who saves, for people. */
  static String by(Exchange exchange) {
    return exchange.callerId();
  }
}
