package dev.wallboard.app;

import dev.wallboard.app.replay.Tempo;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A speed on the command line: a number, or {@code max}. */
final class TempoArgument implements ITypeConverter<Tempo> {

  @Override
  public Tempo convert(String text) {
    if (text.equals("max")) {
      return Tempo.MAX;
    }
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      double times = Double.parseDouble(text);
      if (Tempo.isSpeed(times)) {
        return new Tempo(times);
      }
    }
    throw new TypeConversionException(
        "a speed is a number from 0.001 to 100000, or max; not \"" + text + "\"");
  }
}
