package dev.wallboard.api.http;

import dev.wallboard.api.stream.Timing;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.WallClock;

/**
 * What the HTTP server measures with.
 *
 * @param world the time of the world, whatever the metrics go by
 * @param elapsed how long things take
 * @param requests where every request is noted
 * @param streams when streams look whether anything has changed
 */
public record Instruments(
    WallClock world, ElapsedClock elapsed, RequestLog requests, Timing streams) {}
