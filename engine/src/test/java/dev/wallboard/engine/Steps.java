package dev.wallboard.engine;

import static dev.wallboard.engine.DenseIds.NONE;

import dev.wallboard.engine.Step.Says;
import dev.wallboard.model.EventType;

/** Events of an engagement in dense numbers, without the members that are seldom given. */
final class Steps {

  private Steps() {}

  static Step queued(long at, int skill) {
    return queued(at, skill, NONE);
  }

  static Step queued(long at, int skill, int centre) {
    return new Step(at, 0, EventType.ENGAGEMENT_QUEUED, skill, NONE, centre, Says.NOTHING);
  }

  static Step connected(long at, int agent) {
    return connected(at, agent, NONE);
  }

  static Step connected(long at, int agent, int skill) {
    return new Step(at, 0, EventType.ENGAGEMENT_CONNECTED, skill, agent, NONE, Says.NOTHING);
  }

  static Step visitorWrote(long at) {
    return step(at, EventType.ENGAGEMENT_MESSAGE, Says.FROM_VISITOR);
  }

  static Step agentWrote(long at) {
    return step(at, EventType.ENGAGEMENT_MESSAGE, Says.FROM_AGENT);
  }

  static Step transferred(long at, int skill) {
    return transferred(at, skill, NONE);
  }

  static Step transferred(long at, int skill, int agent) {
    return new Step(at, 0, EventType.ENGAGEMENT_TRANSFERRED, skill, agent, NONE, Says.NOTHING);
  }

  static Step abandoned(long at) {
    return step(at, EventType.ENGAGEMENT_ABANDONED, Says.NOTHING);
  }

  static Step closed(long at) {
    return closed(at, Says.NOTHING);
  }

  static Step closed(long at, Says says) {
    return step(at, EventType.ENGAGEMENT_CLOSED, says);
  }

  private static Step step(long at, EventType type, Says says) {
    return new Step(at, 0, type, NONE, NONE, NONE, says);
  }
}
