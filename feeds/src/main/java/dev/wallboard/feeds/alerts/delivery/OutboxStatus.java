package dev.wallboard.feeds.alerts.delivery;

import java.util.Optional;

/**
 * How a receiver fares.
 *
 * @param sent notices it has acknowledged since the start
 * @param failed attempts since the start after which it had not
 * @param waiting notices it is still to be told
 * @param trouble why the latest attempt failed; empty if it did not
 */
public record OutboxStatus(
    String receiver, long sent, long failed, int waiting, Optional<String> trouble) {}
