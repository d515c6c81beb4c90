package dev.wallboard.app.config;

/**
 * An option of the command line that is a setting too.
 *
 * @param option as it was written, {@code --port}
 * @param setting the name of the setting
 * @param text its value
 */
public record CommandOption(String option, String setting, String text) {}
