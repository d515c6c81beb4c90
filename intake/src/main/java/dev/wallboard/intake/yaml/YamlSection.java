package dev.wallboard.intake.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names with values at one place of a YAML text, where only certain names may stand. */
public final class YamlSection {

  private final int line;
  private final String where;
  private final Map<String, YamlNode.Member> byName;
  private final YamlProblems problems;

  private YamlSection(
      int line, String where, Map<String, YamlNode.Member> byName, YamlProblems problems) {
    this.line = line;
    this.where = where;
    this.byName = byName;
    this.problems = problems;
  }

  /** The section that a node is; without any names, and a problem noted, if it is none. */
  public static YamlSection of(
      YamlNode node, String where, List<String> allowed, YamlProblems problems) {
    if (!(node instanceof YamlNode.Members members)) {
      problems.add(node.line(), where + " must be names with values, not " + node.shown());
      return new YamlSection(node.line(), where, Map.of(), problems);
    }
    members.byName().forEach((name, member) -> check(name, member, where, allowed, problems));
    return new YamlSection(node.line(), where, members.byName(), problems);
  }

  private static void check(
      String name,
      YamlNode.Member member,
      String where,
      List<String> allowed,
      YamlProblems problems) {
    if (!allowed.contains(name)) {
      String expected =
          NearestName.to(name, allowed)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElseGet(() -> "there are " + String.join(", ", allowed));
      problems.add(member.line(), where + " has no \"" + name + "\"; " + expected);
    }
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  public Optional<YamlNode> node(String name) {
    return Optional.ofNullable(byName.get(name)).map(YamlNode.Member::value);
  }

  public int lineOf(String name) {
    YamlNode.Member member = byName.get(name);
    return member == null ? line : member.line();
  }

  /** Notes that something is wrong with the value of a name, or that it is not there. */
  public void problem(String name, String text) {
    problems.add(lineOf(name), text);
  }

  /** A single value that may be left out. */
  public Optional<String> text(String name) {
    return node(name).flatMap(node -> text(node, name));
  }

  /** A single value that must be there. */
  public Optional<String> requiredText(String name) {
    requirePresence(name);
    return text(name);
  }

  /** One value or a list of them; none if left out. */
  public List<String> texts(String name) {
    return node(name).map(node -> texts(node, name)).orElse(List.of());
  }

  /** One value or a list of them, which must be there. */
  public List<String> requiredTexts(String name) {
    requirePresence(name);
    return texts(name);
  }

  /** Every name with its value or values. */
  public Map<String, YamlNode.Member> members() {
    return byName;
  }

  public List<String> texts(YamlNode node, String name) {
    List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
    if (items.isEmpty()) {
      problems.add(node.line(), "\"" + name + "\" is an empty list");
    }
    List<String> texts = new ArrayList<>();
    items.forEach(item -> text(item, name).ifPresent(texts::add));
    return List.copyOf(texts);
  }

  private Optional<String> text(YamlNode node, String name) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      problems.add(node.line(), "\"" + name + "\" must be a text, not " + node.shown());
      return Optional.empty();
    }
    if (scalar.text().isEmpty()) {
      problems.add(node.line(), "\"" + name + "\" has no value");
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private void requirePresence(String name) {
    if (!has(name)) {
      problems.add(line, where + " has no \"" + name + "\"");
    }
  }
}
