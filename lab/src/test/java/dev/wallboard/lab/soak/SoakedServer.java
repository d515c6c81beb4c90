package dev.wallboard.lab.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.store.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A server whose clock is moved by hand, told and asked over HTTP. */
final class SoakedServer implements AutoCloseable {

  static final String ACCOUNT = "12345678";

  /** So often, in real time, it looks what can be freed, whatever its clock shows. */
  private static final double CLEANS_AT_SPEED = 600;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicLong now;
  private final ServerSettings settings;
  private @Nullable Server server;
  private @Nullable CleanedStore store;

  SoakedServer(Path data, long startEpochMillis, StoreSettings storeSettings) throws CannotStart {
    this.now = new AtomicLong(startEpochMillis);
    ServerSettings usual = ServerSettings.defaults(data).at("127.0.0.1", 0).openToAll();
    this.settings =
        new ServerSettings(
            data,
            usual.engine(),
            storeSettings,
            usual.decoder(),
            usual.intake(),
            usual.http(),
            usual.access(),
            usual.alerts(),
            usual.sources());
    start();
  }

  private void start() throws CannotStart {
    long origin = now.get();
    Clocks clocks = new Clocks(now::get, () -> now.get() - origin, false, CLEANS_AT_SPEED);
    server =
        Server.start(
            settings,
            clocks,
            ReadBack.Listener.UNHEARD,
            embedded -> {
              CleanedStore around = new CleanedStore(embedded);
              store = around;
              return around;
            });
  }

  private Server server() {
    if (server == null) {
      throw new IllegalStateException("the server is not there");
    }
    return server;
  }

  private CleanedStore store() {
    if (store == null) {
      throw new IllegalStateException("the server is not there");
    }
    return store;
  }

  void moveTo(long epochMillis) {
    now.set(epochMillis);
  }

  /** Waits until nothing is kept that could be freed. */
  void awaitCleaned() throws InterruptedException {
    store().awaitCleaned(TimeGrid.startOf(TimeGrid.oldestBucketAt(now.get())));
  }

  void restart() throws CannotStart {
    close();
    start();
  }

  /** Posts lines of events, all of which must be accepted. */
  void post(byte[] lines, int events) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request("/ingest/api/account/" + ACCOUNT + "/events")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines))
                .build(),
            BodyHandlers.ofString(UTF_8));
    String all = "\"accepted\":%d,\"rejected\":0".formatted(events);
    if (answer.statusCode() != 200 || !answer.body().contains(all)) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /** The body of an answer. */
  String answer(String path) throws IOException, InterruptedException {
    return client
        .send(
            request("/operations/api/account/" + ACCOUNT + "/" + path).build(),
            BodyHandlers.ofString(UTF_8))
        .body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server().port() + path));
  }

  long blocks() {
    return store().blocks(ACCOUNT);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
