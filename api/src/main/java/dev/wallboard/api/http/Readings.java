package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.intake.Moment;
import io.vertx.core.http.HttpHeaders;
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
      answer(exchange, reading(accountId, call));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      release(body);
    }
  }

  private Reading reading(String accountId, Call call) {
    Moment moment = gate.services().accounts().moment(accountId);
    return new Reading(operations.answer(call, moment.reads(), moment.nowEpochMillis()), moment);
  }

  private void answer(Exchange exchange, Reading reading) {
    Desk desk = desks.get();
    desk.small.clear();
    try {
      reading.answer().writeTo(desk.small);
    } catch (IOException outgrown) {
      answerLarge(exchange, reading);
      return;
    }
    exchange.answer(reply(exchange, reading, desk.small, desk.packer));
  }

  /** The answer, packed if that is worth it; or that it is what the client has. */
  private Reply reply(Exchange exchange, Reading reading, Segments plain, GzipPacker packer) {
    AcceptedCodings codings = exchange.codings();
    boolean isPacked = codings.gzip() && (!codings.plain() || isWorthPacking(plain.size()));
    if (!reading.isGood()) {
      return reading.reply(isPacked ? packer.pack(plain) : plain, isPacked);
    }
    String tag = EntityTag.of(plain);
    return EntityTag.isAmong(exchange.header(HttpHeaders.IF_NONE_MATCH), tag)
        ? reading.notModified(tag, isPacked)
        : reading.reply(isPacked ? packer.pack(plain) : plain, isPacked, tag);
  }

  private boolean isWorthPacking(int bytes) {
    return bytes >= settings.packing().gzipFromBytes() && bytes <= settings.packing().gzipToBytes();
  }

  private void answerLarge(Exchange exchange, Reading reading) {
    if (!largeReaders.offer(() -> workLarge(exchange, reading))) {
      exchange.answer(busy());
    }
  }

  private void workLarge(Exchange exchange, Reading reading) {
    try {
      if (exchange.isGone()) {
        exchange.abort();
      } else {
        sendLarge(exchange, reading);
      }
    } catch (IOException lost) {
      exchange.abort();
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    }
  }

  private void sendLarge(Exchange exchange, Reading reading) throws IOException {
    PackableBody body =
        new PackableBody(mostHeld(exchange), () -> beginTooLargeToHold(exchange, reading));
    try {
      reading.answer().writeTo(body);
    } catch (Outgrown tooLarge) {
      answerTooLargeToHold(exchange, reading);
      return;
    }
    Segments plain = body.held();
    if (plain == null) {
      body.close();
    } else {
      sendHeld(exchange, reading, plain);
    }
  }

  /** What is to be packed or to have a tag must be held until it is whole. */
  private int mostHeld(Exchange exchange) {
    int toPack = exchange.codings().gzip() ? settings.packing().gzipToBytes() : 0;
    return Math.max(toPack, EntityTag.MAX_BODY_BYTES);
  }

  private void sendHeld(Exchange exchange, Reading reading, Segments plain) throws IOException {
    boolean hasTag = reading.isGood() && plain.size() <= EntityTag.MAX_BODY_BYTES;
    String tag = hasTag ? EntityTag.of(plain) : null;
    boolean isPacked = exchange.codings().gzip() && isWorthPacking(plain.size());
    if (tag != null && EntityTag.isAmong(exchange.header(HttpHeaders.IF_NONE_MATCH), tag)) {
      exchange.answer(reading.notModified(tag, isPacked));
      return;
    }
    Segments body = isPacked ? desks.get().packer.pack(plain) : plain;
    if (exchange.isHead() || body.size() <= SMALL_BYTES) {
      exchange.answer(
          tag == null ? reading.reply(body, isPacked) : reading.reply(body, isPacked, tag));
    } else {
      PacedOutput out =
          stream(exchange, reading, reading.headers(tag, isPacked), isPacked, body.size());
      body.writeTo(out);
      out.close();
    }
  }

  private static void answerTooLargeToHold(Exchange exchange, Reading reading) {
    if (exchange.codings().plain()) {
      exchange.answerHead(
          reading.answer().status(), reading.contentType(), reading.headers(null, false));
    } else {
      exchange.answer(
          Reply.problem(
              Problem.notAcceptable(
                  "the answer is too large to be packed (http.gzip-to-bytes), and Accept-Encoding"
                      + " does not take it as it is")));
    }
  }

  private PacedOutput beginTooLargeToHold(Exchange exchange, Reading reading) throws IOException {
    if (exchange.isHead() || !exchange.codings().plain()) {
      throw new Outgrown();
    }
    return stream(exchange, reading, reading.headers(null, false), false, Exchange.UNKNOWN_LENGTH);
  }

  private PacedOutput stream(
      Exchange exchange,
      Reading reading,
      List<Reply.Header> headers,
      boolean isPacked,
      long lengthBytes) {
    return exchange.stream(
        reading.answer().status(),
        reading.contentType(),
        headers,
        isPacked,
        lengthBytes,
        settings.timeouts().writeMillis());
  }
}
