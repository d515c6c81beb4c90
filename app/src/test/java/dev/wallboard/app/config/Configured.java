package dev.wallboard.app.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a configuration of a file, variables and options that a test gives. */
final class Configured<T> {

  private final Path folder;
  private final Recipe<T> recipe;
  private @Nullable Path file;
  private final Map<String, String> environment = new HashMap<>();
  private final List<CommandOption> options = new ArrayList<>();

  Configured(Path folder, Recipe<T> recipe) {
    this.recipe = recipe;
    this.folder = folder;
  }

  Configured<T> file(String... lines) {
    try {
      file = Files.writeString(folder.resolve("w.yaml"), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  Configured<T> variable(String name, String text) {
    environment.put(name, text);
    return this;
  }

  Configured<T> option(String option, String setting, String text) {
    options.add(new CommandOption(option, setting, text));
    return this;
  }

  Configuration<T> read() {
    try {
      return tryToRead();
    } catch (InvalidConfiguration e) {
      throw new AssertionError(e);
    }
  }

  /** What is said to be wrong, with the bare name of the file. */
  List<String> problems() {
    return catchThrowableOfType(InvalidConfiguration.class, this::tryToRead).problems().stream()
        .map(this::withBareFile)
        .toList();
  }

  /** The table, one space between its columns. */
  List<String> table() {
    return read().table().map(line -> withBareFile(line.replaceAll(" +", " "))).toList();
  }

  private String withBareFile(String text) {
    return text.replace(folder.resolve("w.yaml").toString(), "w.yaml");
  }

  private Configuration<T> tryToRead() throws InvalidConfiguration {
    return Configuration.read(recipe, Optional.ofNullable(file), environment, options);
  }
}
