package dev.wallboard.app;

import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.api.hosts.AddressRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code key create}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes an API key, and prints its secrets, which nobody is shown again.",
      "",
      "It signs its requests (OAuth 1.0a), or, with --oauth2, asks for tokens.",
      ""
    })
final class KeyCreateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private AccountOption account = new AccountOption();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What it is called.")
  private String name = "";

  @Option(
      names = "--developer",
      paramLabel = "NAME",
      defaultValue = "operator",
      description = "Who writes the program that has it (default: ${DEFAULT-VALUE}).")
  private String developer = "";

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private @Nullable String description;

  @Option(
      names = "--privilege",
      paramLabel = "PRIVILEGE",
      split = ",",
      description =
          "What it may do: operations:read, events:write, admin; may be given several times"
              + " (default: operations:read).")
  private List<String> privileges = new ArrayList<>();

  @Option(
      names = "--address",
      paramLabel = "RANGE",
      split = ",",
      description =
          "Where it may come from: an IP address or a range like 10.0.0.0/8; may be given several"
              + " times (default: anywhere).")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--oauth2", description = "It asks for tokens by OAuth 2.0, and does not sign.")
  private boolean isOauth2;

  @Option(
      names = "--two-legged",
      description = "It may sign without its token, with the consumer key alone.")
  private boolean isTwoLegged;

  @Mixin private AdminOptions options = new AdminOptions();

  KeyCreateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    KeyTerms terms = terms();
    MadeKey made = options.done(admin -> admin.createKey(account.id(), terms));
    options.print(streams, made.document(), words(made));
    return CommandFrame.DONE;
  }

  private KeyTerms terms() throws WrongCall {
    if (isOauth2 && isTwoLegged) {
      throw new WrongCall("--two-legged is for keys that sign, and not with --oauth2");
    }
    return new KeyTerms(
        isOauth2 ? KeyKind.OAUTH2 : KeyKind.OAUTH1,
        name,
        developer,
        Optional.ofNullable(description),
        granted(),
        ranges(),
        isTwoLegged);
  }

  private Set<Privilege> granted() throws WrongCall {
    Set<Privilege> granted = EnumSet.noneOf(Privilege.class);
    for (String text : privileges) {
      granted.add(
          Privilege.of(text)
              .orElseThrow(
                  () ->
                      new WrongCall(
                          "--privilege is one of %s, and not \"%s\""
                              .formatted(String.join(", ", Privilege.texts()), text))));
    }
    return granted.isEmpty() ? EnumSet.of(Privilege.OPERATIONS_READ) : granted;
  }

  private List<AddressRange> ranges() throws WrongCall {
    List<AddressRange> ranges = new ArrayList<>();
    for (String text : addresses) {
      ranges.add(
          AddressRange.parse(text)
              .orElseThrow(
                  () ->
                      new WrongCall(
                          "--address is an IP address, or a range like 10.0.0.0/8 whose address has"
                              + " nothing beyond its prefix, and not \""
                              + text
                              + "\"")));
    }
    return ranges;
  }

  private String words(MadeKey made) {
    StringBuilder words = new StringBuilder();
    words.append(
        "Key %s of account %s. What follows is shown this once:%n"
            .formatted(made.key().id(), account.id()));
    made.credentials().forEach((what, text) -> words.append("  %-14s %s%n".formatted(what, text)));
    return words.toString();
  }
}
