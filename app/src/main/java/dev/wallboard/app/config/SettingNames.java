package dev.wallboard.app.config;

import dev.wallboard.intake.yaml.NearestName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names that may stand in one place: settings, and the sections they lie in.
 *
 * @param settings {@code http.port}, {@code data}
 */
record SettingNames(Set<String> settings) {

  boolean isSetting(String path) {
    return settings.contains(path);
  }

  boolean isSection(String path) {
    return firstOf(path).isPresent();
  }

  /** The first setting that lies in a section. */
  Optional<String> firstOf(String section) {
    return settings.stream().filter(name -> name.startsWith(section + ".")).findFirst();
  }

  /** What to say of a name that there is not. */
  String unknown(String path) {
    String meant =
        sameEnd(path)
            .or(() -> NearestName.to(path, withSections()))
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("serve --print-config shows all there are");
    return "there is no setting \"" + path + "\"; " + meant;
  }

  private Optional<String> sameEnd(String path) {
    return settings.stream().filter(name -> name.endsWith("." + path)).findFirst();
  }

  private Set<String> withSections() {
    Set<String> all = new LinkedHashSet<>(settings);
    for (String name : settings) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        all.add(name.substring(0, dot));
      }
    }
    return all;
  }
}
