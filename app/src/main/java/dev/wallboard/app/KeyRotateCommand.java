package dev.wallboard.app;

import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.app.server.AccessAdmin;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code key rotate}. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Has another key of the server sign the OAuth 2.0 tokens it gives out from now on.",
      "",
      "Tokens that were given out before stay good until they expire.",
      ""
    })
final class KeyRotateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private AdminOptions options = new AdminOptions();

  KeyRotateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    String id = options.done(AccessAdmin::rotateSigningKey);
    options.print(
        streams, JsonBytes.object(Map.of("kid", id)), "tokens are now signed by key " + id + "\n");
    return CommandFrame.DONE;
  }
}
