package dev.wallboard.intake.yaml;

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
import java.util.Optional;

/**
 * A piece of a YAML text with the line (from 1) it begins at. Every scalar is the text that was
 * written: {@code NULL}, {@code 007} and {@code yes} mean what the reader takes them for.
 */
public sealed interface YamlNode {

  int line();

  /** A single value. */
  record Scalar(int line, String text) implements YamlNode {
    @Override
    public String shown() {
      return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }
  }

  /** A list. */
  record Items(int line, List<YamlNode> items) implements YamlNode {
    @Override
    public String shown() {
      return "a list";
    }
  }

  /** Names with their values, in the order in which they were written. */
  record Members(int line, Map<String, Member> byName) implements YamlNode {
    @Override
    public String shown() {
      return "names with values";
    }
  }

  /** A value and the line its name stands at. */
  record Member(int line, YamlNode value) {}

  /** What it is, in words that end "must be …, not": the text in quotes, or its shape. */
  String shown();

  /**
   * The only document of a text; none if it is empty but for comments.
   *
   * @param kind what the text is, such as "a mapping"
   * @param problems hears what is wrong other than the syntax
   * @throws InvalidYamlException if it is no YAML
   */
  static Optional<YamlNode> read(String yaml, String kind, YamlProblems problems)
      throws InvalidYamlException {
    try (YAMLParser parser = YAMLFactory.builder().build().createParser(new StringReader(yaml))) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      YamlNode document = new Reading(parser, kind, problems).node();
      if (parser.nextToken() != null) {
        problems.add(lineOf(parser), kind + " is one document; a second one begins here");
      }
      return Optional.of(document);
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

  /** Goes once through the tokens. */
  final class Reading {
    private final YAMLParser parser;
    private final String kind;
    private final YamlProblems problems;

    private Reading(YAMLParser parser, String kind, YamlProblems problems) {
      this.parser = parser;
      this.kind = kind;
      this.problems = problems;
    }

    private YamlNode node() throws IOException {
      JsonToken token = parser.currentToken();
      int line = lineOf(parser);
      if (parser.isCurrentAlias()) {
        problems.add(line, kind + " cannot use YAML aliases (*" + parser.getText() + ")");
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
