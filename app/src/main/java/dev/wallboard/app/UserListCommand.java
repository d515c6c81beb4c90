package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.login.UserView;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code user list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {"Lists the users of an account, by name.", ""})
final class UserListCommand implements Callable<Integer> {

  private static final List<String> HEADINGS =
      List.of("ID", "LOGIN", "NAME", "ROLE", "STATE", "CREATED");

  private final Streams streams;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      converter = AccountArgument.class,
      description = "The account.")
  private String account = "";

  @Mixin private AdminOptions options = new AdminOptions();

  UserListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<UserView> users = options.done(admin -> admin.users(account));
    if (options.isJson()) {
      streams.out().write(UserView.document(users));
      streams.out().write('\n');
    } else {
      List<List<String>> rows = users.stream().map(UserListCommand::row).toList();
      streams.out().write(new TextTable(HEADINGS, rows).text().getBytes(UTF_8));
    }
    return CommandFrame.DONE;
  }

  private static List<String> row(UserView user) {
    return List.of(
        user.id(),
        user.loginName(),
        user.displayName(),
        user.role().text(),
        user.isEnabled() ? "enabled" : "disabled",
        Instant.ofEpochMilli(user.createdEpochMillis()).toString());
  }
}
