package dev.wallboard.intake.sources.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.sources.UnusableRecordException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as a callback has it in its body: {@code EventType=task.created&TaskSid=WT…}.
 *
 * @param parameters decoded, in the order of the body
 */
record Form(List<Parameter> parameters) {

  private static final int MOST_PARAMETERS = 500;

  Form {
    parameters = List.copyOf(parameters);
  }

  /** One of them. */
  record Parameter(String name, String value) {}

  static Form parse(String body) throws UnusableRecordException {
    List<Parameter> parameters = new ArrayList<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.add(
            new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      } else if (!pair.isEmpty()) {
        throw new UnusableRecordException("is neither a JSON object nor a form");
      }
      if (parameters.size() > MOST_PARAMETERS) {
        throw new UnusableRecordException("a form has at most " + MOST_PARAMETERS + " parameters");
      }
    }
    return new Form(parameters);
  }

  private static String decoded(String text) throws UnusableRecordException {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnusableRecordException("the form has a \"%\" that is not followed by two digits");
    }
  }

  /** The parameters by name; of several of one name the first. */
  Map<String, String> byName() {
    Map<String, String> byName = new LinkedHashMap<>();
    parameters.forEach(parameter -> byName.putIfAbsent(parameter.name(), parameter.value()));
    return byName;
  }
}
