package dev.wallboard.app.config;

/**
 * A value that holds.
 *
 * @param name of its setting, with the places in lists: {@code sources[0].name}
 * @param value as it would be written; a secret masked
 * @param origin a place in a file, a variable, an option, or {@code default}
 */
public record Effective(String name, String value, String origin) {}
