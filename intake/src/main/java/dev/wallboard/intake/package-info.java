/**
 * The one door for events: decode, check, keep, apply, acknowledge. Decoding ({@link
 * dev.wallboard.intake.EventDecoder}) and admission ({@link dev.wallboard.intake.Admission}) say
 * what a sender's bytes are worth; bad input is a value here, never an exception.
 */
@NullMarked
package dev.wallboard.intake;

import org.jspecify.annotations.NullMarked;
