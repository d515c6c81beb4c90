package dev.wallboard.app.config;

import java.util.List;

/** A configuration file that says all there is to say, in comments: it changes nothing. */
public final class SampleFile {

  private static final String HEAD =
      """
      # All settings of Wallboard with their defaults. To set one, take away the # before its name.
      # http.port: 8080 may be written as a section too: http: {port: 8080}, on one line or several.
      """;

  private final StringBuilder text = new StringBuilder(HEAD);
  private boolean entryBegins;

  private SampleFile() {}

  /** The text of the file. */
  public static String of(List<Setting> settings) {
    SampleFile file = new SampleFile();
    settings.forEach(file::add);
    return file.text.toString();
  }

  private void add(Setting setting) {
    int depth = setting.name().split("\\[]", -1).length - 1;
    String margin = "    ".repeat(depth);
    text.append(depth == 0 ? "\n" : "");
    text.append("# %s%s (%s)\n".formatted(margin, setting.explanation(), about(setting)));
    text.append("#" + (entryBegins ? margin.substring(2) + "- " : margin) + lastName(setting));
    text.append(setting.usual().isEmpty() ? ":\n" : ": " + setting.usual() + "\n");
    entryBegins = setting.shape() == Setting.Shape.SECTIONS;
  }

  private static String lastName(Setting setting) {
    return setting.name().substring(setting.name().lastIndexOf("[].") + 1).replace("].", "");
  }

  private static String about(Setting setting) {
    boolean depends = !setting.usual().equals(setting.usualInWords());
    return setting.kind() + (depends ? "; default: " + setting.usualInWords() : "");
  }
}
