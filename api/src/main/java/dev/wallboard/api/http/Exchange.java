package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.BodyHash;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.Standing;
import dev.wallboard.api.hosts.Authority;
import dev.wallboard.api.hosts.Dialled;
import dev.wallboard.api.hosts.Hosts;
import dev.wallboard.api.limits.Limits;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer. Belongs to the event loop of its connection, but for what says that it
 * is for workers.
 */
final class Exchange {

  private static final Logger LOG = System.getLogger(Exchange.class.getName());

  private static final CharSequence EVENT_STREAM = HttpHeaders.createOptimized("text/event-stream");

  /** Told to proxies that would hold events back. */
  private static final CharSequence UNBUFFERED = HttpHeaders.createOptimized("x-accel-buffering");

  private static final CharSequence NO = HttpHeaders.createOptimized("no");
  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
  private static final CharSequence WWW_AUTHENTICATE =
      HttpHeaders.createOptimized("www-authenticate");
  private static final CharSequence CLOSE = HttpHeaders.createOptimized("close");

  /** Of a body that is there in part, the hash cannot be known. */
  private static final Decision.Refused UNCHECKABLE =
      Decision.Refused.because(
          Problem.contentTooLarge(
              "the body is larger than allowed; nothing of it was taken, for oauth_body_hash cannot"
                  + " be checked"));

  /** Why streams of HTTP/2 end (RFC 9113, 7). */
  private static final long NO_ERROR = 0;

  private static final long INTERNAL_ERROR = 2;

  /** The length of a body that is not known before it is written. */
  static final long UNKNOWN_LENGTH = -1;

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Connection connection;
  private final HttpLoop loop;
  private final Context context;
  private final Gate gate;
  private final HeldBytes held;
  private final boolean isHead;
  private final long startMillis;

  private boolean hasEntered;
  private boolean isNoted;
  private String accountId = "";
  private Limits.Outcome.@Nullable Granted allowance;
  private boolean isAnswered;
  private boolean isAtWork;
  private @Nullable ReceivedBody receiving;
  private Function<Problem, Reply> refusalForm = Reply::problem;
  private @Nullable AcceptedCodings codings;
  private Decision.@Nullable Granted grant;
  private @Nullable Dialled dialled;

  private @Nullable Runnable end;
  private volatile boolean gone;
  private volatile @Nullable PacedOutput stream;

  Exchange(
      HttpServerRequest request,
      Connection connection,
      HttpLoop loop,
      Context context,
      Gate gate,
      HeldBytes held) {
    this.request = request;
    this.response = request.response();
    this.connection = connection;
    this.loop = loop;
    this.context = context;
    this.gate = gate;
    this.held = held;
    this.isHead = request.method() == HttpMethod.HEAD;
    this.startMillis = loop.elapsedMillis();
  }

  HttpMethod method() {
    return request.method();
  }

  /** The path as it was sent. */
  String path() {
    return request.path();
  }

  /** What stands after the question mark, as it was sent; empty if nothing does. */
  String query() {
    String query = request.query();
    return query == null ? "" : query;
  }

  MultiMap headers() {
    return request.headers();
  }

  @Nullable String header(CharSequence name) {
    return request.headers().get(name);
  }

  /** The request as far as access goes by it. */
  AccessRequest accessRequest() {
    return new AccessRequest(
        request.method().name(),
        dialled().origin().toString(),
        path(),
        query(),
        name -> request.headers().getAll(name),
        dialled().client());
  }

  /**
   * Lets the request in: from now on it has a caller, and its body is held against the hash that
   * the caller's signature vouches for. False if it has been refused, having no body.
   *
   * @param form how a refusal is told
   */
  boolean admit(Decision.Granted granted, Function<Problem, Reply> form) {
    grant = granted;
    BodyHash hash = granted.bodyHash().orElse(null);
    if (hash == null || hasBody() || hash.isOfNothing()) {
      return true;
    }
    refuse(hash.otherwise(), form);
    return false;
  }

  /** Says why the request may not go on. */
  void refuse(Decision.Refused refusal, Function<Problem, Reply> form) {
    Reply reply = form.apply(refusal.problem());
    send(
        refusal.challenges().isEmpty()
            ? reply
            : reply.withAll(WWW_AUTHENTICATE, refusal.challenges()));
  }

  /** Who calls; empty where nothing is needed to call, or where access is open. */
  Optional<Caller> caller() {
    return grant().caller();
  }

  /** Who calls, for people; empty where that is not known. For workers too. */
  String callerId() {
    return caller().map(Caller::id).orElse("");
  }

  /** Who calls, for the audit log. For workers too. */
  String callerWords() {
    return caller().map(Caller::words).orElse("nobody");
  }

  /** Whether it is the operator of this server who calls. */
  boolean isByOperator() {
    return caller().filter(caller -> caller.kind() == Caller.Kind.OPERATOR).isPresent();
  }

  /** Whether the caller's credentials are still good; for any thread, once it is known. */
  Standing standing() {
    return grant().standing();
  }

  private Decision.Granted grant() {
    Decision.Granted known = grant;
    if (known == null) {
      throw new IllegalStateException("nobody was let in yet");
    }
    return known;
  }

  /** The host it names. */
  NamedHost namedHost() {
    return NamedHost.of(request);
  }

  /** How long its target is, which in HTTP/2 no limit of lines holds down. */
  int targetLength() {
    return request.uri().length();
  }

  /**
   * Finds out what was dialled; empty if that is no host the server answers for.
   *
   * @param named the host it names
   */
  Optional<Dialled> dial(Hosts hosts, Optional<Authority> named) {
    Optional<Dialled> found =
        hosts.dialled(
            connection.isTls(), named, connection.peer(), name -> request.headers().getAll(name));
    dialled = found.orElse(null);
    return found;
  }

  /** What was dialled, and by whom; once that has been found out. For workers too. */
  Dialled dialled() {
    Dialled found = dialled;
    if (found == null) {
      throw new IllegalStateException("nobody asks before it is found out");
    }
    return found;
  }

  /** Whether only the headers of the answer are asked for. For workers too. */
  boolean isHead() {
    return isHead;
  }

  /** What the client takes. Once asked on the event loop, for workers too. */
  AcceptedCodings codings() {
    AcceptedCodings known = codings;
    if (known == null) {
      known = AcceptedCodings.of(header(HttpHeaders.ACCEPT_ENCODING));
      codings = known;
    }
    return known;
  }

  /** Counts it as under way until it is over; false if it is not to be taken on. */
  boolean enter() {
    hasEntered = gate.enter();
    return hasEntered;
  }

  /** Has a worker see to the answer; false if the pool takes no more. */
  boolean offer(WorkerPool pool, Runnable work) {
    isAtWork = pool.offer(work);
    return isAtWork;
  }

  /**
   * Counts it for its caller; false if it has been refused, the caller having asked for too much.
   *
   * @param account whose path it is; empty for one that is the server's own
   * @param form how a refusal is told
   */
  boolean spend(Limits limits, boolean isIngest, String account, Function<Problem, Reply> form) {
    accountId = account;
    Limits.Outcome outcome = limits.admit(isIngest, caller(), dialled().client());
    if (outcome instanceof Limits.Outcome.Refused refused) {
      send(
          form.apply(Problem.tooManyRequests(refused.why()))
              .retryAfterSeconds(refused.retryAfterSeconds()));
      return false;
    }
    allowance = (Limits.Outcome.Granted) outcome;
    return true;
  }

  private void leave() {
    if (hasEntered) {
      hasEntered = false;
      gate.leave();
    }
    Limits.Outcome.Granted spent = allowance;
    if (spent != null) {
      allowance = null;
      spent.end();
    }
    note(response.headWritten() ? response.getStatusCode() : 0);
  }

  private void note(int status) {
    if (!isNoted) {
      isNoted = true;
      loop.note(
          () ->
              new RequestLog.Noted(
                  grant == null ? "nobody" : callerWords(),
                  accountId,
                  dialled == null ? "" : dialled.client().getHostAddress(),
                  request.method().name(),
                  Excerpt.of(path()),
                  status,
                  loop.elapsedMillis() - startMillis));
    }
  }

  /** What the request says is the length of its body; negative if it says nothing. */
  long declaredBytes() {
    String length = header(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return UNKNOWN_LENGTH;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException absurd) {
      return Long.MAX_VALUE;
    }
  }

  private boolean hasBody() {
    return header(HttpHeaders.TRANSFER_ENCODING) != null || declaredBytes() > 0;
  }

  /** Whether the client goes on sending, as far as is known. */
  boolean isStillComing() {
    return hasBody() && !request.isEnded();
  }

  /** Takes what still comes, for nothing. */
  void throwAwayTheRest(Runnable end) {
    request.handler(thrownAway -> {});
    request.endHandler(ended -> end.run());
  }

  /** Tells the client of a stream that is answered to send no more. */
  void refuseTheRest() {
    if (!request.isEnded()) {
      response.reset(NO_ERROR);
    }
  }

  /** Breaks its stream off, and none other. */
  void resetStream() {
    response.reset(INTERNAL_ERROR);
  }

  /** Has it heard when its stream is no more. */
  void onStreamEnd(Runnable end) {
    response.closeHandler(closed -> end.run());
    response.exceptionHandler(reset -> end.run());
  }

  /**
   * Has the body come in: the receiver gets it when it is complete, or as soon as it is longer than
   * allowed, and has to release it. If there is no room for it, or if it does not come in time, the
   * request is refused; if its sender goes away before it is complete, nobody hears of it.
   *
   * @param form how a refusal is told
   */
  void receive(int maxBytes, Function<Problem, Reply> form, Consumer<ReceivedBody> receiver) {
    ReceivedBody body = new ReceivedBody(held, maxBytes, declaredBytes(), bodyHash());
    receiving = body;
    refusalForm = form;
    connection.receiving(this);
    request.handler(chunk -> receive(body, chunk, receiver));
    request.endHandler(end -> received(body, receiver));
    request.exceptionHandler(broken -> drop(body));
    if (expectsContinue()) {
      response.writeContinue();
    }
  }

  private @Nullable BodyHash bodyHash() {
    return grant().bodyHash().orElse(null);
  }

  private boolean expectsContinue() {
    return header(HttpHeaders.EXPECT) != null && request.version() != HttpVersion.HTTP_1_0;
  }

  private void receive(ReceivedBody body, Buffer chunk, Consumer<ReceivedBody> receiver) {
    if (receiving != body) {
      return;
    }
    switch (body.take(chunk)) {
      case WHOLE -> {
        // More may come.
      }
      case CUT -> received(body, receiver);
      case REFUSED -> {
        drop(body);
        send(
            refusalForm
                .apply(
                    Problem.serviceUnavailable(
                        "the bodies of all requests together are too large just now"
                            + " (http.max-held-body-bytes)"))
                .retrySoon());
      }
    }
  }

  private void received(ReceivedBody body, Consumer<ReceivedBody> receiver) {
    if (receiving != body) {
      return;
    }
    if (body.isAsVouchedFor()) {
      receiving = null;
      connection.working(this);
      receiver.accept(body);
    } else {
      boolean isCut = body.isCut();
      drop(body);
      refuse(isCut ? UNCHECKABLE : body.otherwise(), refusalForm);
    }
  }

  private void drop(ReceivedBody body) {
    if (receiving == body) {
      receiving = null;
      body.release();
    }
  }

  /** Gives up on a body that has been coming for too long; false if none is coming. */
  boolean endReceiving() {
    ReceivedBody slow = receiving;
    if (slow == null) {
      return false;
    }
    drop(slow);
    send(
        refusalForm
            .apply(
                Problem.requestTimeout(
                    "the body of the request did not come in time (http.request-timeout)"))
            .closing());
    return true;
  }

  /** Has something done on its event loop. For workers. */
  void onLoop(Runnable work) {
    context.runOnContext(now -> work.run());
  }

  /**
   * Begins an answer of events that goes on for as long as somebody listens; null if nobody does.
   * From then on it is not under way any more: nobody waits for its end, a stop of the server least
   * of all.
   */
  @Nullable EventWire events() {
    if (gone || isAnswered) {
      leave();
      return null;
    }
    isAnswered = true;
    head(200, EVENT_STREAM, false);
    response.headers().set(UNBUFFERED, NO);
    if (request.version() == HttpVersion.HTTP_1_0) {
      sayLast();
    } else if (connection.isSerial()) {
      response.setChunked(true);
    }
    leave();
    return new EventWire(this, response, loop);
  }

  /** Has it heard, once, when the answer has ended or its client is gone. */
  void onEnd(Runnable work) {
    end = work;
    if (gone) {
      over();
    }
  }

  /** Ends an answer of events. */
  void endEvents(Buffer last) {
    if (!gone) {
      end(last, request.version() == HttpVersion.HTTP_1_0);
    }
    over();
  }

  private void over() {
    Runnable work = end;
    if (work != null) {
      end = null;
      work.run();
    }
  }

  /** The client is gone. */
  void gone() {
    gone = true;
    over();
    PacedOutput waiting = stream;
    if (waiting != null) {
      waiting.wake();
    }
    ReceivedBody incomplete = receiving;
    if (incomplete != null) {
      drop(incomplete);
    }
    if (isAnswered || !isAtWork) {
      leave();
    }
  }

  /** Whether nobody waits for the answer any more. For workers too. */
  boolean isGone() {
    return gone;
  }

  /** Has something done on its event loop, some time from now. For workers. */
  void after(long millis, Runnable work) {
    context.owner().setTimer(millis, timer -> context.runOnContext(now -> work.run()));
  }

  /** Answers. For workers. */
  void answer(Reply reply) {
    context.runOnContext(now -> send(reply));
  }

  /** Answers that a fault of our own came in between, if that can still be said. For workers. */
  void fail(Throwable fault) {
    LOG.log(Level.ERROR, "a request failed", fault);
    context.runOnContext(
        now -> {
          if (response.headWritten()) {
            cutOff();
          } else {
            send(Reply.problem(Problem.internalError()));
          }
        });
  }

  /** Answers. What is answered a second time is not heard. */
  void send(Reply reply) {
    if (gone) {
      leave();
      return;
    }
    if (isAnswered) {
      return;
    }
    isAnswered = true;
    head(reply.status(), reply.contentType(), reply.isPacked());
    add(reply.headers());
    if (isHead && reply.status() != Reply.NOT_MODIFIED) {
      response.headers().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.body().length()));
    }
    end(isHead ? Buffer.buffer() : reply.body(), reply.closes());
  }

  /** Answers a HEAD where GET has a body of a length that is not known beforehand. For workers. */
  void answerHead(int status, CharSequence contentType, List<Reply.Header> headers) {
    context.runOnContext(
        now -> {
          if (!gone && !isAnswered) {
            isAnswered = true;
            head(status, contentType, false);
            add(headers);
            end(Buffer.buffer(), false);
          } else {
            leave();
          }
        });
  }

  /**
   * What a request is told that could not be read; after it Vert.x would break the connection off,
   * and with it the answer of a client that is still sending. So the answer is left unended.
   */
  void sendUnreadable(Problem problem) {
    isAnswered = true;
    Reply reply = Reply.problem(problem);
    head(reply.status(), reply.contentType(), false);
    response.headers().set(HttpHeaders.CONNECTION, CLOSE);
    response.headers().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.body().length()));
    response.write(reply.body());
  }

  private void head(int status, CharSequence contentType, boolean isPacked) {
    response.setStatusCode(status);
    MultiMap headers = response.headers();
    if (status != Reply.NOT_MODIFIED) {
      headers.set(HttpHeaders.CONTENT_TYPE, contentType);
    }
    Dialled found = dialled;
    loop.addCommon(headers, found == null ? null : found.origin(), header(HttpHeaders.ORIGIN));
    if (isPacked) {
      headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
  }

  private void add(List<Reply.Header> more) {
    MultiMap headers = response.headers();
    for (Reply.Header header : more) {
      headers.set(header.name(), header.values());
    }
  }

  private void end(Buffer rest, boolean closes) {
    boolean isLast = gate.isStopping() || (connection.isSerial() && (closes || isStillComing()));
    if (isLast) {
      sayLast();
    }
    connection.sending(this, isLast);
    response.end(rest).onComplete(written -> sent(isLast));
  }

  /** Says that the connection is of no use after it; HTTP/2 says so otherwise. */
  private void sayLast() {
    if (connection.isSerial() && !response.headWritten()) {
      response.headers().set(HttpHeaders.CONNECTION, CLOSE);
    }
  }

  private void sent(boolean isLast) {
    leave();
    if (isLast) {
      connection.sentLast(this);
    } else {
      connection.sent(this);
    }
  }

  /**
   * Begins an answer that is written bit by bit. For the one worker that has the exchange, which
   * then ends it or cuts it off.
   *
   * @param lengthBytes of the body, or {@link #UNKNOWN_LENGTH}
   */
  PacedOutput stream(
      int status,
      CharSequence contentType,
      List<Reply.Header> headers,
      boolean isPacked,
      long lengthBytes,
      long writeMillis) {
    PacedOutput out = new PacedOutput(this, response, writeMillis);
    stream = out;
    head(status, contentType, isPacked);
    add(headers);
    if (lengthBytes == UNKNOWN_LENGTH) {
      response.setChunked(true);
    } else {
      response.headers().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(lengthBytes));
    }
    if (gate.isStopping() || request.version() == HttpVersion.HTTP_1_0) {
      sayLast();
    }
    return out;
  }

  /** Ends an answer that was written bit by bit. For workers. */
  void endStream(Buffer rest) {
    context.runOnContext(
        now -> {
          if (gone || isAnswered) {
            leave();
          } else {
            isAnswered = true;
            end(rest, request.version() == HttpVersion.HTTP_1_0);
          }
        });
  }

  /** Breaks the connection off, so that what was written cannot be taken for all. For workers. */
  void abort() {
    context.runOnContext(now -> cutOff());
  }

  /** Breaks the connection off, or its stream of it. */
  void cutOff() {
    isAnswered = true;
    connection.abort(this);
    leave();
    over();
  }
}
