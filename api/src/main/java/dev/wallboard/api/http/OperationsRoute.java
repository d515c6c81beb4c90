package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.operations.Answer;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.intake.Moment;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The five methods (spec: operations API), worked out and written by workers. */
final class OperationsRoute {

  private static final Logger LOG = System.getLogger(OperationsRoute.class.getName());

  private final Operations operations;
  private final Supplier<@Nullable Backend> backend;
  private final Workers workers;
  private final BodyCollector bodies;
  private final int maxCallBytes;
  private final Duration writeTimeout;

  OperationsRoute(
      Operations operations,
      Supplier<@Nullable Backend> backend,
      Workers workers,
      BodyCollector bodies,
      HttpSettings settings) {
    this.operations = operations;
    this.backend = backend;
    this.workers = workers;
    this.bodies = bodies;
    this.maxCallBytes = settings.maxCallBytes();
    this.writeTimeout = settings.writeTimeout();
  }

  Route route() {
    return new Route(
        "/operations/api/account/{accountId}/{method}",
        Set.of("GET", "HEAD", "POST"),
        this::handle);
  }

  private void handle(HttpServerRequest request, List<String> variables) {
    String accountId = variables.get(0);
    String method = variables.get(1);
    if (!AccountPath.isAccountId(accountId)) {
      Replies.problem(request, AccountPath.notFound(request));
    } else if (request.method() != HttpMethod.POST) {
      request.resume();
      answer(request, accountId, method, InputStream.nullInputStream(), () -> {});
    } else if (isJson(request)) {
      bodies.collect(
          request,
          maxCallBytes,
          "http.max-call-bytes",
          body -> answer(request, accountId, method, body, () -> bodies.release(body)));
    } else {
      Replies.problem(
          request, Problem.unsupportedMediaType("the body of a call is application/json in UTF-8"));
    }
  }

  private static boolean isJson(HttpServerRequest request) {
    MediaType type = MediaType.of(request.getHeader(Replies.CONTENT_TYPE));
    boolean plain = request.getHeader("content-encoding") == null;
    boolean json = type.name().isEmpty() || type.name().equals(Replies.JSON_TYPE);
    return json && plain && type.isUtf8();
  }

  private void answer(
      HttpServerRequest request,
      String accountId,
      String method,
      InputStream body,
      Runnable release) {
    Backend ready = backend.get();
    if (ready == null) {
      release.run();
      Replies.unavailable(request, "the server is not ready");
      return;
    }
    String query = request.query() == null ? "" : request.query();
    Call call = new Call(method, query, body);
    boolean taken =
        workers.offer(
            () -> {
              try {
                send(request, answer(call, ready.accounts().moment(accountId)));
              } catch (RuntimeException | Error fault) {
                LOG.log(Level.ERROR, "a fault while answering " + method, fault);
                Replies.problem(request, Problem.internalFault());
              } finally {
                release.run();
              }
            });
    if (!taken) {
      release.run();
      Replies.unavailable(request, "too many requests wait for an answer (http.max-waiting)");
    }
  }

  private Answer answer(Call call, Moment moment) {
    return operations.answer(call, moment.reads(), moment.nowEpochMillis());
  }

  private void send(HttpServerRequest request, Answer answer) {
    Replies.common(request.response());
    request
        .response()
        .setStatusCode(answer.status())
        .putHeader(Replies.CONTENT_TYPE, answer.contentType())
        .putHeader("vary", "accept-encoding");
    AnswerOutput output = new AnswerOutput(request, writeTimeout);
    try {
      answer.writeTo(output);
      output.end();
    } catch (AnswerOutput.HeadersSent done) {
      // The client asked for no more.
    } catch (IOException gone) {
      output.abandon();
    } catch (RuntimeException | Error fault) {
      if (!output.hasBegun()) {
        throw fault;
      }
      LOG.log(Level.ERROR, "a fault while writing an answer", fault);
      output.abandon();
    }
  }
}
