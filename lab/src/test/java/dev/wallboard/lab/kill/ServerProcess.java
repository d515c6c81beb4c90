package dev.wallboard.lab.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {

  private static final String LISTENING = "listening on ";

  private final Process process;
  private final BufferedReader out;
  private final String address;

  private ServerProcess(Process process, BufferedReader out, String address) {
    this.process = process;
    this.out = out;
    this.address = address;
  }

  /** The server as it ships. */
  static ServerProcess packaged(Path data, String clock) {
    return packaged(data, clock, 0);
  }

  /** The server as it ships, at a port. */
  static ServerProcess packaged(Path data, String clock, int port) {
    return start(
        List.of(),
        List.of(
            "dev.wallboard.app.Wallboard",
            "serve",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(port),
            "--clock",
            clock,
            "--clock-speed",
            "0"));
  }

  /** The server that keeps and does not tell, from some append on. */
  static ServerProcess holding(Path data, long nowEpochMillis, int told) {
    return start(
        List.of(Path.of("target", "test-classes").toString()),
        List.of(
            HoldingServer.class.getName(),
            data.toString(),
            Long.toString(nowEpochMillis),
            Integer.toString(told)));
  }

  private static ServerProcess start(List<String> moreClasses, List<String> arguments) {
    Path lib = Path.of("..", "app", "target", "wallboard", "lib");
    if (!Files.isDirectory(lib)) {
      throw new IllegalStateException("there is no " + lib + ": run mvn -DskipTests package first");
    }
    List<String> classes = new ArrayList<>(moreClasses);
    classes.add(lib + "/*");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classes));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader out = process.inputReader(UTF_8);
      String line = out.readLine();
      if (line == null || !line.startsWith(LISTENING)) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not start: " + line);
      }
      return new ServerProcess(process, out, line.substring(LISTENING.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return address;
  }

  /** Waits until the server keeps something of which it does not tell. */
  void awaitHolding() {
    try {
      if (!HoldingServer.HOLDS.equals(out.readLine())) {
        throw new IllegalStateException("the server ended");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * From now on no file of the process may become longer: writes beyond are refused, as on a disk
   * that is full. Needs {@code prlimit}, which comes with Linux (util-linux).
   */
  void limitFiles(long bytes) {
    try {
      Process limit =
          new ProcessBuilder("prlimit", "--pid=" + process.pid(), "--fsize=" + bytes)
              .inheritIO()
              .start();
      if (limit.waitFor() != 0) {
        throw new IllegalStateException("prlimit failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL. */
  void kill() {
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

  @Override
  public void close() {
    kill();
  }
}
