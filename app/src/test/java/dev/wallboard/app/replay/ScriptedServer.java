package dev.wallboard.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as it is told, and then accepts all; it remembers what it was sent. */
final class ScriptedServer implements AutoCloseable {

  /** An answer. */
  record Answer(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<List<String>> bodies = new CopyOnWriteArrayList<>();
  private final CompletableFuture<List<String>> firstBody = new CompletableFuture<>();
  private volatile String path = "";
  private volatile String contentType = "";

  ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  ScriptedServer answering(int status, String body) {
    return answering(status, Map.of(), body);
  }

  ScriptedServer answering(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body));
    return this;
  }

  /** The lines of each request. */
  List<List<String>> bodies() {
    return bodies;
  }

  /** The lines of the first request, when it has come. */
  CompletableFuture<List<String>> firstBody() {
    return firstBody;
  }

  String path() {
    return path;
  }

  String contentType() {
    return contentType;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    path = exchange.getRequestURI().toString();
    contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    List<String> lines =
        new String(exchange.getRequestBody().readAllBytes(), UTF_8).lines().toList();
    bodies.add(lines);
    firstBody.complete(lines);
    Answer answer = answers.isEmpty() ? accepted(lines.size()) : answers.remove();
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static String receipt(int received, int accepted, String errors) {
    return "{\"received\":%d,\"accepted\":%d,\"rejected\":%d,\"errors\":[%s]}"
        .formatted(received, accepted, received - accepted, errors);
  }

  private static Answer accepted(int lines) {
    return new Answer(200, Map.of(), receipt(lines, lines, ""));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
