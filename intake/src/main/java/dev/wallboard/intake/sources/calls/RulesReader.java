package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.YamlNode;
import dev.wallboard.intake.yaml.YamlSection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the {@code rows} of a mapping; notes problems and goes on with stand-ins. */
final class RulesReader {

  private static final List<String> STAGES =
      List.of("queued-at", "connected-at", "left-at", "closed-at");
  private static final List<String> RULE =
      List.of(
          "if", "given", "missing", "skip", "queued-at", "connected-at", "left-at", "closed-at");
  private static final List<String> MOMENT = List.of("earliest", "latest", "from", "plus", "minus");

  private static final Moment NO_MOMENT = new Moment.OneOf(Moment.Choice.FIRST, List.of());

  private final MappingProblems problems;

  RulesReader(MappingProblems problems) {
    this.problems = problems;
  }

  List<RowRule> rules(YamlSection top) {
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
}
