package dev.wallboard.intake;

import dev.wallboard.engine.AccountReads;

/**
 * An account as it stands, for as long as it is being asked.
 *
 * @param reads what can be asked; of what it answers, every part is there already
 * @param nowEpochMillis what {@code now} is for every question, in milliseconds of UTC
 */
public record Moment(AccountReads reads, long nowEpochMillis) {}
