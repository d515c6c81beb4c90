package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code demo}: a server with a simulated contact centre (spec: The command line). */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs a server with a simulated contact centre that is 24 hours old and runs on, and prints"
          + " lines for curl that work as they stand.",
      "",
      "Its data lies in a temporary folder, which goes when it ends.",
      ""
    },
    footer = {"", "Example:", "  wallboard demo --port 0 --seed 7"})
final class DemoCommand implements Callable<Integer> {

  private static final String ACCOUNT = "12345678";
  private static final String HOST = "127.0.0.1";

  private final Streams streams;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which contact centre it is (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to say where it is (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Mixin private ClockOptions clock = new ClockOptions();

  /** How to say where the demo is. */
  enum Format {
    text,
    json
  }

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Clocks clocks = clock.clocks();
    Path folder = Files.createTempDirectory("wallboard-demo");
    ServerSettings settings;
    try {
      settings = ServerSettings.defaults(folder.resolve("data")).at(HOST, port);
    } catch (IllegalArgumentException e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
    try (Server server = Server.start(settings, clocks, ReadBack.Listener.UNHEARD);
        DemoCentre centre = new DemoCentre(seed, ACCOUNT, server.door(), clocks.wall())) {
      centre.catchUp();
      UntilStopped.run(
          () -> {
            centre.close();
            server.close();
            Folders.delete(folder);
          },
          () -> {
            centre.start();
            tell("http://%s:%d".formatted(HOST, server.port()));
          });
      return CommandFrame.DONE;
    } catch (CannotStart e) {
      Folders.delete(folder);
      throw new WorkFailed(e.getMessage() + "; --port 0 takes a free port");
    }
  }

  private void tell(String url) throws IOException {
    String text =
        switch (format) {
          case json -> "{\"url\":\"%s\",\"account\":\"%s\"}\n".formatted(url, ACCOUNT);
          case text -> words(url);
        };
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }

  private static String words(String url) {
    String api = url + "/operations/api/account/" + ACCOUNT;
    return """
        A simulated contact centre, 24 hours old and running on: account %1$s at %2$s
        (no access control yet: only this machine can reach it)

        The dashboard, to be opened in a browser:
          %2$s/?account=%1$s

        How long are the queues, who is free, and who waits longest?
          curl '%3$s/queuestate?v=2'
        How did the last hour go, by quarter of an hour?
          curl '%3$s/queuehealth?v=1&timeframe=60&interval=15'
        How long did people wait today?
          curl '%3$s/sla?v=1&timeframe=1440'
        What was handled, by which agents?
          curl '%3$s/engactivity?v=1&timeframe=60&agentIds=all'
        What are agents doing?
          curl '%3$s/agentactivity?v=1&timeframe=60&agentIds=all'
        One more visitor for the queue of skill 101:
          curl -H 'Content-Type: application/json' \\
            -d "{\\"type\\":\\"engagement.queued\\",\\"time\\":$(date +%%s)000,\\"engagementId\\":\\"mine\\",\\"skillId\\":101}" \\
            '%2$s/ingest/api/account/%1$s/events'

        Ctrl-C ends it.
        """
        .formatted(ACCOUNT, url, api);
  }
}
