package dev.wallboard.intake.sources.calls;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a YAML text with the line (from 1) it begins at. Every scalar is the text that was
 * written: {@code NULL}, {@code 007} and {@code yes} are values of calls, not of YAML.
 */
sealed interface YamlNode {

  int line();

  /** A single value. */
  record Scalar(int line, String text) implements YamlNode {}

  /** A list. */
  record Items(int line, List<YamlNode> items) implements YamlNode {}

  /** Names with their values, in the order in which they were written. */
  record Members(int line, Map<String, Member> byName) implements YamlNode {}

  /** A value and the line its name stands at. */
  record Member(int line, YamlNode value) {}

  /**
   * The only document of a text; what is wrong, other than its syntax, goes to {@code problems}.
   *
   * @throws InvalidYamlException if it is no YAML, or empty
   */
  static YamlNode read(String yaml, MappingProblems problems) throws InvalidYamlException {
    try (YAMLParser parser = YAMLFactory.builder().build().createParser(new StringReader(yaml))) {
      if (parser.nextToken() == null) {
        throw new InvalidYamlException(1, "is empty");
      }
      YamlNode document = new Reading(parser, problems).node();
      if (parser.nextToken() != null) {
        problems.add(lineOf(parser), "a mapping is one document; a second one begins here");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new InvalidYamlException(lineOf(e), firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory could not be read", e);
    }
  }

  private static int lineOf(YAMLParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static int lineOf(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static String firstLine(String text) {
    return "is no YAML: " + text.lines().findFirst().orElse("");
  }

  /** The text is no YAML. */
  final class InvalidYamlException extends Exception {
    private final int line;

    private InvalidYamlException(int line, String reason) {
      super(reason);
      this.line = line;
    }

    int line() {
      return line;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Goes once through the tokens. */
  final class Reading {
    private final YAMLParser parser;
    private final MappingProblems problems;

    private Reading(YAMLParser parser, MappingProblems problems) {
      this.parser = parser;
      this.problems = problems;
    }

    private YamlNode node() throws IOException {
      JsonToken token = parser.currentToken();
      int line = lineOf(parser);
      if (parser.isCurrentAlias()) {
        problems.add(line, "a mapping cannot use YAML aliases (*" + parser.getText() + ")");
      }
      if (token == JsonToken.START_OBJECT) {
        return members(line);
      }
      return token == JsonToken.START_ARRAY ? items(line) : new Scalar(line, parser.getText());
    }

    private Items items(int line) throws IOException {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Items(line, items);
    }

    private Members members(int line) throws IOException {
      Map<String, Member> byName = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int nameLine = lineOf(parser);
        parser.nextToken();
        if (byName.put(name, new Member(nameLine, node())) != null) {
          problems.add(nameLine, "\"" + name + "\" stands here twice");
        }
      }
      return new Members(line, byName);
    }
  }
}
