package dev.wallboard.app;

import dev.wallboard.api.access.login.UserView;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code user list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {"Lists the users of an account.id(), by name.", ""})
final class UserListCommand implements Callable<Integer> {

  private static final List<String> HEADINGS =
      List.of("ID", "LOGIN", "NAME", "ROLE", "STATE", "CREATED");

  private final Streams streams;

  @Mixin private AccountOption account = new AccountOption();

  @Mixin private AdminOptions options = new AdminOptions();

  UserListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<UserView> users = options.done(admin -> admin.users(account.id()));
    List<List<String>> rows = users.stream().map(UserListCommand::row).toList();
    options.print(streams, UserView.document(users), new TextTable(HEADINGS, rows).text());
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
