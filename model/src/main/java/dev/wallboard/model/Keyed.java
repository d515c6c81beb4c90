package dev.wallboard.model;

/**
 * What belongs to one id: to a skill, say, or to an agent.
 *
 * @param id whose it is
 * @param value what it is
 */
public record Keyed<T>(long id, T value) {}
