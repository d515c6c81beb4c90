package dev.wallboard.app.config;

import dev.wallboard.intake.yaml.YamlNode;
import dev.wallboard.intake.yaml.YamlNode.Member;
import dev.wallboard.intake.yaml.YamlNode.Members;
import dev.wallboard.intake.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes values by the names of their settings of names within names: {@code http: {port: 1}} and
 * {@code http.port: 1} are the same.
 */
final class Flattening {

  private final String where;
  private final SettingNames names;
  private final Source source;
  private final Problems problems;
  private final Map<String, Written> byName = new LinkedHashMap<>();

  private Flattening(String where, SettingNames names, Source source, Problems problems) {
    this.where = where;
    this.names = names;
    this.source = source;
    this.problems = problems;
  }

  /**
   * The values below a node.
   *
   * @param where what stands before the names in messages: nothing, or {@code sources[0].}
   */
  static Map<String, Written> of(
      YamlNode node, String where, SettingNames names, Source source, Problems problems) {
    Flattening flattening = new Flattening(where, names, source, problems);
    if (node instanceof Members members) {
      flattening.walk("", members);
    } else {
      flattening.problem("", node.line(), "must be settings with values, not " + node.shown());
    }
    return flattening.byName;
  }

  private void walk(String prefix, Members members) {
    members.byName().forEach((name, member) -> take(prefix + name, member));
  }

  private void take(String path, Member member) {
    if (names.isSetting(path)) {
      put(path, member);
    } else if (names.isSection(path)) {
      takeSection(path, member);
    } else {
      problem(path, member.line(), names.unknown(path));
    }
  }

  private void put(String path, Member member) {
    Written earlier = byName.put(path, new Written(source, member.value()));
    if (earlier != null) {
      problem(
          path,
          member.line(),
          where + path + " stands here again; it is at " + earlier.place() + " already");
    }
  }

  private void takeSection(String path, Member member) {
    YamlNode value = member.value();
    if (value instanceof Members members) {
      walk(path + ".", members);
    } else if (!isEmpty(value)) {
      problem(
          path,
          member.line(),
          "%s%s holds settings, such as %s, and cannot be %s"
              .formatted(where, path, names.firstOf(path).orElseThrow(), value.shown()));
    }
  }

  /** A section whose settings are all comments. */
  private static boolean isEmpty(YamlNode value) {
    return value instanceof Scalar scalar && scalar.text().isEmpty();
  }

  private void problem(String path, int line, String text) {
    problems.add(where + path, source, line, text);
  }
}
