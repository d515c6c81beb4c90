package dev.wallboard.app.config;

import dev.wallboard.intake.yaml.YamlNode;

/**
 * A value as somebody wrote it.
 *
 * @param source where
 * @param node what; that of a variable or an option has line 0
 */
record Written(Source source, YamlNode node) {

  String place() {
    return source.place(node.line());
  }

  /** The same place with a piece of the value. */
  Written piece(YamlNode piece) {
    return new Written(source, piece);
  }
}
