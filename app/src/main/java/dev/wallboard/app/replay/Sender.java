package dev.wallboard.app.replay;

import dev.wallboard.intake.DeliveryAnswer;
import dev.wallboard.intake.Receipt;
import dev.wallboard.model.WallClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import javax.net.ssl.SSLHandshakeException;

/** Sends a batch, once. */
final class Sender {

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final int MAX_ANSWER_BYTES = 1 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(LONGEST_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final EventsRequest request;
  private final WallClock clock;

  /**
   * Sends requests.
   *
   * @param clock for servers that say with a date when to come again
   */
  Sender(EventsRequest request, WallClock clock) {
    this.request = request;
    this.clock = clock;
  }

  Attempt send(Batch batch) throws InterruptedException {
    try {
      HttpResponse<InputStream> response = sent(batch);
      if (response.statusCode() == 401 && request.renew()) {
        response.body().close();
        response = sent(batch);
      }
      try (InputStream body = response.body()) {
        DeliveryAnswer answer = DeliveryAnswer.read(body.readNBytes(MAX_ANSWER_BYTES));
        return judged(batch, response, answer);
      }
    } catch (Passes.NotGiven e) {
      return new Attempt.Never(String.valueOf(e.getMessage()));
    } catch (SSLHandshakeException e) {
      return new Attempt.Never("TLS with " + request.server() + " failed: " + e.getMessage());
    } catch (IOException e) {
      return new Attempt.Later(
          "cannot reach " + request.server() + " (" + reason(e) + ")", OptionalLong.empty());
    }
  }

  private HttpResponse<InputStream> sent(Batch batch)
      throws IOException, InterruptedException, Passes.NotGiven {
    return client.send(request.with(batch.body(), client), BodyHandlers.ofInputStream());
  }

  private Attempt judged(Batch batch, HttpResponse<?> response, DeliveryAnswer answer) {
    int status = response.statusCode();
    String said = said(status, response.headers(), answer);
    if (status == 429 || status >= 500) {
      return new Attempt.Later(said, retryAfterMillis(response.headers()));
    }
    if (status == 413) {
      return new Attempt.TooLarge(said);
    }
    Optional<Receipt> receipt = answer.receipt().filter(it -> coversAll(it, batch));
    if ((status == 200 || status == 400) && receipt.isPresent()) {
      return new Attempt.Judged(receipt.get());
    }
    return new Attempt.Never(status == 200 ? said + ", which is no receipt for the events" : said);
  }

  private static boolean coversAll(Receipt receipt, Batch batch) {
    return receipt.received() == batch.size()
        && receipt.accepted() + receipt.rejected() == batch.size()
        && receipt.refusals().stream().allMatch(it -> it.line() >= 1 && it.line() <= batch.size());
  }

  private String said(int status, HttpHeaders headers, DeliveryAnswer answer) {
    String detail =
        answer
            .detail()
            .or(() -> headers.firstValue("Location").map(to -> "go to " + to))
            .map(text -> ": " + text)
            .orElse("");
    return request.server() + " answered " + status + detail;
  }

  private OptionalLong retryAfterMillis(HttpHeaders headers) {
    Optional<String> text = headers.firstValue("Retry-After");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (text.get().matches("[0-9]{1,9}")) {
      return OptionalLong.of(Long.parseLong(text.get()) * 1_000);
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return OptionalLong.of(Math.max(0, date.toInstant().toEpochMilli() - clock.nowEpochMillis()));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection within " + LONGEST_CONNECT.toSeconds() + " s";
    }
    if (failure instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (isUnknownHost(failure)) {
      return "nobody knows this name";
    }
    if (failure instanceof ConnectException) {
      return "the connection is refused";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static boolean isUnknownHost(Throwable failure) {
    return failure instanceof UnresolvedAddressException
        || (failure.getCause() != null && isUnknownHost(failure.getCause()));
  }
}
