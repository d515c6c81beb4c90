/**
 * Answers that keep coming (spec: Integrations, Stream): who asks for the same calls as often
 * shares a channel, whose bodies are made once a tick, whoever listens.
 */
@NullMarked
package dev.wallboard.api.stream;

import org.jspecify.annotations.NullMarked;
