package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.config.CommandOption;
import dev.wallboard.app.config.Configuration;
import dev.wallboard.app.config.SampleFile;
import dev.wallboard.app.config.ServerConfiguration;
import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      "It prints where it listens on standard output once it is ready, and ends on SIGTERM or Ctrl-C"
          + " after it has answered what it had taken.",
      "",
      "Whoever calls shows a key, a token or a login: 'wallboard key' and 'wallboard user' make them,"
          + " while the server runs, too.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  wallboard serve --data /var/lib/wallboard --config wallboard.yaml",
      "  wallboard user create --data /var/lib/wallboard --account 1 --login jo --role admin",
      "  wallboard key create --data /var/lib/wallboard --account 1 --name reports"
    })
final class ServeCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private DataOptions folder = new DataOptions();

  @Option(
      names = "--host",
      paramLabel = "H",
      description =
          "Where to listen; http.host in the configuration (default: 127.0.0.1). Others can be"
              + " answered only with a certificate, or with insecure-http: true.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The port without TLS; 0 takes a free one; http.port in the configuration (default:"
              + " 8080).")
  private @Nullable String port;

  @Option(
      names = "--print-config",
      description =
          "Prints a configuration file with every setting, its default and what it is for, and"
              + " ends.")
  private boolean printConfig;

  @Mixin private ClockOptions clock = new ClockOptions();

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (printConfig) {
      return printConfig();
    }
    Configuration<ServerSettings> configuration = configuration();
    Clocks clocks = clock.clocks();
    configuration.table().forEach(streams.err()::println);
    try (ReadBackProgress progress = new ReadBackProgress(streams, ProcessClocks.elapsed());
        Server server = Server.start(configuration.settings(), clocks, progress)) {
      progress.close();
      UntilStopped.run(
          () -> {
            streams.err().println("stopping: what was taken on is answered, and nothing more");
            server.close();
            streams.err().println("stopped");
          },
          () -> tell(server));
      return CommandFrame.DONE;
    } catch (CannotStart e) {
      throw new WorkFailed(String.valueOf(e.getMessage()));
    }
  }

  private void tell(Server server) throws IOException {
    List<String> addresses =
        Stream.of(server.httpUrl(), server.httpsUrl()).flatMap(Optional::stream).toList();
    for (String address : addresses) {
      streams.out().write(("listening on " + address + "\n").getBytes(UTF_8));
    }
    streams.out().flush();
  }

  private Configuration<ServerSettings> configuration() throws WrongCall {
    List<CommandOption> options = new ArrayList<>();
    add("--host", "http.host", host, options);
    add("--port", "http.port", port, options);
    return folder.configuration(options);
  }

  private static void add(
      String option, String setting, @Nullable String text, List<CommandOption> options) {
    if (text != null) {
      options.add(new CommandOption(option, setting, text));
    }
  }

  private int printConfig() throws IOException {
    String text = SampleFile.of(Configuration.settings(ServerConfiguration::read));
    streams.out().write(text.getBytes(UTF_8));
    return CommandFrame.DONE;
  }
}
