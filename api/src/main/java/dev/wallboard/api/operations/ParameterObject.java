package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a call: a JSON object whose members are parameters, each a string or an integer, or
 * {@code null} for none (spec: Parameters).
 */
final class ParameterObject {

  /** How deep the values of unknown members may nest, the object itself counted. */
  private static final int MAX_DEPTH = 16;

  /**
   * The length of a body being limited already, names and values need no limit of their own; and
   * what a body calls its unknown members is not worth remembering.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private final Given given;
  private final Set<Parameter> members = EnumSet.noneOf(Parameter.class);

  private ParameterObject(JsonParser parser, Given given) {
    this.parser = parser;
    this.given = given;
  }

  /** Puts what the body gives into {@code given}; an empty body gives nothing. */
  static void read(byte[] body, Given given) {
    Optional<String> text = FormText.strictUtf8(body);
    if (text.isEmpty()) {
      given.refuse("the body is not UTF-8");
      return;
    }
    try (JsonParser parser = JSON.createParser(text.get())) {
      new ParameterObject(parser, given).read();
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory could not be read", e);
    }
  }

  private void read() throws IOException {
    try {
      readDocument();
    } catch (StreamConstraintsException e) {
      given.refuse("the body nests deeper than the " + MAX_DEPTH + " levels allowed");
    } catch (JsonProcessingException e) {
      given.refuse("the body is not JSON at " + place(e.getLocation()));
    }
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private void readDocument() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      given.refuse("the body must be a JSON object of parameters");
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readMember();
    }
    if (parser.nextToken() != null) {
      given.refuse("the body goes on after its JSON object");
    }
  }

  private void readMember() throws IOException {
    Optional<Parameter> parameter = given.parameter(parser.currentName());
    JsonToken value = parser.nextToken();
    if (parameter.isPresent()) {
      readParameter(parameter.get(), value);
    }
    parser.skipChildren();
  }

  private void readParameter(Parameter parameter, JsonToken value) throws IOException {
    if (!members.add(parameter)) {
      given.refuse(parameter.wireName() + " stands twice in the body; it may be given once");
    }
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    String text = text(value);
    if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
      given.refuse(
          parameter.shown(text)
              + " must be a JSON string, or an integer without fraction or exponent");
    }
    given.put(parameter, text);
  }

  /** The text of the value; if it holds others, what encloses them. */
  private String text(JsonToken value) throws IOException {
    if (value == JsonToken.START_ARRAY) {
      return "[…]";
    }
    return value == JsonToken.START_OBJECT ? "{…}" : parser.getText();
  }
}
