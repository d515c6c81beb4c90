package dev.wallboard.api.http;

import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.ThresholdsBook;
import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.IntakeDoor;

/** What requests are answered from. */
public record Services(
    Accounts accounts, IntakeDoor door, Boards boards, ThresholdsBook thresholds) {}
