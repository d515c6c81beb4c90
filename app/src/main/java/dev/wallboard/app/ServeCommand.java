package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code serve}: the server (spec: The command line). */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs the server: takes events in, keeps them, and answers the Operations API.",
      "",
      "There is no access control yet, so it listens on this machine only. It prints its address on"
          + " standard output once it is ready, and ends on SIGTERM or Ctrl-C after it has answered"
          + " what it had taken.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  wallboard serve --data /var/lib/wallboard",
      "  curl -H 'Content-Type: application/x-ndjson' --data-binary @day.ndjson \\",
      "      http://127.0.0.1:8080/ingest/api/account/12345678/events",
      "  curl 'http://127.0.0.1:8080/operations/api/account/12345678/queuestate?v=2'"
    })
final class ServeCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "wallboard-data",
      description = "The folder of all that is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("wallboard-data");

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Where to listen: an address of this machine's loopback.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Mixin private ClockOptions clock = new ClockOptions();

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Loopback.require(host);
    ServerSettings settings;
    try {
      settings = ServerSettings.defaults(data).at(host, port);
    } catch (IllegalArgumentException e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
    Clocks clocks = clock.clocks();
    try (ReadBackProgress progress = new ReadBackProgress(streams);
        Server server = Server.start(settings, clocks, progress)) {
      progress.close();
      UntilStopped.run(
          server::close,
          () -> {
            String address = "http://%s:%d".formatted(host, server.port());
            streams.out().write(("listening on " + address + "\n").getBytes(UTF_8));
            streams.out().flush();
            streams.err().println("no access control yet: only this machine can reach " + address);
          });
      return CommandFrame.DONE;
    } catch (CannotStart e) {
      throw new WorkFailed(String.valueOf(e.getMessage()));
    }
  }
}
