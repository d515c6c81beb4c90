package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a CSV of calls mean. docs/import-calls.md has the language it is written in.
 * A mapping never changes and serves any number of files.
 */
public final class CallMapping {

  /** The names of the mappings that come with the product. */
  public static final List<String> NAMES = List.of("bank", "vanad");

  private final CsvLayout layout;
  private final Set<String> none;
  private final TimeReading times;
  private final EngagementIds ids;
  private final Optional<String> skillColumn;
  private final Optional<String> agentColumn;
  private final List<RowRule> rules;

  CallMapping(
      CsvLayout layout,
      Set<String> none,
      TimeReading times,
      EngagementIds ids,
      Optional<String> skillColumn,
      Optional<String> agentColumn,
      List<RowRule> rules) {
    this.layout = layout;
    this.none = none;
    this.times = times;
    this.ids = ids;
    this.skillColumn = skillColumn;
    this.agentColumn = agentColumn;
    this.rules = rules;
  }

  /**
   * The mapping of that name, or else the one in the file of that name (spec: command line, {@code
   * import calls --mapping NAME|FILE}).
   *
   * @throws InvalidMappingException if there is neither, or something is wrong with the file
   * @throws IOException if the file cannot be read
   */
  public static CallMapping of(String nameOrFile) throws InvalidMappingException, IOException {
    if (NAMES.contains(nameOrFile) || !Files.exists(Path.of(nameOrFile))) {
      return named(nameOrFile);
    }
    return read(Path.of(nameOrFile));
  }

  /**
   * A mapping that comes with the product.
   *
   * @throws InvalidMappingException if there is none of that name
   */
  public static CallMapping named(String name) throws InvalidMappingException {
    if (!NAMES.contains(name)) {
      String problem =
          "there is no file and no mapping of this name, only "
              + String.join(", ", NAMES)
              + NearestName.hint(name, NAMES);
      throw new InvalidMappingException(name, List.of(problem));
    }
    return parse(name, resource(name + ".yaml"));
  }

  /**
   * The mapping in a file.
   *
   * @throws InvalidMappingException if anything is wrong with it
   * @throws IOException if the file cannot be read
   */
  public static CallMapping read(Path file) throws InvalidMappingException, IOException {
    String yaml = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return parse(file.toString(), yaml);
  }

  /**
   * The mapping that a text is.
   *
   * @param name what messages call it
   * @throws InvalidMappingException if anything is wrong with it
   */
  public static CallMapping parse(String name, String yaml) throws InvalidMappingException {
    return MappingReader.read(name, yaml);
  }

  CsvLayout layout() {
    return layout;
  }

  /** The values that mean there is none, the empty one aside. */
  Set<String> none() {
    return none;
  }

  TimeReading times() {
    return times;
  }

  EngagementIds ids() {
    return ids;
  }

  Optional<String> skillColumn() {
    return skillColumn;
  }

  Optional<String> agentColumn() {
    return agentColumn;
  }

  /** The first that fits a row says what becomes of it. */
  List<RowRule> rules() {
    return rules;
  }

  /** All columns that a file must have. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(ids.columns());
    skillColumn.ifPresent(columns::add);
    agentColumn.ifPresent(columns::add);
    columns.addAll(times.sharedColumns());
    rules.forEach(rule -> columns.addAll(rule.columns()));
    return columns;
  }

  /** The columns by whose values the rules tell rows apart. */
  Set<String> decidingColumns() {
    Set<String> columns = new LinkedHashSet<>();
    rules.forEach(rule -> rule.conditions().forEach(it -> columns.add(it.column())));
    return columns;
  }

  private static String resource(String file) {
    try (InputStream in = CallMapping.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the mapping " + file + " was not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
