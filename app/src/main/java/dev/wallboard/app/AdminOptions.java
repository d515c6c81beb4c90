package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.AdminFailed;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands about keys and users have in common. */
final class AdminOptions {

  @Mixin private DataOptions folder = new DataOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print it (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  /** How to print what comes out. */
  enum Format {
    text,
    json
  }

  /**
   * Prints what came out.
   *
   * @param json for programs
   * @param words for people, with their line ends
   */
  void print(Streams streams, byte[] json, String words) throws IOException {
    switch (format) {
      case json -> {
        streams.out().write(json);
        streams.out().write('\n');
      }
      case text -> streams.out().write(words.getBytes(UTF_8));
    }
  }

  /** What is to be done with a server's keys and users. */
  interface Work<T> {
    T with(AccessAdmin admin) throws AdminFailed, WrongCall;
  }

  /** Does it, on the data folder or by the server that has it. */
  <T> T done(Work<T> work) throws WrongCall, WorkFailed {
    try (AccessAdmin admin = AccessAdmin.open(folder.configuration(List.of()).settings())) {
      return work.with(admin);
    } catch (AdminFailed e) {
      throw new WorkFailed(String.valueOf(e.getMessage()));
    }
  }
}
