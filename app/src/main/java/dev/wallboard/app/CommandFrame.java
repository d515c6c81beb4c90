package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line: picks the command, and turns whatever happens into an exit status and, for
 * people, a line on standard error (spec: The command line).
 */
final class CommandFrame {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_CALL = 2;

  private final Streams streams;

  CommandFrame(Streams streams) {
    this.streams = streams;
  }

  /** Runs the command that the arguments name, and tells its exit status. */
  int run(String... args) {
    PrintWriter helpOut = new PrintWriter(streams.out(), false, UTF_8);
    int status = commands().setOut(helpOut).execute(args);
    helpOut.flush();
    return flush() ? status : FAILED;
  }

  private CommandLine commands() {
    return new CommandLine(new Wallboard())
        .addSubcommand(new DemoCommand(streams))
        .addSubcommand(new ServeCommand(streams))
        .addSubcommand(new QueryCommand(streams))
        .addSubcommand(new ReplayCommand(streams))
        .addSubcommand(new SimulateCommand(streams))
        .addSubcommand(
            new CommandLine(new ImportCommand())
                .addSubcommand(new ImportCallsCommand(streams))
                .addSubcommand(new ImportAsteriskCommand(streams))
                .addSubcommand(new ImportAmazonConnectCommand(streams))
                .addSubcommand(new ImportTwilioCommand(streams))
                .addSubcommand(new ImportChatwootCommand(streams)))
        .addSubcommand(
            new CommandLine(new KeyCommand())
                .addSubcommand(new KeyCreateCommand(streams))
                .addSubcommand(new KeyListCommand(streams))
                .addSubcommand(new KeySwitchCommand.Disable(streams))
                .addSubcommand(new KeySwitchCommand.Enable(streams))
                .addSubcommand(new KeyRotateCommand(streams)))
        .addSubcommand(
            new CommandLine(new UserCommand())
                .addSubcommand(new UserCreateCommand(streams))
                .addSubcommand(new UserListCommand(streams))
                .addSubcommand(new UserSwitchCommand.Disable(streams))
                .addSubcommand(new UserSwitchCommand.Enable(streams)))
        .setErr(new PrintWriter(streams.err(), true, UTF_8))
        .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(
            (wrong, words) -> wrongCall(wrong.getCommandLine(), reason(wrong)))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  private int failed(Exception failure, CommandLine command) {
    if (failure instanceof WrongCall) {
      return wrongCall(command, failure.getMessage());
    }
    if (failure instanceof WorkFailed) {
      say(nameOf(command), failure.getMessage());
    } else if (failure instanceof IOException) {
      say(nameOf(command), "cannot read or write: " + failure.getMessage());
    } else {
      say(nameOf(command), "this is a fault in Wallboard itself; please report what follows");
      failure.printStackTrace(streams.err());
    }
    return FAILED;
  }

  private int wrongCall(CommandLine command, @Nullable String reason) {
    say(nameOf(command), reason);
    streams.err().println("Try '" + nameOf(command) + " --help'.");
    return WRONG_CALL;
  }

  private static @Nullable String reason(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
        ? unknown(unmatched)
        : wrong.getMessage();
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().get(0);
    List<String> near = unmatched.getSuggestions();
    String guess = near.isEmpty() ? "" : "; is '" + near.get(0) + "' meant?";
    return "'" + word + "' is unknown here" + guess;
  }

  /** Whether standard output has taken all that was written to it. */
  private boolean flush() {
    try {
      streams.out().flush();
      return true;
    } catch (IOException e) {
      say("wallboard", "cannot write to standard output: " + e.getMessage());
      return false;
    }
  }

  private static String nameOf(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private void say(String command, @Nullable String message) {
    streams.err().println(command + ": " + message);
  }
}
