package dev.wallboard.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A secret as it is written: itself, or {@code {file: PATH}} with the file that holds it. */
final class SecretText {

  private SecretText() {}

  /**
   * The secret, if the node is one; that of a file without the ends of its last line.
   *
   * @throws UncheckedIOException if there is a file that cannot be read; the message says which and
   *     why
   */
  static Optional<String> of(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar.text()).filter(text -> !text.isEmpty());
    }
    return node instanceof YamlNode.Members members
            && members.byName().keySet().equals(Set.of("file"))
        ? ofFile(members.byName().values().iterator().next().value())
        : Optional.empty();
  }

  private static Optional<String> ofFile(YamlNode path) {
    return Kind.PATH.parse().apply(path).map(SecretText::read).filter(text -> !text.isEmpty());
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " " + Unreadable.why(path, e), e);
    }
  }
}
