package dev.wallboard.app.config;

import dev.wallboard.app.server.SourceSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The live sources. */
final class SourceConfiguration {

  private static final long EVERY_MILLIS = 250;
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z]*[0-9]+");

  /** What kinds of sources there are. */
  private enum Kind {
    ASTERISK
  }

  private SourceConfiguration() {}

  static List<SourceSettings> read(Given given) {
    return given.sections(
        "sources", "Systems whose events come in while the server runs.", SourceConfiguration::one);
  }

  private static SourceSettings one(Given entry) {
    String name = entry.requiredText("name", "What the source is called: a to z, 0 to 9 and -.");
    Kind kind = entry.oneOf("kind", Kind.ASTERISK, "What it is; asterisk has a path.");
    String account = entry.requiredText("account", "The account whose events it brings.");
    Optional<Path> path =
        entry.optionalPath("path", "The queue log, as Asterisk writes it; rotated ones beside it.");
    long everyMillis = entry.millis("every", EVERY_MILLIS, "How often it is looked at.");
    require(NAME, "name", name);
    require(ACCOUNT, "account", account);
    return switch (kind) {
      case ASTERISK ->
          new SourceSettings.Asterisk(
              name,
              account,
              path.orElseThrow(() -> new IllegalArgumentException("kind asterisk needs a path")),
              everyMillis);
    };
  }

  private static void require(Pattern form, String setting, String value) {
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          setting + " must be of the form " + form + ", not " + value);
    }
  }
}
