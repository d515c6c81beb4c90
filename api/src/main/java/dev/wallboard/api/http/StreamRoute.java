package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.stream.Channels;
import dev.wallboard.api.stream.StreamQuery;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Any reads, again and again, as server-sent events (spec: Integrations, Stream). */
final class StreamRoute extends Route {

  private static final CharSequence LAST_EVENT_ID = "last-event-id";

  private final Channels channels;
  private final WorkerPool workers;
  private final int maxCalls;

  StreamRoute(Channels channels, WorkerPool workers, int maxCalls) {
    super("/operations/api/account/{accountId}/stream", HttpMethod.GET);
    this.channels = channels;
    this.workers = workers;
    this.maxCalls = maxCalls;
  }

  @Override
  public Need need(String method) {
    return Need.READ;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    String accountId = values[0];
    if (!AccountIds.isWellFormed(accountId)) {
      exchange.send(Reply.problem(Problem.notFound(AccountIds.rule(accountId))));
      return;
    }
    try {
      StreamQuery query = StreamQuery.parse(exchange.query(), maxCalls);
      Optional<Channels.Seat> seat = channels.seat(exchange.callerWords() + " " + accountId);
      if (seat.isEmpty()) {
        exchange.send(tooMany());
        return;
      }
      Optional<String> lastId = Optional.ofNullable(exchange.header(LAST_EVENT_ID));
      if (!exchange.offer(workers, () -> prepare(exchange, accountId, query, lastId, seat.get()))) {
        seat.get().leave();
        exchange.send(tooMany());
      }
    } catch (CallRefused refused) {
      exchange.send(Reply.problem(refused.problem()));
    }
  }

  private static Reply tooMany() {
    return Reply.problem(
            Problem.tooManyRequests(
                "too many listen already (stream.max-listeners, stream.max-per-caller)"))
        .retryAfterSeconds(10);
  }

  /** Makes what is sent at once. On a worker. */
  private void prepare(
      Exchange exchange,
      String accountId,
      StreamQuery query,
      Optional<String> lastId,
      Channels.Seat seat) {
    try {
      Channels.First first = channels.first(accountId, query);
      exchange.onLoop(() -> open(exchange, accountId, query, lastId, seat, first));
    } catch (CallRefused refused) {
      seat.leave();
      exchange.answer(Reply.problem(refused.problem()));
    } catch (RuntimeException | Error fault) {
      seat.leave();
      exchange.fail(fault);
    }
  }

  private void open(
      Exchange exchange,
      String accountId,
      StreamQuery query,
      Optional<String> lastId,
      Channels.Seat seat,
      Channels.First first) {
    EventWire wire = exchange.events();
    if (wire == null) {
      seat.leave();
      return;
    }
    Channels.Subscription subscription =
        channels.join(accountId, query, wire, exchange.standing(), lastId, first);
    wire.onDrain(subscription::drained);
    wire.onEnd(
        () -> {
          subscription.gone();
          seat.leave();
        });
  }
}
