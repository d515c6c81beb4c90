package dev.wallboard.simulator;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One visitor's engagement while it lasts; the {@link Simulation}'s to change. */
final class Talk {

  final String id;
  final boolean isTold;
  final OptionalLong chatCentre;
  Desk.SkillDesk skill;

  /** Who has it, or has been given it and is about to take it. */
  @Nullable Desk agent;

  boolean isConnected;
  boolean isOver;
  long waitingSince;

  boolean visitorWrites = true;
  boolean visitorWrote;
  boolean agentWrote;

  /** Grows whenever what was planned for it is not to happen any more. */
  int turn;

  /**
   * @param isTold whether its events are told; those of one that began before the beginning are not
   */
  Talk(String id, boolean isTold, OptionalLong chatCentre, Desk.SkillDesk skill) {
    this.id = id;
    this.isTold = isTold;
    this.chatCentre = chatCentre;
    this.skill = skill;
  }

  boolean isWaiting() {
    return !isOver && !isConnected;
  }
}
