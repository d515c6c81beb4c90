package dev.wallboard.lab.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * An account of a server, told and asked over HTTP. The clock of the server shows what the test
 * says. Every now and then the server is stopped and started again, of which its answers must show
 * nothing.
 */
final class ServerSubject implements Subject {

  private final House house;
  private final String account;
  private int turn;

  private ServerSubject(House house, String account) {
    this.house = house;
    this.account = account;
  }

  @Override
  public void accept(List<String> lines, long nowMillis) {
    house.now.set(nowMillis);
    restartNowAndThen();
    byte[] body = String.join("\n", lines).getBytes(UTF_8);
    boolean packed = turn % 2 == 0;
    HttpRequest.Builder request =
        house
            .request("/ingest/api/account/" + account + "/events")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(packed ? gzip(body) : body));
    if (packed) {
      request.header("Content-Encoding", "gzip");
    }
    HttpResponse<String> answer = house.send(request);
    String expected =
        "{\"received\":%d,\"accepted\":%d,\"rejected\":0,\"errors\":[]}"
            .formatted(lines.size(), lines.size());
    if (!answer.body().equals(expected)) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public String answer(String path, long nowMillis) {
    house.now.set(nowMillis);
    restartNowAndThen();
    return house
        .send(house.request("/operations/api/account/" + account + "/" + path).GET())
        .body();
  }

  private void restartNowAndThen() {
    if (++turn % 23 == 0) {
      house.restart();
    }
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A server for several accounts, one after the other. */
  static final class House implements Subject.Factory, AutoCloseable {

    private final AtomicLong now = new AtomicLong(1_795_000_000_000L);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private int accounts;
    private int restarts;
    private Server server;

    House(Path folder) {
      this.folder = folder;
      this.server = start();
    }

    private Server start() {
      Clocks clocks = new Clocks(now::get, () -> 0, false, 0);
      try {
        return Server.start(
            ServerSettings.defaults(folder).at("127.0.0.1", 0).openToAll(),
            clocks,
            ReadBack.Listener.UNHEARD);
      } catch (CannotStart e) {
        throw new IllegalStateException(e);
      }
    }

    private void restart() {
      restarts++;
      server.close();
      server = start();
    }

    int restarts() {
      return restarts;
    }

    @Override
    public Subject open() {
      return new ServerSubject(this, Integer.toString(++accounts));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
