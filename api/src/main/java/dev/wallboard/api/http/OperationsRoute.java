package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.operations.Call;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The five methods of the operations API and what is asked like them (spec: Operations API; docs/
 * reading.md).
 */
final class OperationsRoute extends Route {

  private static final String JSON = "application/json";
  private static final String IDENTITY = "identity";

  private final Readings readings;
  private final int maxBodyBytes;

  OperationsRoute(Readings readings, int maxBodyBytes) {
    super(
        "/operations/api/account/{accountId}/{method}",
        HttpMethod.GET,
        HttpMethod.HEAD,
        HttpMethod.POST);
    this.readings = readings;
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public Need need(String method) {
    return Need.READ;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    Problem refusal = refusal(exchange, values[0]);
    if (refusal != null) {
      exchange.send(Reply.problem(refusal));
    } else if (exchange.method() == HttpMethod.POST) {
      takePost(exchange, values);
    } else {
      readings.read(exchange, values[0], Call.get(values[1], exchange.query()));
    }
  }

  private static @Nullable Problem refusal(Exchange exchange, String accountId) {
    if (!AccountIds.isWellFormed(accountId)) {
      return Problem.notFound(AccountIds.rule(accountId));
    }
    return exchange.codings().takesNothing()
        ? Problem.notAcceptable(
            "answers come as they are or packed with gzip, and Accept-Encoding takes neither")
        : null;
  }

  private void takePost(Exchange exchange, String[] values) {
    Problem unread = unreadable(exchange);
    if (unread != null) {
      exchange.send(Reply.problem(unread).with(HttpHeaders.ACCEPT_ENCODING, IDENTITY));
    } else if (exchange.declaredBytes() > maxBodyBytes) {
      readings.read(exchange, values[0], post(exchange, values, new Endless()));
    } else {
      exchange.receive(maxBodyBytes, Reply::problem, body -> take(exchange, values, body));
    }
  }

  private static @Nullable Problem unreadable(Exchange exchange) {
    if (BodyCoding.of(exchange.headers()) != BodyCoding.PLAIN) {
      return Problem.unsupportedMediaType("the body of a call must not be packed");
    }
    String type = exchange.header(HttpHeaders.CONTENT_TYPE);
    return type == null || isJson(MediaType.of(type))
        ? null
        : Problem.unsupportedMediaType(
            "a body must be " + JSON + " in UTF-8, not " + Excerpt.of(type));
  }

  private static boolean isJson(MediaType type) {
    return type.name().equals(JSON) && type.isUtf8();
  }

  private void take(Exchange exchange, String[] values, ReceivedBody body) {
    if (body.isCut()) {
      body.release();
      readings.read(exchange, values[0], post(exchange, values, new Endless()));
    } else {
      readings.read(exchange, values[0], post(exchange, values, body.stream()), body);
    }
  }

  private static Call post(Exchange exchange, String[] values, InputStream body) {
    return Call.post(values[1], exchange.query(), body);
  }

  /**
   * Stands for a body that is longer than allowed, whose bytes are of no interest: that it is too
   * long is said in the form that the call asks for, which only the call's reader knows.
   */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return length;
    }
  }
}
