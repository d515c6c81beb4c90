package dev.wallboard.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What there is in an account, and what it is called; each list ascending by id. */
public record Directory(
    List<Named> skills, List<OfAgent> agents, List<Named> groups, List<Named> reasons) {

  /** A skill, a group or a reason; without a name if no event gave one. */
  public record Named(long id, Optional<String> name) {}

  /** An agent, by the last profile. */
  public record OfAgent(
      long id,
      Optional<String> name,
      IdSet skillIds,
      OptionalLong groupId,
      Concurrency maxConcurrency) {}
}
