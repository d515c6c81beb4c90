package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.model.IdSet;

/** Which series a rule looks at. */
public sealed interface Scope {

  /** The account as a whole. */
  record Account() implements Scope {}

  /** Every skill with queue state data, each a series. */
  record EverySkill() implements Scope {}

  /** Some skills, each a series. */
  record Skills(IdSet ids) implements Scope {}

  /** Some groups of agents, each a series. */
  record Groups(IdSet ids) implements Scope {}
}
