package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.access.login.UserView;
import dev.wallboard.api.json.JsonBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code user create}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a user, who can then log in. Without --password-file a password is made and printed,"
          + " this once.",
      ""
    })
final class UserCreateCommand implements Callable<Integer> {

  private static final int MOST_BYTES = 1_024;

  private final Streams streams;

  @Mixin private AccountOption account = new AccountOption();

  @Option(
      names = "--login",
      required = true,
      paramLabel = "NAME",
      description = "What the person types to log in.")
  private String login = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description =
          "viewer reads; manager also changes boards, thresholds and wall links; admin also keys and"
              + " users.")
  private String role = "";

  @Option(
      names = "--display-name",
      paramLabel = "NAME",
      description = "What others see (default: the login name).")
  private @Nullable String displayName;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password; - is standard input.")
  private @Nullable String passwordFile;

  @Mixin private AdminOptions options = new AdminOptions();

  UserCreateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Role granted =
        Role.of(role)
            .orElseThrow(
                () ->
                    new WrongCall(
                        "--role is one of %s, and not \"%s\""
                            .formatted(String.join(", ", Role.TEXTS), role)));
    String given = passwordFile == null ? null : password(passwordFile);
    String password = given == null ? NewPassword.made() : given;
    NewUser person =
        new NewUser(login, displayName == null ? login : displayName, granted, password);
    UserView user = options.done(admin -> admin.createUser(account.id(), person));
    tell(user, given == null ? password : null);
    return CommandFrame.DONE;
  }

  private String password(String file) throws IOException, WorkFailed {
    try (InputStream in = new InputFile(file).openRaw(streams)) {
      return new String(in.readNBytes(MOST_BYTES), UTF_8).lines().findFirst().orElse("");
    }
  }

  private void tell(UserView user, @Nullable String password) throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("id", user.id());
    told.put("loginName", user.loginName());
    told.put("role", user.role().text());
    String words =
        "User %s, %s of account %s.%n"
            .formatted(user.loginName(), user.role().text(), account.id());
    if (password != null) {
      told.put("password", password);
      words += "The password, shown this once: %s%n".formatted(password);
    }
    options.print(streams, JsonBytes.object(told), words);
  }
}
