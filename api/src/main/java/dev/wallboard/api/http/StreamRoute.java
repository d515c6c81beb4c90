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
    try {
      stream(exchange, values[0], StreamQuery.parse(exchange.query(), maxCalls));
    } catch (CallRefused refused) {
      exchange.send(Reply.problem(refused.problem()));
    }
  }

  /** Answers with a stream. On the event loop. */
  void stream(Exchange exchange, String accountId, StreamQuery query) {
    if (!AccountIds.isWellFormed(accountId)) {
      exchange.send(Reply.problem(Problem.notFound(AccountIds.rule(accountId))));
      return;
    }
    Optional<Channels.Seat> seat = channels.seat(exchange.callerWords() + " " + accountId);
    if (seat.isEmpty()) {
      exchange.send(tooMany());
      return;
    }
    Optional<String> lastId = Optional.ofNullable(exchange.header(LAST_EVENT_ID));
    Ask ask = new Ask(accountId, query, lastId, channels.nowMillis());
    if (!exchange.offer(workers, () -> prepare(exchange, ask, seat.get()))) {
      seat.get().leave();
      exchange.send(tooMany());
    }
  }

  private static Reply tooMany() {
    return Reply.problem(
            Problem.tooManyRequests(
                "too many listen already (stream.max-listeners, stream.max-per-caller)"))
        .retryAfterSeconds(10);
  }

  /**
   * What somebody asks for.
   *
   * @param lastId what was heard last, by one who has listened before
   * @param cameMillis when, of {@link Channels#nowMillis}
   */
  private record Ask(
      String accountId, StreamQuery query, Optional<String> lastId, long cameMillis) {}

  /** Makes what is sent at once. On a worker. */
  private void prepare(Exchange exchange, Ask ask, Channels.Seat seat) {
    try {
      Channels.First first = channels.first(ask.accountId(), ask.query(), ask.cameMillis());
      exchange.onLoop(() -> open(exchange, ask, seat, first));
    } catch (CallRefused refused) {
      seat.leave();
      exchange.answer(Reply.problem(refused.problem()));
    } catch (RuntimeException | Error fault) {
      seat.leave();
      exchange.fail(fault);
    }
  }

  private void open(Exchange exchange, Ask ask, Channels.Seat seat, Channels.First first) {
    EventWire wire = exchange.events();
    if (wire == null) {
      seat.leave();
      return;
    }
    Channels.Subscription subscription =
        channels.join(ask.accountId(), ask.query(), wire, exchange.standing(), ask.lastId(), first);
    wire.onDrain(subscription::drained);
    wire.onEnd(
        () -> {
          subscription.gone();
          seat.leave();
        });
  }
}
