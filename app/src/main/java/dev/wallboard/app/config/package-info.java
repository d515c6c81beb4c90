/**
 * The configuration: one YAML file, environment variables over it, options of the command line over
 * both, and below all of them the defaults of the records.
 *
 * <p><b>To add a setting</b>, give it to the record that the code uses, beside that code: a
 * component, its default in the record's {@code DEFAULTS}, its range in the constructor, whose
 * {@link IllegalArgumentException} begins with the setting's name ({@code http.max-uri-bytes must
 * be from 128 to 1048576, not 5}). Then read it where {@link
 * dev.wallboard.app.config.ServerConfiguration} makes that record, in one line: kind, name,
 * default, explanation.
 *
 * <pre>{@code
 * given.make(
 *     () ->
 *         new HttpSettings.Sizes(
 *             given.bytes("http.max-uri-bytes", usual.maxUriBytes(), "The first line."),
 *             …))
 * }</pre>
 *
 * <p>That line is all there is: the file, the variable {@code WALLBOARD_HTTP_MAX_URI_BYTES}, the
 * nearest name for a misspelt one, the table printed at the start, and {@code serve --print-config}
 * follow from it. Only the row in docs/configuration.md is yours to write, and a test prints it.
 *
 * <p>The kinds are the methods of {@link dev.wallboard.app.config.Given}: {@code millis}, {@code
 * bytes}, {@code integer}, {@code number}, {@code flag}, {@code text}, {@code optionalText}, {@code
 * path}, {@code oneOf} of an enum, {@code texts} (a list), {@code table} (texts by name), {@code
 * secret}, {@code secrets} (by name), and {@code sections}, a list of which each entry is made of
 * settings of its own:
 *
 * <pre>{@code
 * List<Receiver> receivers =
 *     given.sections(
 *         "alerts.receivers",
 *         "Who is told of alerts.",
 *         entry ->
 *             new Receiver(
 *                 entry.requiredText("url", "Where to send them."),
 *                 entry.secret("token", "What it asks for.")));
 * }</pre>
 *
 * <p>What reads settings runs several times and must do nothing else: once to learn what settings
 * there are, and again whenever a constructor has refused a value, with the default in its place,
 * so that everything wrong is found at once. So read every setting inside the {@code make} of the
 * record that may refuse it, also one that two records share.
 */
@NullMarked
package dev.wallboard.app.config;

import org.jspecify.annotations.NullMarked;
