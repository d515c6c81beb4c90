package dev.wallboard.feeds.document;

/**
 * Something that is wrong with a document.
 *
 * @param line where, from 1
 * @param text a sentence that names the piece and the rule
 */
public record Problem(int line, String text) {}
