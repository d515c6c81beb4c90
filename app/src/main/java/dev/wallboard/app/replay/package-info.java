/**
 * Files of events, sent to a server at their own pace (spec: command line, {@code replay}): {@link
 * dev.wallboard.app.replay.Tracks} plays them side by side, {@link dev.wallboard.app.replay.Tempo}
 * says when a line is due, {@link dev.wallboard.app.replay.Replay} sends what is due in batches,
 * and {@link dev.wallboard.app.replay.PatientSender} sends a batch again until the server has taken
 * it.
 */
@NullMarked
package dev.wallboard.app.replay;

import org.jspecify.annotations.NullMarked;
