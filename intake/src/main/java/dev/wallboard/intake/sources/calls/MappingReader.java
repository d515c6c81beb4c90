package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.sources.NearestName;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns the YAML of a mapping into a {@link CallMapping}. Where something is wrong it notes the
 * problem, goes on with a stand-in, and at the end refuses with all problems.
 */
final class MappingReader {

  private static final List<String> MAPPING =
      List.of("about", "file", "none", "times", "id", "skill", "agent", "rows");
  private static final List<String> FILE =
      List.of("delimiter", "quote", "charset", "skip-lines", "columns");
  private static final List<String> TIMES =
      List.of("patterns", "zone", "date", "stages", "durations");
  private static final List<String> DATE = List.of("column", "patterns");
  private static final List<String> STAGES =
      List.of("queued-at", "connected-at", "left-at", "closed-at");
  private static final List<String> RULE =
      List.of(
          "if", "given", "missing", "skip", "queued-at", "connected-at", "left-at", "closed-at");
  private static final List<String> MOMENT = List.of("earliest", "latest", "from", "plus", "minus");

  private static final EngagementIds NO_IDS = new EngagementIds(List.of());
  private static final Moment NO_MOMENT = new Moment.OneOf(Moment.Choice.FIRST, List.of());

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
      return YamlNode.read(yaml, problems);
    } catch (YamlNode.InvalidYamlException e) {
      problems.add(e.line(), e.reason());
      problems.throwIfAny(name);
      throw new IllegalStateException(e);
    }
  }

  private CallMapping mapping(YamlNode document) {
    YamlSection top = YamlSection.of(document, "a mapping", MAPPING, problems);
    top.text("about");
    CallMapping mapping =
        new CallMapping(
            top.node("file").map(this::layout).orElse(CsvLayout.RFC_4180),
            Set.copyOf(new LinkedHashSet<>(top.texts("none"))),
            times(top),
            ids(top),
            top.text("skill"),
            top.text("agent"),
            rules(top));
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

  private TimeReading times(YamlSection top) {
    Optional<YamlNode> node = top.node("times");
    if (node.isEmpty()) {
      top.problem("times", "a mapping has no \"times\"");
      return new TimeReading.Instants(List.of(), ZoneOffset.UTC, DurationUnit.SECONDS);
    }
    YamlSection times = YamlSection.of(node.get(), "\"times\"", TIMES, problems);
    ZoneId zone = times.text("zone").map(text -> zone(times, text)).orElse(ZoneOffset.UTC);
    DurationUnit durations =
        times.text("durations").map(text -> durations(times, text)).orElse(DurationUnit.SECONDS);
    return times.node("date").isPresent() || times.has("stages")
        ? clockTimes(times, zone, durations)
        : new TimeReading.Instants(instantPatterns(times), zone, durations);
  }

  private ZoneId zone(YamlSection times, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String hint = NearestName.hint(text, ZoneId.getAvailableZoneIds());
      times.problem(
          "zone", "\"" + text + "\" is no zone, such as UTC, +02:00 or Europe/Berlin" + hint);
      return ZoneOffset.UTC;
    }
  }

  private DurationUnit durations(YamlSection times, String text) {
    List<String> names = Arrays.stream(DurationUnit.values()).map(DurationUnit::wireName).toList();
    int place = names.indexOf(text);
    if (place < 0) {
      times.problem(
          "durations", "\"durations\" are " + String.join(", ", names) + ", not \"" + text + "\"");
      return DurationUnit.SECONDS;
    }
    return DurationUnit.values()[place];
  }

  private List<TimePattern> instantPatterns(YamlSection times) {
    List<TimePattern> patterns = new ArrayList<>();
    for (String text : times.requiredTexts("patterns")) {
      if (text.equals(TimePattern.Epoch.SECONDS.text())) {
        patterns.add(TimePattern.Epoch.SECONDS);
      } else if (text.equals(TimePattern.Epoch.MILLIS.text())) {
        patterns.add(TimePattern.Epoch.MILLIS);
      } else {
        datePattern(times, text, "no date with a time of day", LocalDateTime::from)
            .map(TimePattern.DateAndTime::new)
            .ifPresent(patterns::add);
      }
    }
    return List.copyOf(patterns);
  }

  private ClockTimes clockTimes(YamlSection times, ZoneId zone, DurationUnit durations) {
    if (!times.has("date")) {
      times.problem("stages", "\"stages\" are for times of day, which need a \"date\"");
    }
    Optional<YamlSection> date =
        times.node("date").map(node -> YamlSection.of(node, "\"date\"", DATE, problems));
    return new ClockTimes(
        date.flatMap(section -> section.requiredText("column")).orElse(""),
        date.map(section -> datePatterns(section, "no date", LocalDate::from)).orElse(List.of()),
        datePatterns(times, "no time of day", LocalTime::from),
        times.requiredTexts("stages"),
        zone,
        durations);
  }

  private List<DatePattern> datePatterns(
      YamlSection section, String lack, TemporalQuery<? extends TemporalAccessor> query) {
    return section.requiredTexts("patterns").stream()
        .map(text -> datePattern(section, text, lack, query))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<DatePattern> datePattern(
      YamlSection section,
      String text,
      String lack,
      TemporalQuery<? extends TemporalAccessor> query) {
    try {
      DatePattern pattern = DatePattern.of(text);
      if (pattern.makes(query)) {
        return Optional.of(pattern);
      }
      section.problem("patterns", "the pattern \"" + text + "\" makes " + lack);
    } catch (IllegalArgumentException e) {
      section.problem("patterns", "\"" + text + "\" is no pattern: " + e.getMessage());
    }
    return Optional.empty();
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

  private List<RowRule> rules(YamlSection top) {
    Optional<YamlNode> node = top.node("rows");
    if (node.isEmpty() || !(node.get() instanceof YamlNode.Items list) || list.items().isEmpty()) {
      top.problem("rows", "a mapping needs \"rows\", a list of rules");
      return List.of();
    }
    List<RowRule> rules = new ArrayList<>();
    boolean allFit = false;
    for (YamlNode item : list.items()) {
      if (allFit) {
        problems.add(item.line(), "this rule is never reached: the one before fits every row");
      }
      RowRule rule = rule(item);
      rules.add(rule);
      allFit = rule.conditions().isEmpty();
    }
    return List.copyOf(rules);
  }

  private RowRule rule(YamlNode node) {
    YamlSection rule = YamlSection.of(node, "a rule", RULE, problems);
    Optional<String> skip = rule.text("skip");
    List<Condition> conditions = conditions(rule);
    if (!rule.has("skip")) {
      return new RowRule(conditions, skip, stages(rule));
    }
    if (STAGES.stream().anyMatch(rule::has)) {
      rule.problem("skip", "a rule that skips rows makes no events of them");
    }
    return new RowRule(conditions, skip, RowRule.Stages.NONE);
  }

  private List<Condition> conditions(YamlSection rule) {
    List<Condition> conditions = new ArrayList<>();
    rule.node("if").ifPresent(node -> conditions.addAll(values(rule, node)));
    rule.texts("given").forEach(column -> conditions.add(new Condition.IsGiven(column)));
    rule.texts("missing").forEach(column -> conditions.add(new Condition.IsMissing(column)));
    return List.copyOf(conditions);
  }

  private List<Condition> values(YamlSection rule, YamlNode node) {
    if (!(node instanceof YamlNode.Members members) || members.byName().isEmpty()) {
      rule.problem("if", "\"if\" must be columns with the values they must have");
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<String, YamlNode.Member> member : members.byName().entrySet()) {
      List<String> values = rule.texts(member.getValue().value(), member.getKey());
      conditions.add(
          new Condition.HasValue(member.getKey(), Set.copyOf(new LinkedHashSet<>(values))));
    }
    return conditions;
  }

  private RowRule.Stages stages(YamlSection rule) {
    Function<String, Optional<Moment>> stage =
        name -> rule.node(name).map(node -> moment(node, name));
    if (!rule.has("connected-at") && !rule.has("left-at")) {
      rule.problem("rows", "a rule needs \"connected-at\", \"left-at\" or \"skip\"");
    }
    if (rule.has("closed-at") && !rule.has("connected-at")) {
      rule.problem("closed-at", "\"closed-at\" needs \"connected-at\"");
    }
    if (rule.has("left-at") && !rule.has("queued-at")) {
      rule.problem("left-at", "\"left-at\" needs \"queued-at\"");
    }
    return new RowRule.Stages(
        stage.apply("queued-at"),
        stage.apply("connected-at"),
        stage.apply("left-at"),
        stage.apply("closed-at"));
  }

  private Moment moment(YamlNode node, String stage) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
      return new Moment.OfColumn(scalar.text());
    }
    if (node instanceof YamlNode.Items) {
      return oneOf(Moment.Choice.FIRST, node, stage);
    }
    return computed(
        YamlSection.of(node, "\"" + stage + "\"", MOMENT, problems), node.line(), stage);
  }

  private Moment computed(YamlSection section, int line, String stage) {
    Set<String> names = section.members().keySet();
    if (names.equals(Set.of("earliest"))) {
      return oneOf(Moment.Choice.EARLIEST, section, "earliest");
    }
    if (names.equals(Set.of("latest"))) {
      return oneOf(Moment.Choice.LATEST, section, "latest");
    }
    if (names.equals(Set.of("from", "plus"))) {
      return shifted(section, 1, "plus");
    }
    if (names.equals(Set.of("from", "minus"))) {
      return shifted(section, -1, "minus");
    }
    problems.add(
        line,
        "\""
            + stage
            + "\" must be a column, a list of them, or one of {earliest: […]}, {latest: […]}, "
            + "{from: …, plus: …}, {from: …, minus: …}");
    return NO_MOMENT;
  }

  private Moment oneOf(Moment.Choice choice, YamlSection section, String name) {
    return section.node(name).map(node -> oneOf(choice, node, name)).orElse(NO_MOMENT);
  }

  private Moment oneOf(Moment.Choice choice, YamlNode node, String name) {
    if (!(node instanceof YamlNode.Items list) || list.items().isEmpty()) {
      problems.add(node.line(), "\"" + name + "\" must be a list of columns");
      return NO_MOMENT;
    }
    return new Moment.OneOf(choice, list.items().stream().map(item -> moment(item, name)).toList());
  }

  private Moment shifted(YamlSection section, int sign, String name) {
    Moment from = section.node("from").map(node -> moment(node, "from")).orElse(NO_MOMENT);
    return new Moment.Shifted(from, sign, section.text(name).orElse(""));
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
