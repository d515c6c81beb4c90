package dev.wallboard.app.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One going through all settings, either to learn which there are or to read what was written: what
 * came up so far.
 */
final class Reading {

  private final boolean learning;
  private final Problems problems;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, Effective> effective = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();

  private Reading(boolean learning, Problems problems) {
    this.learning = learning;
    this.problems = problems;
  }

  /** One that meets each setting, those of a list's entries too, and reads none. */
  static Reading toLearn() {
    return new Reading(true, new Problems());
  }

  /** One that reads. */
  static Reading of(List<Setting> learnt, Problems problems) {
    Reading reading = new Reading(false, problems);
    learnt.forEach(reading::declare);
    return reading;
  }

  boolean isLearning() {
    return learning;
  }

  Problems problems() {
    return problems;
  }

  /** Takes note of a setting; the same may come up again, and no other of its name. */
  void declare(Setting setting) {
    Setting earlier = settings.putIfAbsent(setting.name(), setting);
    if (earlier != null && !earlier.equals(setting)) {
      throw new IllegalStateException("two settings of one name: " + earlier + ", " + setting);
    }
    if (learning && !setting.isOfEntry()) {
      requireOwnVariable(setting);
    }
  }

  private void requireOwnVariable(Setting setting) {
    settings.values().stream()
        .filter(other -> !other.equals(setting) && other.variable().equals(setting.variable()))
        .findAny()
        .ifPresent(
            other -> {
              throw new IllegalStateException("one variable for " + other + " and " + setting);
            });
  }

  /** The settings whose names begin so, without that beginning; entries of lists aside. */
  SettingNames namesBelow(String prefix) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : settings.keySet()) {
      String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "[]";
      if (!rest.contains("[]")) {
        names.add(rest);
      }
    }
    return new SettingNames(names);
  }

  /** From now on the setting counts as not written. */
  void refuse(String fullName) {
    refused.add(fullName);
  }

  boolean isRefused(String fullName) {
    return refused.contains(fullName);
  }

  void holds(Effective value) {
    effective.put(value.name(), value);
  }

  List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  List<Effective> effective() {
    return new ArrayList<>(effective.values());
  }
}
