package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.boards.Saved;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.RecordsFailed;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where JSON documents of an account are read and saved (docs/dashboard-api.md, Concurrent edits).
 * Workers do the work, since it may wait for a disk.
 */
abstract class DocumentRoute extends Route {

  private static final Logger LOG = System.getLogger(DocumentRoute.class.getName());

  private static final String JSON = "application/json";

  private final WorkerPool workers;
  private final int maxBodyBytes;

  DocumentRoute(WorkerPool workers, int maxBodyBytes, String template, HttpMethod... methods) {
    super(template, methods);
    this.workers = workers;
    this.maxBodyBytes = maxBodyBytes;
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
  final void take(Exchange exchange, String[] values) {
    if (!AccountIds.isWellFormed(values[0])) {
      exchange.send(Reply.problem(Problem.notFound(AccountIds.rule(values[0]))));
    } else if (exchange.method() == HttpMethod.POST || exchange.method() == HttpMethod.PUT) {
      takeDocument(exchange, values);
    } else {
      offer(exchange, values, null);
    }
  }

  private void takeDocument(Exchange exchange, String[] values) {
    String type = exchange.header(HttpHeaders.CONTENT_TYPE);
    if (BodyCoding.of(exchange.headers()) != BodyCoding.PLAIN || !isJson(type)) {
      exchange.send(
          Reply.problem(
              Problem.unsupportedMediaType(
                  "a document must be "
                      + JSON
                      + " in UTF-8, not packed; its Content-Type is "
                      + (type == null ? "missing" : Excerpt.of(type)))));
    } else if (exchange.declaredBytes() > maxBodyBytes) {
      exchange.send(tooLarge().closing());
    } else {
      exchange.receive(maxBodyBytes, Reply::problem, body -> offer(exchange, values, body));
    }
  }

  private static boolean isJson(@Nullable String type) {
    if (type == null) {
      return false;
    }
    MediaType media = MediaType.of(type);
    return media.name().equals(JSON) && media.isUtf8();
  }

  private Reply tooLarge() {
    return Reply.problem(
        Problem.contentTooLarge("a document may be " + maxBodyBytes + " bytes long at most"));
  }

  private void offer(Exchange exchange, String[] values, @Nullable ReceivedBody body) {
    if (!exchange.offer(workers, () -> work(exchange, values, body))) {
      release(body);
      exchange.send(
          Reply.problem(
                  Problem.serviceUnavailable(
                      "more requests are waiting than the server takes on"
                          + " (http.max-waiting-requests)"))
              .retrySoon());
    }
  }

  private static void release(@Nullable ReceivedBody body) {
    if (body != null) {
      body.release();
    }
  }

  private void work(Exchange exchange, String[] values, @Nullable ReceivedBody body) {
    try {
      exchange.answer(reply(exchange, values, body));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      release(body);
    }
  }

  private Reply reply(Exchange exchange, String[] values, @Nullable ReceivedBody body) {
    try {
      if (body == null) {
        return answer(exchange, values);
      }
      return body.isCut()
          ? tooLarge()
          : answer(exchange, values, Members.read(body.stream().readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the body is in memory", e);
    } catch (WrongDocument refused) {
      return Reply.problem(Problem.badRequest(refused.reason()));
    } catch (SaveRefused refused) {
      return refusal(refused);
    } catch (RecordsFailed failed) {
      LOG.log(Level.ERROR, "a document could not be read or kept", failed);
      return Reply.problem(
              Problem.serviceUnavailable(
                  "the store does not take documents, and the log of the server says why"))
          .retrySoon();
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
