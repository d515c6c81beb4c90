package dev.wallboard.intake;

import dev.wallboard.engine.AccountReads;

/**
 * An account as it stood at an instant.
 *
 * @param reads what can be asked; it stays as it is, and any thread may ask
 * @param nowEpochMillis what {@code now} is for every question, in milliseconds of UTC
 */
public record Moment(AccountReads reads, long nowEpochMillis) {}
