package dev.wallboard.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.yaml.InvalidYamlException;
import dev.wallboard.intake.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a configuration: YAML in UTF-8.
 *
 * @param path as the user gave it
 */
record ConfigurationFile(Path path) {

  private static final String KIND = "a configuration";

  /** What it says, by setting; what is wrong with it goes to {@code problems}. */
  Map<String, Written> read(SettingNames names, Problems problems) {
    Source source = new Source.File(path.toString());
    return document(source, problems)
        .map(node -> Flattening.of(node, "", names, source, problems))
        .orElse(Map.of());
  }

  private Optional<YamlNode> document(Source source, Problems problems) {
    try {
      return YamlNode.read(
          Files.readString(path, UTF_8),
          KIND,
          (line, text) -> problems.add("", source, line, text));
    } catch (InvalidYamlException e) {
      problems.add("", source, e.line(), e.reason());
    } catch (IOException e) {
      problems.add("", source, 0, Unreadable.why(path, e));
    }
    return Optional.empty();
  }
}
