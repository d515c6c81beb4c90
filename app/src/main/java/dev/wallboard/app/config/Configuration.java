package dev.wallboard.app.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration that holds.
 *
 * @param settings what it comes to
 * @param values each setting's value and where it comes from, in the order of the code
 */
public record Configuration<T>(T settings, List<Effective> values) {

  /**
   * Reads a configuration. Options win over variables, those over the file, and all over defaults.
   *
   * @param all makes the settings of what is given
   * @throws InvalidConfiguration if anything at all is wrong with it
   */
  public static <T> Configuration<T> read(
      Recipe<T> all,
      Optional<Path> file,
      Map<String, String> environment,
      List<CommandOption> options)
      throws InvalidConfiguration {
    List<Setting> known = settings(all);
    Problems problems = new Problems();
    Reading reading = Reading.of(known, problems);
    Map<String, Written> written = new HashMap<>();
    file.ifPresent(
        path -> written.putAll(new ConfigurationFile(path).read(reading.namesBelow(""), problems)));
    written.putAll(new Environment(environment).read(known, problems));
    options.forEach(
        option ->
            written.put(
                option.setting(),
                Environment.single(new Source.Word(option.option()), option.text())));
    return read(all, reading, written);
  }

  private static <T> Configuration<T> read(
      Recipe<T> all, Reading reading, Map<String, Written> written) throws InvalidConfiguration {
    Given given = Given.all(reading, written);
    try {
      T settings = given.make(() -> all.make(given));
      if (reading.problems().said().isEmpty()) {
        return new Configuration<>(settings, reading.effective());
      }
    } catch (Refused refusal) {
      if (written.isEmpty()) {
        throw refusal;
      }
      String message = String.valueOf(refusal.getMessage());
      reading.problems().add("", new Source.Nowhere(), 0, message);
    }
    throw new InvalidConfiguration(reading.problems().said());
  }

  /** All settings there are, those of a list's entries too. */
  public static List<Setting> settings(Recipe<?> all) {
    Reading reading = Reading.toLearn();
    all.make(Given.all(reading, Map.of()));
    return reading.settings();
  }

  /** The values that hold as lines of a table: name, value, where it comes from. */
  public Stream<String> table() {
    int names = widest(values.stream().map(Effective::name));
    int shown = widest(values.stream().map(Effective::value));
    return values.stream()
        .map(
            it ->
                ("%-" + names + "s  %-" + shown + "s  %s")
                    .formatted(it.name(), it.value(), it.origin()));
  }

  private static int widest(Stream<String> texts) {
    return texts.mapToInt(String::length).max().orElse(1);
  }
}
