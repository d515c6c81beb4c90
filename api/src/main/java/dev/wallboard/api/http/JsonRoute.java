package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Challenge;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.RecordsFailed;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where small JSON documents come in and go out. Workers do the work, since it may wait for a disk.
 */
abstract class JsonRoute extends Route {

  private static final Logger LOG = System.getLogger(JsonRoute.class.getName());

  private static final String JSON = "application/json";
  private static final CharSequence WWW_AUTHENTICATE =
      HttpHeaders.createOptimized("www-authenticate");
  private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");

  private final int maxBodyBytes;

  JsonRoute(int maxBodyBytes, String template, HttpMethod... methods) {
    super(template, methods);
    this.maxBodyBytes = maxBodyBytes;
  }

  /** Whose work it is. */
  abstract WorkerPool workers();

  /** Why the call is not taken on, before its body is; on the event loop. */
  Optional<CallRefused> refusal(Exchange exchange) {
    return Optional.empty();
  }

  /** Answers a call without a document. For workers. */
  abstract Reply work(Exchange exchange, String[] values) throws WrongDocument, CallRefused;

  /** Answers a call with a document. For workers. */
  abstract Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused;

  @Override
  final void take(Exchange exchange, String[] values) {
    Optional<CallRefused> refused = refusal(exchange);
    String accountId = path().account(values);
    if (hasAccount() && !AccountIds.isWellFormed(accountId)) {
      exchange.send(Reply.problem(Problem.notFound(AccountIds.rule(accountId))));
    } else if (refused.isPresent()) {
      exchange.send(reply(refused.get()));
    } else if (takesDocument(exchange.method())) {
      takeDocument(exchange, values);
    } else {
      offer(exchange, values, null);
    }
  }

  /** Whether calls by this method bring a document. */
  boolean takesDocument(HttpMethod method) {
    return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
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
    if (!exchange.offer(workers(), () -> work(exchange, values, body))) {
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
        return work(exchange, values);
      }
      return body.isCut()
          ? tooLarge()
          : work(exchange, values, Members.read(body.stream().readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the body is in memory", e);
    } catch (WrongDocument refused) {
      return Reply.problem(Problem.badRequest(refused.reason()));
    } catch (CallRefused refused) {
      return reply(refused);
    } catch (RecordsFailed failed) {
      LOG.log(Level.ERROR, "a document could not be read or kept", failed);
      return Reply.problem(
              Problem.serviceUnavailable(
                  "the store does not take documents, and the log of the server says why"))
          .retrySoon();
    }
  }

  private static Reply reply(CallRefused refused) {
    Reply reply = Reply.problem(refused.problem());
    if (refused.problem().status() == 401) {
      reply = reply.with(WWW_AUTHENTICATE, Challenge.BEARER);
    }
    return refused.retryAfterSeconds().isPresent()
        ? reply.with(RETRY_AFTER, String.valueOf(refused.retryAfterSeconds().getAsInt()))
        : reply;
  }
}
