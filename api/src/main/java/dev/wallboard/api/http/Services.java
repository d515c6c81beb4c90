package dev.wallboard.api.http;

import dev.wallboard.api.access.key.ApiKeys;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.ThresholdsBook;
import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.IntakeDoor;
import java.util.Optional;

/**
 * What requests are answered from.
 *
 * @param signIn empty where access is open to all
 */
public record Services(
    Accounts accounts,
    IntakeDoor door,
    Boards boards,
    ThresholdsBook thresholds,
    ApiKeys keys,
    Optional<SignIn> signIn) {}
