package dev.wallboard.api.http;

import dev.wallboard.api.Fingerprint;
import dev.wallboard.api.Problem;
import dev.wallboard.api.boards.Thresholds;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.operations.Answer;
import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.api.stream.Bodies;
import dev.wallboard.intake.Moment;
import dev.wallboard.model.ServiceLevelTarget;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Has calls answered by workers. An answer of up to 64 KiB is made and sent whole. One that turns
 * out larger is begun anew by a worker for large answers, of which there are few: they may wait for
 * slow clients, and nobody with a small answer waits for them. Those of more than so many objects
 * of metrics have fewer workers still, for whom one waits a few seconds at most.
 *
 * <p>A large answer is packed where the client takes gzip and all of it fits into memory by the
 * settings. Up to {@value #TAGGED_BYTES} bytes it is made before it goes out in any case, since it
 * has a tag by then. Else it goes out as it is made, no faster than the client takes it.
 */
final class Readings {

  static final int SMALL_BYTES = 1 << 16;

  /** Bodies up to this have a tag (spec: Integrations, Conditional reads). */
  static final int TAGGED_BYTES = 1 << 20;

  private final Gate gate;
  private final Operations operations;
  private final WorkerPool readers;
  private final WorkerPool largeReaders;
  private final WorkerPool largestReaders;
  private final HttpSettings settings;

  /** What a worker uses again for each answer. */
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  Readings(
      Gate gate,
      Operations operations,
      WorkerPool readers,
      WorkerPool largeReaders,
      WorkerPool largestReaders,
      HttpSettings settings) {
    this.gate = gate;
    this.operations = operations;
    this.readers = readers;
    this.largeReaders = largeReaders;
    this.largestReaders = largestReaders;
    this.settings = settings;
  }

  private static final class Desk {
    private final Segments small = new Segments(SMALL_BYTES, SMALL_BYTES);
    private final GzipPacker packer = new GzipPacker();
    private final Fingerprint.Taker fingerprints = new Fingerprint.Taker();
  }

  /** Answers a call without a body. On the event loop. */
  void read(Exchange exchange, String accountId, Call call) {
    read(exchange, accountId, call, null);
  }

  /** Answers a call whose body is here, and releases that. On the event loop. */
  void read(Exchange exchange, String accountId, Call call, @Nullable ReceivedBody body) {
    exchange.codings();
    List<String> known = knownTags(exchange);
    boolean isTaken = exchange.offer(readers, () -> work(exchange, accountId, call, body, known));
    if (!isTaken) {
      release(body);
      exchange.send(busy());
    }
  }

  /** The tags of bodies the client has. What is posted is answered in any case. */
  private static List<String> knownTags(Exchange exchange) {
    return exchange.method() == HttpMethod.POST
        ? List.of()
        : exchange.headers().getAll(HttpHeaders.IF_NONE_MATCH);
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

  private void work(
      Exchange exchange,
      String accountId,
      Call call,
      @Nullable ReceivedBody body,
      List<String> known) {
    try {
      Moment moment = gate.services().accounts().moment(accountId);
      Answer answer =
          operations.answer(call, moment.reads(), moment.nowEpochMillis(), targets(accountId));
      answer(exchange, Reading.of(answer, moment, known));
    } catch (RuntimeException | Error fault) {
      exchange.fail(fault);
    } finally {
      release(body);
    }
  }

  private ServiceLevelTarget.OfSkills targets(String accountId) {
    Thresholds thresholds = gate.services().thresholds().of(accountId).document();
    return skillId -> thresholds.serviceLevel(skillId).target();
  }

  /** Makes what is streamed, as reads have it. */
  Bodies bodies() {
    return new Bodies() {
      @Override
      public Object source(String accountId) {
        return gate.services().accounts().moment(accountId).reads();
      }

      @Override
      public Made body(String accountId, String call) {
        return streamed(accountId, call);
      }
    };
  }

  private Bodies.Made streamed(String accountId, String call) {
    Moment moment = gate.services().accounts().moment(accountId);
    Answer answer =
        operations.answer(
            Call.ofPath(call), moment.reads(), moment.nowEpochMillis(), targets(accountId));
    Segments bytes = new Segments(settings.streams().maxBodyBytes(), SMALL_BYTES);
    try {
      answer.writeTo(bytes);
    } catch (IOException outgrown) {
      return tooLargeToStream();
    }
    return new Bodies.Made(answer.status(), bytes.toBuffer().getBytes());
  }

  private static Bodies.Made tooLargeToStream() {
    Problem problem =
        Problem.badRequest("the answer is too large to be streamed (stream.max-body-bytes)");
    return new Bodies.Made(problem.status(), JsonBytes.of(problem::writeTo));
  }

  private void answer(Exchange exchange, Reading reading) {
    Segments small = desks.get().small;
    small.clear();
    try {
      reading.answer().writeTo(small);
    } catch (IOException outgrown) {
      answerLarge(exchange, reading);
      return;
    }
    try {
      send(exchange, reading, small);
    } catch (IOException e) {
      throw new UncheckedIOException("a small answer waits for nobody", e);
    }
  }

  private void answerLarge(Exchange exchange, Reading reading) {
    boolean isTaken =
        reading.answer().metricObjects() > settings.workers().largestObjects()
            ? offerLargest(exchange, reading)
            : largeReaders.offer(() -> workLarge(exchange, reading));
    if (!isTaken) {
      exchange.answer(busy());
    }
  }

  /** Has one of the few see to it who have the largest, if one comes free in time. */
  private boolean offerLargest(Exchange exchange, Reading reading) {
    AtomicBoolean isTurn = new AtomicBoolean();
    exchange.after(
        settings.workers().largestWaitMillis(),
        () -> {
          if (isTurn.compareAndSet(false, true)) {
            exchange.send(tooManyOfTheLargest());
          }
        });
    return largestReaders.offer(
        () -> {
          if (isTurn.compareAndSet(false, true)) {
            workLarge(exchange, reading);
          }
        });
  }

  private static Reply tooManyOfTheLargest() {
    return Reply.problem(
            Problem.serviceUnavailable(
                "answers as large as this one are made for others just now"
                    + " (http.largest-answers); ask for less, or again"))
        .retrySoon();
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
    HeldBody body = new HeldBody(mostHeldBytes(exchange), () -> beginUnheld(exchange, reading));
    try {
      reading.answer().writeTo(body);
    } catch (Outgrown unheld) {
      answerUnheld(exchange, reading);
      return;
    }
    Segments plain = body.held();
    if (plain == null) {
      body.close();
    } else {
      send(exchange, reading, plain);
    }
  }

  private int mostHeldBytes(Exchange exchange) {
    int toPackBytes = exchange.codings().gzip() ? settings.packing().gzipToBytes() : 0;
    return Math.max(TAGGED_BYTES, toPackBytes);
  }

  /** Begins to send a body that is too large to be held. */
  private PacedOutput beginUnheld(Exchange exchange, Reading reading) throws IOException {
    if (exchange.isHead() || !exchange.codings().plain()) {
      throw new Outgrown();
    }
    return stream(exchange, reading, false, Exchange.UNKNOWN_LENGTH);
  }

  private static void answerUnheld(Exchange exchange, Reading reading) {
    if (exchange.codings().plain()) {
      exchange.answerHead(reading.status(), reading.contentType(), reading.headers());
    } else {
      exchange.answer(tooLargeToPack());
    }
  }

  private static Reply tooLargeToPack() {
    return Reply.problem(
        Problem.notAcceptable(
            "the answer is too large to be packed (http.gzip-to-bytes), and Accept-Encoding does"
                + " not take it as it is"));
  }

  /** Sends a body that is here, as the client takes it; or that the client has it already. */
  private void send(Exchange exchange, Reading reading, Segments plain) throws IOException {
    boolean isPacked = isPacked(exchange.codings(), plain.size());
    if (!isPacked && !exchange.codings().plain()) {
      exchange.answer(tooLargeToPack());
      return;
    }
    Reading tagged = tagged(reading, plain, isPacked);
    if (tagged.isKnown()) {
      exchange.answer(Reply.notModified(tagged.headers()));
    } else {
      sendWhole(exchange, tagged, isPacked ? desks.get().packer.pack(plain) : plain, isPacked);
    }
  }

  private boolean isPacked(AcceptedCodings codings, int bytes) {
    HttpSettings.Packing packing = settings.packing();
    if (!codings.plain()) {
      return codings.gzip() && bytes <= Math.max(SMALL_BYTES, packing.gzipToBytes());
    }
    return codings.gzip() && bytes >= packing.gzipFromBytes() && bytes <= packing.gzipToBytes();
  }

  private Reading tagged(Reading reading, Segments plain, boolean isPacked) throws IOException {
    if (!reading.isToBeTagged() || plain.size() > TAGGED_BYTES) {
      return reading;
    }
    Fingerprint.Taker fingerprints = desks.get().fingerprints;
    plain.writeTo(fingerprints);
    return reading.tagged(fingerprints.take(), isPacked);
  }

  /** A body of more than 64 KiB goes out no faster than the client takes it. */
  private void sendWhole(Exchange exchange, Reading reading, Segments body, boolean isPacked)
      throws IOException {
    if (exchange.isHead() || body.size() <= SMALL_BYTES) {
      exchange.answer(
          new Reply(
              reading.status(),
              reading.contentType(),
              body.toBuffer(),
              isPacked,
              reading.headers(),
              false));
    } else {
      PacedOutput out = stream(exchange, reading, isPacked, body.size());
      body.writeTo(out);
      out.close();
    }
  }

  private PacedOutput stream(
      Exchange exchange, Reading reading, boolean isPacked, long lengthBytes) {
    return exchange.stream(
        reading.status(),
        reading.contentType(),
        reading.headers(),
        isPacked,
        lengthBytes,
        settings.timeouts().writeMillis());
  }
}
