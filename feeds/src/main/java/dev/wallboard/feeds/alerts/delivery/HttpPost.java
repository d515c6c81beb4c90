package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.feeds.alerts.delivery.Outcome.Acknowledged;
import dev.wallboard.feeds.alerts.delivery.Outcome.Failed;
import dev.wallboard.feeds.alerts.delivery.Outcome.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts JSON to an address. Redirections are not followed: they would lead secrets astray. */
final class HttpPost {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SLOW_REQUEST = 408;

  private final HttpClient client;
  private final URI address;
  private final Map<String, String> headers;
  private final long timeoutMillis;

  HttpPost(HttpClient client, URI address, Map<String, String> headers, long timeoutMillis) {
    this.client = client;
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.timeoutMillis = timeoutMillis;
  }

  CompletableFuture<Outcome> send(byte[] json, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMillis(timeoutMillis))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(json));
    headers.forEach(request::setHeader);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request.build(), head -> new FirstBytes());
    // The request's own time ends with the head of the answer; a body that never ends is cut here.
    return answer
        .copy()
        .orTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              answer.cancel(true);
              return failure == null ? outcome(response) : new Failed(reason(failure));
            });
  }

  private static Outcome outcome(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Acknowledged();
    }
    String reason = "answered " + status + said(response.body());
    return status / 100 == 4 && status != TOO_MANY_REQUESTS && status != SLOW_REQUEST
        ? new Refused(reason)
        : new Failed(reason);
  }

  private static String said(String body) {
    String line = body.lines().findFirst().orElse("").strip();
    return line.isEmpty() ? "" : ": " + line;
  }

  private String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException) {
      return "did not answer within " + timeoutMillis + " ms";
    }
    String message = cause.getMessage();
    return cause instanceof IOException
        ? "cannot be reached" + (message == null ? "" : ": " + message)
        : String.valueOf(cause);
  }
}
