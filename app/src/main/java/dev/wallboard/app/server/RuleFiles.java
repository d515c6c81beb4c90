package dev.wallboard.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.feeds.alerts.rules.RuleReader;
import dev.wallboard.feeds.alerts.rules.WrongRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of alert rules that the configuration names. */
final class RuleFiles {

  private final RuleReader reader;
  private final List<AlertRule> rules = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private RuleFiles(RuleReader reader) {
    this.reader = reader;
  }

  /** The rules of all files, or everything that is wrong with them. */
  static List<AlertRule> read(AlertSettings settings) throws CannotStart {
    RuleFiles files =
        new RuleFiles(new RuleReader(settings.rules(), Set.copyOf(settings.receiverNames())));
    settings.ruleFiles().forEach(file -> files.take(Path.of(file)));
    if (!files.problems.isEmpty()) {
      throw new CannotStart(
          "the alert rules cannot be used:\n  " + String.join("\n  ", files.problems));
    }
    return List.copyOf(files.rules);
  }

  private void take(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(RuleFiles::isYaml).sorted().toList().forEach(this::takeFile);
        }
      } else {
        takeFile(path);
      }
    } catch (IOException e) {
      problems.add(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
  }

  private void takeFile(Path file) {
    try {
      for (AlertRule rule : reader.ofFile(Files.readString(file, UTF_8))) {
        if (!ids.add(rule.id())) {
          problems.add(file + ": rule " + rule.id() + ": there is another of this id");
        }
        rules.add(rule);
      }
    } catch (WrongRules wrong) {
      wrong.problems().forEach(it -> problems.add(file + ":" + it.line() + ": " + it.text()));
    } catch (IOException e) {
      problems.add(file + ": cannot be read: " + e.getMessage());
    }
  }
}
