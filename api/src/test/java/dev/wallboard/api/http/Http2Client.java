package dev.wallboard.api.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One connection of HTTP/2, whose streams can be left open, stuck, or broken off. */
final class Http2Client implements AutoCloseable {

  /** What is not taken of one answer must not keep others from coming. */
  private static final int CONNECTION_WINDOW_BYTES = 1 << 24;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClientAgent client;
  private final HttpClientConnection connection;
  private volatile boolean isClosed;

  /** An answer that has come whole. */
  record Answer(int status, MultiMap headers, Buffer body) {}

  /** A request under way. */
  record Open(HttpClientRequest request, CompletableFuture<Answer> answer) {

    void write(int bytes) {
      request.write(Buffer.buffer(new byte[bytes]));
    }

    void write(String text) {
      request.write(text);
    }

    void end(String text) {
      request.end(text);
    }

    void reset() {
      request.reset(8);
    }
  }

  Http2Client(TestServer server) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setUseAlpn(true)
                .setHttp2ConnectionWindowSize(CONNECTION_WINDOW_BYTES)
                .setProtocolVersion(HttpVersion.HTTP_2));
    connection =
        get(
            client.connect(
                new HttpConnectOptions().setHost("localhost").setPort(server.httpsPort())));
    connection.closeHandler(closed -> isClosed = true);
  }

  private static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !isClosed;
  }

  /** How many streams the server allows at once. */
  long mostStreams() {
    return ((Http2Settings) connection.remoteSettings()).getMaxConcurrentStreams();
  }

  CompletableFuture<Answer> get(String path) {
    Open open = open(options(HttpMethod.GET, path), false);
    open.request().end();
    return open.answer();
  }

  /** Asks as for another host. */
  CompletableFuture<Answer> get(String path, String authority) {
    HttpClientRequest request = get(connection.request(options(HttpMethod.GET, path)));
    int colon = authority.lastIndexOf(':');
    request.authority(
        HostAndPort.create(
            authority.substring(0, colon), Integer.parseInt(authority.substring(colon + 1))));
    Open open = open(request, false);
    request.end();
    return open.answer();
  }

  /** Begins to send a body. */
  Open post(String path, String contentType) {
    return open(options(HttpMethod.POST, path).putHeader("content-type", contentType), false);
  }

  /** Asks, and takes nothing of the answer. */
  Open stuck(String path) {
    Open open = open(options(HttpMethod.GET, path), true);
    open.request().end();
    return open;
  }

  private static RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions().setMethod(method).setURI(path);
  }

  private Open open(RequestOptions options, boolean isStuck) {
    return open(get(connection.request(options)), isStuck);
  }

  private static Open open(HttpClientRequest request, boolean isStuck) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    request
        .response()
        .onSuccess(response -> take(response, answer, isStuck))
        .onFailure(answer::completeExceptionally);
    request.exceptionHandler(answer::completeExceptionally);
    if (request.getMethod() == HttpMethod.POST) {
      request.setChunked(true).writeHead();
    }
    return new Open(request, answer.orTimeout(20, TimeUnit.SECONDS));
  }

  private static void take(
      HttpClientResponse response, CompletableFuture<Answer> answer, boolean isStuck) {
    response.exceptionHandler(answer::completeExceptionally);
    if (isStuck) {
      response.pause();
    } else {
      response
          .body()
          .onSuccess(
              body -> answer.complete(new Answer(response.statusCode(), response.headers(), body)))
          .onFailure(answer::completeExceptionally);
    }
  }

  @Override
  public void close() {
    get(vertx.close());
  }
}
