package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.operations.Answer;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.intake.Moment;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has calls answered by workers. An answer of up to 64 KiB is made and sent whole. One that turns
 * out larger is begun anew by a worker for large answers, of which there are few: they may wait for
 * slow clients, and nobody with a small answer waits for them.
 *
 * <p>A large answer is packed where the client takes gzip and all of it fits into memory by the
 * settings; else it goes out as it is made, no faster than the client takes it.
 */
final class Readings {

  static final int SMALL_BYTES = 1 << 16;

  private final Gate gate;
  private final Operations operations;
  private final WorkerPool readers;
  private final WorkerPool largeReaders;
  private final HttpSettings settings;

  /** What a worker uses again for each answer. */
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  Readings(
      Gate gate,
      Operations operations,
      WorkerPool readers,
      WorkerPool largeReaders,
      HttpSettings settings) {
    this.gate = gate;
    this.operations = operations;
    this.readers = readers;
    this.largeReaders = largeReaders;
    this.settings = settings;
  }

  private static final class Desk {
    private final Segments small = new Segments(SMALL_BYTES, SMALL_BYTES);
    private final GzipPacker packer = new GzipPacker();
  }

  /** Answers a call without a body. On the event loop. */
  void read(Exchange exchange, String accountId, Call call) {
    read(exchange, accountId, call, null);
  }

  /** Answers a call whose body is here, and releases that. On the event loop. */
  void read(Exchange exchange, String accountId, Call call, @Nullable ReceivedBody body) {
    exchange.codings();
    boolean isTaken = exchange.offer(readers, () -> work(exchange, accountId, call, body));
    if (!isTaken) {
      release(body);
      exchange.send(busy());
    }
  }

  private static void release(@Nullable ReceivedBody body) {
    if (body != null) {
      body.release();
    }
  }

  private static Reply busy() {
    return Reply.problem(
            Problem.serviceUnavailable(
                "more requests are waiting than the server takes on (http.max-waiting-requests)"))
        .retrySoon();
  }

  private void work(Exchange exchange, String accountId, Call call, @Nullable ReceivedBody body) {
    try {
      answer(exchange, answer(accountId, call));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      release(body);
    }
  }

  private Answer answer(String accountId, Call call) {
    Moment moment = gate.services().accounts().moment(accountId);
    return operations.answer(call, moment.reads(), moment.nowEpochMillis());
  }

  private void answer(Exchange exchange, Answer answer) {
    Desk desk = desks.get();
    desk.small.clear();
    try {
      answer.writeTo(desk.small);
    } catch (IOException outgrown) {
      answerLarge(exchange, answer);
      return;
    }
    exchange.answer(reply(exchange, answer, desk));
  }

  private Reply reply(Exchange exchange, Answer answer, Desk desk) {
    AcceptedCodings codings = exchange.codings();
    boolean isPacked = codings.gzip() && (!codings.plain() || isWorthPacking(desk.small.size()));
    Segments body = isPacked ? desk.packer.pack(desk.small) : desk.small;
    return reply(answer, body, isPacked);
  }

  private boolean isWorthPacking(int bytes) {
    return bytes >= settings.packing().gzipFromBytes() && bytes <= settings.packing().gzipToBytes();
  }

  private static Reply reply(Answer answer, Segments body, boolean isPacked) {
    return new Reply(
        answer.status(), contentType(answer), body.toBuffer(), isPacked, List.of(), false);
  }

  private static CharSequence contentType(Answer answer) {
    return answer.contentType();
  }

  private void answerLarge(Exchange exchange, Answer answer) {
    if (!largeReaders.offer(() -> workLarge(exchange, answer))) {
      exchange.answer(busy());
    }
  }

  private void workLarge(Exchange exchange, Answer answer) {
    try {
      if (exchange.isGone()) {
        exchange.abort();
      } else if (exchange.codings().gzip() && settings.packing().gzipToBytes() > SMALL_BYTES) {
        sendPacked(exchange, answer);
      } else {
        sendPlain(exchange, answer);
      }
    } catch (IOException lost) {
      exchange.abort();
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    }
  }

  private void sendPlain(Exchange exchange, Answer answer) throws IOException {
    if (exchange.isHead()) {
      exchange.answerHead(answer.status(), contentType(answer));
      return;
    }
    PacedOutput out = stream(exchange, answer, false, Exchange.UNKNOWN_LENGTH);
    answer.writeTo(out);
    out.close();
  }

  private void sendPacked(Exchange exchange, Answer answer) throws IOException {
    PackableBody body =
        new PackableBody(
            settings.packing().gzipToBytes(), () -> beginTooLargeToPack(exchange, answer));
    try {
      answer.writeTo(body);
    } catch (Outgrown tooLarge) {
      answerTooLargeToPack(exchange, answer);
      return;
    }
    Segments plain = body.held();
    if (plain == null) {
      body.close();
    } else {
      sendPacked(exchange, answer, desks.get().packer.pack(plain));
    }
  }

  private void sendPacked(Exchange exchange, Answer answer, Segments packed) throws IOException {
    if (exchange.isHead() || packed.size() <= SMALL_BYTES) {
      exchange.answer(reply(answer, packed, true));
    } else {
      PacedOutput out = stream(exchange, answer, true, packed.size());
      packed.writeTo(out);
      out.close();
    }
  }

  private static void answerTooLargeToPack(Exchange exchange, Answer answer) {
    if (exchange.codings().plain()) {
      exchange.answerHead(answer.status(), contentType(answer));
    } else {
      exchange.answer(
          Reply.problem(
              Problem.notAcceptable(
                  "the answer is too large to be packed (http.gzip-to-bytes), and Accept-Encoding"
                      + " does not take it as it is")));
    }
  }

  private PacedOutput beginTooLargeToPack(Exchange exchange, Answer answer) throws IOException {
    if (exchange.isHead() || !exchange.codings().plain()) {
      throw new Outgrown();
    }
    return stream(exchange, answer, false, Exchange.UNKNOWN_LENGTH);
  }

  private PacedOutput stream(Exchange exchange, Answer answer, boolean isPacked, long lengthBytes) {
    return exchange.stream(
        answer.status(),
        contentType(answer),
        isPacked,
        lengthBytes,
        settings.timeouts().writeMillis());
  }
}
