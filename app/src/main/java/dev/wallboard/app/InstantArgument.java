package dev.wallboard.app;

import dev.wallboard.intake.Rfc3339;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instant on the command line: RFC 3339 with an offset, as epoch milliseconds, read as the time
 * of an event is.
 */
final class InstantArgument implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    return Rfc3339.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "an instant is written like 2026-11-23T10:40:00Z or"
                        + " 2026-11-23T11:40:00.5+01:00, and is one that there is; not \""
                        + text
                        + "\""));
  }
}
