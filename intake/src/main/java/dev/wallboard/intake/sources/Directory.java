package dev.wallboard.intake.sources;

/**
 * The names that a source met and the ids they have, each kind with a numbering of its own (spec:
 * integrations, Sources). One directory serves all files of an import, or an account of a live
 * source.
 *
 * @param skills queues
 * @param agents agents
 * @param groups groups of agents
 * @param reasons reasons to be away
 */
public record Directory(NameIds skills, NameIds agents, NameIds groups, NameIds reasons) {

  /** A directory that has met no name. */
  public Directory() {
    this(new NameIds(), new NameIds(), new NameIds(), new NameIds());
  }
}
