package dev.wallboard.app;

import dev.wallboard.api.access.login.UserAccounts.Change;
import dev.wallboard.api.access.login.UserView;
import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.AdminFailed;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands {@code user enable} and {@code user disable}. */
abstract class UserSwitchCommand implements Callable<Integer> {

  private final Streams streams;
  private final boolean on;

  @Mixin private AccountOption account = new AccountOption();

  @Parameters(paramLabel = "USER", description = "The login name, or the id.")
  private String name = "";

  @Mixin private AdminOptions options = new AdminOptions();

  private UserSwitchCommand(Streams streams, boolean on) {
    this.streams = streams;
    this.on = on;
  }

  @Override
  public Integer call() throws Exception {
    UserView changed = options.done(this::change);
    options.print(
        streams,
        UserView.document(List.of(changed)),
        "user %s is %s%n".formatted(changed.loginName(), on ? "enabled" : "disabled"));
    return CommandFrame.DONE;
  }

  private UserView change(AccessAdmin admin) throws AdminFailed, WrongCall {
    UserView user =
        admin.users(account.id()).stream()
            .filter(one -> one.loginName().equalsIgnoreCase(name) || one.id().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new WrongCall("account %s has no user %s".formatted(account.id(), name)));
    return admin.changeUser(account.id(), user.id(), Change.enabled(on));
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      sortOptions = false,
      description = {"Enables a user that was disabled.", ""})
  static final class Enable extends UserSwitchCommand {
    Enable(Streams streams) {
      super(streams, true);
    }
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      sortOptions = false,
      description = {"Disables a user, and ends the logins of that person.", ""})
  static final class Disable extends UserSwitchCommand {
    Disable(Streams streams) {
      super(streams, false);
    }
  }
}
