package dev.wallboard.api.operations;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a call gives the parameters of its method, as text that is not yet checked; and if the call
 * could not be read, why.
 *
 * <p>Only the first thing wrong is told, yet reading goes on after it: whether there is a {@code
 * v}, right or wrong, decides the form of the refusal.
 */
final class Given {

  private static final String NOT_FORM_TEXT =
      " must be UTF-8, percent-encoded: % is followed by two hexadecimal digits";

  private final Method method;
  private final Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
  private Optional<Problem> trouble = Optional.empty();

  private Given(Method method) {
    this.method = method;
  }

  /** What the call gives; its body is read to the end, or to the limit. */
  static Given by(Call call, Method method, OperationsLimits limits) {
    Given given = new Given(method);
    given.readQuery(call.rawQuery());
    given.readBody(bodyOf(call, limits), limits);
    return given;
  }

  /** The body, or of one that is too long a byte more than allowed. */
  private static byte[] bodyOf(Call call, OperationsLimits limits) {
    try {
      return call.jsonBody().readNBytes(limits.bodyBytes() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The body of the call could not be read", e);
    }
  }

  /** The first thing that was wrong, if anything was. */
  Optional<Problem> trouble() {
    return trouble;
  }

  /** The text of the parameter; empty if it is absent, which to be empty is too. */
  Optional<String> text(Parameter parameter) {
    return Optional.ofNullable(texts.get(parameter)).filter(text -> !text.isEmpty());
  }

  /** The parameter of that name, if the method lists it. */
  Optional<Parameter> parameter(String name) {
    return method.parameter(name);
  }

  /** Takes in what a parameter is given, for the first time or against the rule. */
  void put(Parameter parameter, String text) {
    String earlier = texts.get(parameter);
    if (earlier != null) {
      refuse(
          parameter.shown(earlier)
              + " is given again as "
              + parameter.shown(text)
              + "; it may be given once");
    }
    if (earlier == null || earlier.isEmpty()) {
      texts.put(parameter, text);
    }
  }

  /** Notes what is wrong with the call. */
  void refuse(String detail) {
    refuse(Problem.badRequest(detail));
  }

  private void refuse(Problem problem) {
    trouble = trouble.or(() -> Optional.of(problem));
  }

  private void readBody(byte[] body, OperationsLimits limits) {
    if (body.length > limits.bodyBytes()) {
      refuse(
          Problem.contentTooLarge(
              "the body is longer than the " + limits.bodyBytes() + " bytes allowed"));
    } else {
      ParameterObject.read(body, this);
    }
  }

  private void readQuery(String rawQuery) {
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        readPair(pair, "");
      } else {
        readPair(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
  }

  /** A name that cannot be read is refused; the value of an unknown one is not looked at. */
  private void readPair(String rawName, String rawValue) {
    Optional<String> name = FormText.decoded(rawName);
    if (name.isEmpty()) {
      refuse("the parameter name " + Excerpt.of(rawName) + NOT_FORM_TEXT);
      return;
    }
    parameter(name.get()).ifPresent(parameter -> readValue(parameter, rawValue));
  }

  /** A value that cannot be read is refused, and is no absent one for that. */
  private void readValue(Parameter parameter, String rawValue) {
    Optional<String> text = FormText.decoded(rawValue);
    if (text.isEmpty()) {
      refuse(parameter.shown(rawValue) + NOT_FORM_TEXT);
    }
    put(parameter, text.orElse(rawValue));
  }
}
