package dev.wallboard.app;

import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.model.AgentState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What another system's names of what agents do stand for. */
final class StateOptions {

  @Option(
      names = "--state",
      paramLabel = "NAME=STATE",
      converter = {AsWritten.class, State.class},
      description =
          "What the agents' status or activity of that name stands for: online, back-soon, away or"
              + " logged-off. May be given several times.")
  private Map<String, AgentState> states = new LinkedHashMap<>();

  ActivityStates states() {
    return new ActivityStates(states);
  }

  /** A name, which may be anything. */
  static final class AsWritten implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return text;
    }
  }

  /** A state by its name on the wire. */
  static final class State implements ITypeConverter<AgentState> {
    @Override
    public AgentState convert(String text) {
      return AgentState.ofWireName(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "a state is one of "
                          + Arrays.stream(AgentState.values())
                              .map(AgentState::wireName)
                              .collect(Collectors.joining(", "))
                          + ", and not \""
                          + text
                          + "\""));
    }
  }
}
