package dev.wallboard.engine;

/** What of an account has ids, in no order. Belongs to whoever has asked for it. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read once.
public record AccountIds(long[] skills, long[] agents, long[] groups, long[] chatCenters) {}
