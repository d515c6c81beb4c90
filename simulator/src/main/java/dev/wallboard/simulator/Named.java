package dev.wallboard.simulator;

/** An id and the name to show for it. */
public record Named(long id, String name) {}
