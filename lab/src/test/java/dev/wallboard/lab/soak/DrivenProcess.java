package dev.wallboard.lab.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link DrivenServer} in a process of its own. */
final class DrivenProcess implements AutoCloseable {

  /** What a server holds: heap after a collection, blocks, and bytes of its folder. */
  record Held(long heapBytes, long blocks, long diskBytes) {}

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final Path data;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private DrivenProcess(Process process, Path data) throws IOException {
    this.process = process;
    this.data = data;
    this.out = process.inputReader(UTF_8);
    this.in = process.outputWriter(UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    this.address = line.substring("listening on ".length());
  }

  static DrivenProcess start(Path data, long nowEpochMillis) throws IOException {
    Path lib = Path.of("..", "app", "target", "wallboard", "lib");
    String classes =
        String.join(File.pathSeparator, Path.of("target", "test-classes").toString(), lib + "/*");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            DrivenServer.class.getName(),
            data.toString(),
            Long.toString(nowEpochMillis));
    return new DrivenProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(), data);
  }

  private String tell(String command) throws IOException {
    in.write(command + "\n");
    in.flush();
    String answer = out.readLine();
    if (answer == null) {
      throw new IllegalStateException("the server ended");
    }
    return answer;
  }

  void now(long epochMillis) throws IOException {
    tell("now " + epochMillis);
  }

  Held held() throws IOException {
    String[] numbers = tell("measure").split(" ", 2);
    return new Held(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), bytesOf(data));
  }

  private static long bytesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }

  void send(String account, List<String> lines) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/ingest/api/account/" + account + "/events"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", lines)))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    String expected =
        "{\"received\":%d,\"accepted\":%d,\"rejected\":0,\"errors\":[]}"
            .formatted(lines.size(), lines.size());
    if (!answer.equals(expected)) {
      throw new IllegalStateException(answer);
    }
  }

  String get(String account, String path) throws Exception {
    URI uri = URI.create(address + "/operations/api/account/" + account + "/" + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8)).body();
  }

  /** SIGKILL. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server does not die");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
