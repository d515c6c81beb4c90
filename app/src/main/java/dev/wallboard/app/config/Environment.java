package dev.wallboard.app.config;

import dev.wallboard.intake.yaml.NearestName;
import dev.wallboard.intake.yaml.YamlNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The environment: {@code http.max-uri-bytes} is {@code WALLBOARD_HTTP_MAX_URI_BYTES}, the items of
 * a list stand between commas, and what has names of its own can only be written in the file.
 *
 * @param variables all there are, also those that are not for us
 */
record Environment(Map<String, String> variables) {

  /** Those that begin as ours do and are for the launcher. */
  static final Set<String> OF_LAUNCHER = Set.of("WALLBOARD_JAVA_OPTS");

  Map<String, Written> read(List<Setting> settings, Problems problems) {
    Map<String, Setting> byVariable =
        settings.stream()
            .filter(setting -> !setting.isOfEntry())
            .collect(Collectors.toMap(Setting::variable, Function.identity()));
    Map<String, Written> byName = new LinkedHashMap<>();
    new TreeMap<>(variables)
        .forEach(
            (variable, text) -> {
              Setting setting = byVariable.get(variable);
              if (setting != null) {
                take(setting, text, byName, problems);
              } else if (Setting.isOurs(variable) && !OF_LAUNCHER.contains(variable)) {
                unknown(variable, byVariable.keySet(), problems);
              }
            });
    return byName;
  }

  private static void take(
      Setting setting, String text, Map<String, Written> byName, Problems problems) {
    Source source = new Source.Word(setting.variable());
    switch (setting.shape()) {
      case SINGLE -> byName.put(setting.name(), single(source, text));
      case LIST -> byName.put(setting.name(), new Written(source, items(text)));
      case TABLE, SECTIONS ->
          problems.add(
              setting.name(),
              source,
              0,
              setting.name() + " has names of its own and can only be written in the file");
    }
  }

  static Written single(Source source, String text) {
    return new Written(source, new YamlNode.Scalar(0, text));
  }

  private static YamlNode items(String text) {
    return new YamlNode.Items(
        0,
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .<YamlNode>map(item -> new YamlNode.Scalar(0, item))
            .toList());
  }

  private static void unknown(String variable, Set<String> known, Problems problems) {
    Set<String> names = new LinkedHashSet<>(known);
    names.addAll(OF_LAUNCHER);
    problems.add(
        variable,
        new Source.Word(variable),
        0,
        "there is no setting of this name" + NearestName.hint(variable, names));
  }
}
