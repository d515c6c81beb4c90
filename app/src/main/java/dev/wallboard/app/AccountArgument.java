package dev.wallboard.app;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An account on the command line: digits, prefixed by letters or not (spec: Operations API). */
final class AccountArgument implements ITypeConverter<String> {

  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z]*[0-9]+");

  @Override
  public String convert(String text) {
    if (!ACCOUNT.matcher(text).matches()) {
      throw new TypeConversionException(
          "an account is digits, after letters or not (le79144597), and not \"" + text + "\"");
    }
    return text;
  }
}
