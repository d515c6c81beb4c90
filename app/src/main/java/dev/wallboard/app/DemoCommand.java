package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      "Runs a server with a simulated contact centre that is 24 hours old and runs on, and prints a"
          + " login, API keys, and lines for curl and Python that work as they stand.",
      "",
      "Its data lies in a temporary folder, which goes when it ends.",
      ""
    },
    footer = {"", "Example:", "  wallboard demo --port 0 --seed 7"})
final class DemoCommand implements Callable<Integer> {

  static final String ACCOUNT = "12345678";

  private static final String HOST = "127.0.0.1";

  private final Streams streams;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "The port of HTTP, HTTPS being at the next one; 0 takes two that are free (default:"
              + " ${DEFAULT-VALUE}).")
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

  @Option(
      names = "--tls-name",
      paramLabel = "NAME",
      split = ",",
      description =
          "A further name the certificate is for, besides localhost and the loopback addresses; may"
              + " be given several times.")
  private List<String> tlsNames = new ArrayList<>();

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
    DemoTls tls = DemoTls.make(folder, tlsNames);
    ServerSettings settings;
    try {
      settings =
          tls.on(
              ServerSettings.defaults(folder.resolve("data")).at(HOST, port).withoutRequestLog());
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
            DemoVisitors visitors = DemoVisitors.of(server, ACCOUNT);
            tell(new DemoCard(server.port(), httpsPort(server), tls.authorityFile(), visitors));
          });
      return CommandFrame.DONE;
    } catch (CannotStart e) {
      Folders.delete(folder);
      throw new WorkFailed(e.getMessage() + "; --port 0 takes a free port");
    }
  }

  private static int httpsPort(Server server) {
    return URI.create(server.httpsUrl().orElseThrow()).getPort();
  }

  private void tell(DemoCard card) throws IOException {
    switch (format) {
      case json -> {
        streams.out().write(card.json());
        streams.out().write('\n');
      }
      case text -> streams.out().write(card.words().getBytes(UTF_8));
    }
    streams.out().flush();
  }
}
