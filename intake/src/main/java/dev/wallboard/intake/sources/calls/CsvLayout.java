package dev.wallboard.intake.sources.calls;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of a file are written.
 *
 * @param delimiter what stands between two values
 * @param quote what may stand around a value, if anything
 * @param charset how characters are bytes
 * @param skipLines lines before the header, or before the first row if there is no header
 * @param columns the names of the columns if the file has no header; empty if it has one
 */
record CsvLayout(
    String delimiter,
    Optional<Character> quote,
    Charset charset,
    int skipLines,
    List<String> columns) {

  static final CsvLayout RFC_4180 =
      new CsvLayout(",", Optional.of('"'), StandardCharsets.UTF_8, 0, List.of());
}
