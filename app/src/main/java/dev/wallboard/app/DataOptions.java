package dev.wallboard.app;

import dev.wallboard.app.config.CommandOption;
import dev.wallboard.app.config.Configuration;
import dev.wallboard.app.config.InvalidConfiguration;
import dev.wallboard.app.config.ServerConfiguration;
import dev.wallboard.app.server.ServerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say of which server a command is, by its configuration and its data. */
final class DataOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration of the server, a YAML file (docs/configuration.md). Environment"
              + " variables such as WALLBOARD_HTTP_PORT win over it, and options over both.")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder of all that is kept; data in the configuration (default: wallboard-data).")
  private @Nullable String data;

  /**
   * The configuration.
   *
   * @param others what further options say
   * @throws WrongCall if anything at all is wrong with it
   */
  Configuration<ServerSettings> configuration(List<CommandOption> others) throws WrongCall {
    List<CommandOption> options = new ArrayList<>(others);
    if (data != null) {
      options.add(new CommandOption("--data", "data", data));
    }
    try {
      return Configuration.read(
          ServerConfiguration::read, Optional.ofNullable(config), System.getenv(), options);
    } catch (InvalidConfiguration e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
  }
}
