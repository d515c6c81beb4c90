package dev.wallboard.app;

import dev.wallboard.api.access.key.KeyView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands {@code key enable} and {@code key disable}. */
abstract class KeySwitchCommand implements Callable<Integer> {

  private final Streams streams;
  private final boolean on;

  @Mixin private AccountOption account = new AccountOption();

  @Parameters(paramLabel = "KEY", description = "The key's id, as 'key list' shows it.")
  private String key = "";

  @Mixin private AdminOptions options = new AdminOptions();

  private KeySwitchCommand(Streams streams, boolean on) {
    this.streams = streams;
    this.on = on;
  }

  @Override
  public Integer call() throws Exception {
    KeyView changed = options.done(admin -> admin.enableKey(account.id(), key, on));
    options.print(
        streams,
        KeyView.document(List.of(changed)),
        "key %s (%s) is %s%n"
            .formatted(changed.id(), changed.terms().name(), on ? "enabled" : "disabled"));
    return CommandFrame.DONE;
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      sortOptions = false,
      description = {"Enables an API key that was disabled.", ""})
  static final class Enable extends KeySwitchCommand {
    Enable(Streams streams) {
      super(streams, true);
    }
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      sortOptions = false,
      description = {
        "Disables an API key, from its next request on, and with it the tokens it was given.",
        ""
      })
  static final class Disable extends KeySwitchCommand {
    Disable(Streams streams) {
      super(streams, false);
    }
  }
}
