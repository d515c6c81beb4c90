package dev.wallboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The files after {@code --events}: the first word whatever it is, and those that follow it up to
 * the next option or the first that reads like a call. So {@code --events a b --at …} and {@code
 * --events a --events b} mean the same, and {@code --events a 'sla?…'} does what it seems to.
 */
final class EventFilesArgument implements IParameterConsumer {

  private static final Pattern CALL =
      Pattern.compile(
          ".*\\?.*|/?(queuehealth|engactivity|agentactivity|queuestate|sla)", Pattern.DOTALL);

  @Override
  @SuppressWarnings("JdkObsolete") // the stack is picocli's
  public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
    if (words.isEmpty() || isOption(words.peek())) {
      throw new ParameterException(command.commandLine(), "--events needs a FILE");
    }
    List<String> files = new ArrayList<>(option.<List<String>>getValue());
    files.add(words.pop());
    while (!words.isEmpty() && isFile(words.peek())) {
      files.add(words.pop());
    }
    option.setValue(files);
  }

  private static boolean isFile(String word) {
    return !isOption(word) && !CALL.matcher(word).matches();
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && word.length() > 1;
  }
}
