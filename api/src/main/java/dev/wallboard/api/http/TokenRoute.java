package dev.wallboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.login.LoginThrottle;
import dev.wallboard.api.access.token.TokenAnswer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out tokens (spec: access, OAuth 2.0 client credentials). */
final class TokenRoute extends Route {

  private static final int MAX_BODY_BYTES = 8 << 10;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final CharSequence WWW_AUTHENTICATE =
      HttpHeaders.createOptimized("www-authenticate");
  private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");
  private static final CharSequence PRAGMA = HttpHeaders.createOptimized("pragma");

  private final Gate gate;

  private TokenRoute(Gate gate, String template) {
    super(template, HttpMethod.POST);
    this.gate = gate;
  }

  /** One for each version of the path. */
  static Stream<Route> all(Gate gate) {
    return Stream.of("/sentinel/api/account/", "/sentinel/api/v2/account/")
        .map(prefix -> new TokenRoute(gate, prefix + "{accountId}/app/token"));
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    Optional<SignIn> signIn = gate.services().signIn();
    if (signIn.isEmpty()) {
      exchange.send(Reply.problem(Problem.notFound("this server is open to all, without tokens")));
    } else if (!AccountIds.isWellFormed(values[0])) {
      exchange.send(Reply.problem(Problem.notFound(AccountIds.rule(values[0]))));
    } else if (!signIn.get().logins().throttle().admits(exchange.accessRequest().client())) {
      exchange.send(tooOften());
    } else if (!isForm(exchange)) {
      exchange.send(reply(TokenAnswer.invalid("the body must be " + FORM)));
    } else {
      exchange.receive(
          MAX_BODY_BYTES, Reply::problem, body -> offer(exchange, signIn.get(), values[0], body));
    }
  }

  private static boolean isForm(Exchange exchange) {
    String type = exchange.header(HttpHeaders.CONTENT_TYPE);
    return type != null
        && MediaType.of(type).name().equals(FORM)
        && MediaType.of(type).isUtf8()
        && BodyCoding.of(exchange.headers()) == BodyCoding.PLAIN;
  }

  private static Reply tooOften() {
    return Reply.problem(Problem.tooManyRequests("too many attempts; try again in a few seconds"))
        .with(RETRY_AFTER, String.valueOf(LoginThrottle.RETRY_AFTER_SECONDS));
  }

  private static void offer(Exchange exchange, SignIn signIn, String accountId, ReceivedBody body) {
    if (!exchange.offer(signIn.clerks(), () -> work(exchange, signIn, accountId, body))) {
      body.release();
      exchange.send(
          Reply.problem(
                  Problem.serviceUnavailable(
                      "too many ask for tokens just now (login.max-waiting)"))
              .retrySoon());
    }
  }

  private static void work(Exchange exchange, SignIn signIn, String accountId, ReceivedBody body) {
    try {
      exchange.answer(reply(answer(exchange.accessRequest(), signIn, accountId, body)));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      body.release();
    }
  }

  private static TokenAnswer answer(
      AccessRequest request, SignIn signIn, String accountId, ReceivedBody body) {
    if (body.isCut()) {
      return TokenAnswer.invalid("the body is longer than " + MAX_BODY_BYTES + " bytes");
    }
    try {
      return signIn
          .tokens()
          .answer(accountId, request, new String(body.stream().readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the body is in memory", e);
    }
  }

  private static Reply reply(TokenAnswer answer) {
    Reply reply = Reply.json(answer.status(), answer::writeTo).with(PRAGMA, "no-cache");
    return answer
        .challenge()
        .map(challenge -> reply.with(WWW_AUTHENTICATE, challenge))
        .orElse(reply);
  }
}
