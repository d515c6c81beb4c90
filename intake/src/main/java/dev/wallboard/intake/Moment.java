package dev.wallboard.intake;

import dev.wallboard.engine.AccountReads;
import java.util.OptionalLong;

/**
 * An account as it stood at an instant.
 *
 * @param reads what can be asked; it stays as it is, and any thread may ask
 * @param nowEpochMillis what {@code now} is for every question, in milliseconds of UTC
 * @param lastEventEpochMillis the time of the newest event ever accepted; empty if there was none
 */
public record Moment(AccountReads reads, long nowEpochMillis, OptionalLong lastEventEpochMillis) {}
