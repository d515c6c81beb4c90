package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.InvalidYamlException;
import dev.wallboard.intake.yaml.YamlNode;
import dev.wallboard.intake.yaml.YamlSection;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the YAML of a mapping into a {@link CallMapping}. Where something is wrong it notes the
 * problem, goes on with a stand-in, and at the end refuses with all problems.
 */
final class MappingReader {

  private static final List<String> MAPPING =
      List.of("about", "file", "none", "times", "id", "skill", "agent", "rows");
  private static final List<String> FILE =
      List.of("delimiter", "quote", "charset", "skip-lines", "columns");

  private static final EngagementIds NO_IDS = new EngagementIds(List.of());

  private final MappingProblems problems;

  private MappingReader(MappingProblems problems) {
    this.problems = problems;
  }

  static CallMapping read(String name, String yaml) throws InvalidMappingException {
    MappingProblems problems = new MappingProblems();
    CallMapping mapping = new MappingReader(problems).mapping(document(name, yaml, problems));
    problems.throwIfAny(name);
    return mapping;
  }

  private static YamlNode document(String name, String yaml, MappingProblems problems)
      throws InvalidMappingException {
    try {
      Optional<YamlNode> document = YamlNode.read(yaml, "a mapping", problems);
      if (document.isPresent()) {
        return document.get();
      }
      problems.add(1, "is empty");
    } catch (InvalidYamlException e) {
      problems.add(e.line(), e.reason());
    }
    problems.throwIfAny(name);
    throw new IllegalStateException("there was a problem, and it is gone");
  }

  private CallMapping mapping(YamlNode document) {
    YamlSection top = YamlSection.of(document, "a mapping", MAPPING, problems);
    top.text("about");
    CallMapping mapping =
        new CallMapping(
            top.node("file").map(this::layout).orElse(CsvLayout.RFC_4180),
            Set.copyOf(new LinkedHashSet<>(top.texts("none"))),
            new TimesReader(problems).times(top),
            ids(top),
            top.text("skill"),
            top.text("agent"),
            new RulesReader(problems).rules(top));
    checkAgent(top, mapping);
    checkStages(top, mapping);
    checkColumns(top, mapping);
    return mapping;
  }

  private CsvLayout layout(YamlNode node) {
    YamlSection file = YamlSection.of(node, "\"file\"", FILE, problems);
    CsvLayout usual = CsvLayout.RFC_4180;
    CsvLayout layout =
        new CsvLayout(
            file.text("delimiter").map(text -> delimiter(file, text)).orElse(usual.delimiter()),
            file.text("quote").map(text -> quote(file, text)).orElse(usual.quote()),
            file.text("charset").map(text -> charset(file, text)).orElse(usual.charset()),
            file.text("skip-lines").map(text -> lines(file, text)).orElse(usual.skipLines()),
            file.texts("columns"));
    if (layout.quote().filter(quote -> layout.delimiter().indexOf(quote) >= 0).isPresent()) {
      file.problem("quote", "\"quote\" and \"delimiter\" must differ");
    }
    return layout;
  }

  private String delimiter(YamlSection file, String text) {
    String delimiter = text.equals("tab") ? "\t" : text;
    if (delimiter.chars().anyMatch(c -> Character.isLetterOrDigit(c) || c == '\n' || c == '\r')) {
      file.problem(
          "delimiter",
          "\"delimiter\" must be signs such as \",\" or \";\", or tab, not \"" + text + "\"");
      return CsvLayout.RFC_4180.delimiter();
    }
    return delimiter;
  }

  private Optional<Character> quote(YamlSection file, String text) {
    if (text.equals("none")) {
      return Optional.empty();
    }
    if (text.length() != 1 || Character.isWhitespace(text.charAt(0))) {
      file.problem("quote", "\"quote\" must be one sign or none, not \"" + text + "\"");
    }
    return Optional.of(text.charAt(0));
  }

  private Charset charset(YamlSection file, String text) {
    try {
      return Charset.forName(text);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      file.problem("charset", "\"" + text + "\" is no charset, such as UTF-8 or windows-1252");
      return CsvLayout.RFC_4180.charset();
    }
  }

  private int lines(YamlSection file, String text) {
    if (!text.matches("[0-9]{1,6}")) {
      file.problem("skip-lines", "\"skip-lines\" must be a number of lines, not \"" + text + "\"");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private EngagementIds ids(YamlSection top) {
    Optional<String> text = top.requiredText("id");
    if (text.isEmpty()) {
      return NO_IDS;
    }
    Optional<EngagementIds> ids = EngagementIds.of(text.get());
    if (ids.isEmpty()) {
      top.problem("id", "\"id\" needs a name between { and }: \"" + text.get() + "\"");
    }
    return ids.orElse(NO_IDS);
  }

  private static void checkAgent(YamlSection top, CallMapping mapping) {
    boolean connects =
        mapping.rules().stream().anyMatch(rule -> rule.stages().connectedAt().isPresent());
    if (connects && !top.has("agent")) {
      top.problem("agent", "a mapping with \"connected-at\" needs an \"agent\"");
    }
  }

  private static void checkStages(YamlSection top, CallMapping mapping) {
    if (!(mapping.times() instanceof ClockTimes clock) || clock.stages().isEmpty()) {
      return;
    }
    mapping.rules().stream()
        .flatMap(rule -> rule.stages().named().stream())
        .flatMap(moment -> moment.timeColumns().stream())
        .distinct()
        .filter(column -> !clock.stages().contains(column))
        .forEach(
            column ->
                top.problem(
                    "times",
                    "\"stages\" must name every column of times; \"" + column + "\" is not there"));
  }

  private static void checkColumns(YamlSection top, CallMapping mapping) {
    List<String> columns = mapping.layout().columns();
    if (!columns.isEmpty()) {
      new Columns(columns)
          .whatIsWrongFor(mapping.columns())
          .ifPresent(problem -> top.problem("file", "\"columns\": " + problem));
    }
  }
}
