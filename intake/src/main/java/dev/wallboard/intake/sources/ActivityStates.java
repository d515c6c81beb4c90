package dev.wallboard.intake.sources;

import dev.wallboard.model.AgentState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The states that a system's own names of what agents do stand for, whatever their case.
 *
 * @param byName by name in lower case
 */
public record ActivityStates(Map<String, AgentState> byName) {

  public ActivityStates {
    Map<String, AgentState> lowerCase = new HashMap<>();
    byName.forEach((name, state) -> lowerCase.put(plain(name), state));
    byName = Map.copyOf(lowerCase);
  }

  /** The state that a name stands for, if it was said. */
  public Optional<AgentState> of(String name) {
    return Optional.ofNullable(byName.get(plain(name)));
  }

  /** These, and where they say nothing, the others. */
  public ActivityStates over(ActivityStates others) {
    Map<String, AgentState> both = new HashMap<>(others.byName);
    both.putAll(byName);
    return new ActivityStates(both);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
