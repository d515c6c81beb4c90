package dev.wallboard.app;

import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.access.key.Privilege;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code key list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {"Lists the API keys of an account.id(), the oldest first, without secrets.", ""})
final class KeyListCommand implements Callable<Integer> {

  private static final List<String> HEADINGS =
      List.of("ID", "NAME", "KIND", "PRIVILEGES", "STATE", "CREATED", "LAST USED");

  private final Streams streams;

  @Mixin private AccountOption account = new AccountOption();

  @Mixin private AdminOptions options = new AdminOptions();

  KeyListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<KeyView> keys = options.done(admin -> admin.keys(account.id()));
    List<List<String>> rows = keys.stream().map(KeyListCommand::row).toList();
    options.print(streams, KeyView.document(keys), new TextTable(HEADINGS, rows).text());
    return CommandFrame.DONE;
  }

  private static List<String> row(KeyView key) {
    return List.of(
        key.id(),
        key.terms().name(),
        key.terms().kind().text(),
        key.terms().privileges().stream()
            .sorted()
            .map(Privilege::text)
            .collect(Collectors.joining(",")),
        key.isEnabled() ? "enabled" : "disabled",
        Instant.ofEpochMilli(key.createdEpochMillis()).toString(),
        lastUse(key.lastUsedEpochMillis()));
  }

  private static String lastUse(OptionalLong epochMillis) {
    return epochMillis.isPresent()
        ? Instant.ofEpochMilli(epochMillis.getAsLong()).toString()
        : "never";
  }
}
