package dev.wallboard.feeds.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a document whole. YAML and JSON come as the same tokens, so one way through them serves
 * both.
 */
public final class DocumentReader {

  private static final int MAX_NESTING = 16;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final YAMLFactory YAML =
      YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  private final JsonParser parser;
  private final String language;
  private final Problems problems;

  private DocumentReader(JsonParser parser, String language, Problems problems) {
    this.parser = parser;
    this.language = language;
    this.problems = problems;
  }

  /** The document that a text of YAML is; empty if there is none, or it is no YAML. */
  public static Optional<Piece> yaml(String text, Problems problems) {
    return read(YAML, text.getBytes(StandardCharsets.UTF_8), "YAML", problems);
  }

  /** The document that bytes of JSON in UTF-8 are; empty if there is none, or they are no JSON. */
  public static Optional<Piece> json(byte[] bytes, Problems problems) {
    return read(JSON, bytes, "JSON", problems);
  }

  private static Optional<Piece> read(
      JsonFactory factory, byte[] bytes, String language, Problems problems) {
    try (JsonParser parser = factory.createParser(bytes)) {
      return new DocumentReader(parser, language, problems).document();
    } catch (IOException e) {
      problems.add(lineOf(e), "this is no " + language + " in UTF-8: it cannot be read further");
      return Optional.empty();
    }
  }

  private static int lineOf(IOException e) {
    return e instanceof JsonProcessingException wrong && wrong.getLocation() != null
        ? Math.max(1, wrong.getLocation().getLineNr())
        : 1;
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private Optional<Piece> document() throws IOException {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    Optional<Piece> document = piece("");
    if (parser.nextToken() != null) {
      problems.add(line(), "there is one document in a " + language + "; here begins another");
    }
    return document;
  }

  private Optional<Piece> piece(String path) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(line(), "YAML aliases (*" + parser.getText() + ") are not understood here");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> Optional.of(members(path));
      case START_ARRAY -> Optional.of(items(path));
      case VALUE_NULL -> Optional.empty();
      default ->
          Optional.of(new Piece.Text(line(), path, parser.getText()))
              .filter(text -> !text.text().isEmpty())
              .map(Piece.class::cast);
    };
  }

  private Piece items(String path) throws IOException {
    int line = line();
    List<Piece> items = new ArrayList<>();
    int place = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String itemPath = path + "[" + place++ + "]";
      int itemLine = line();
      piece(itemPath)
          .ifPresentOrElse(items::add, () -> problems.add(itemLine, itemPath + " has no value"));
    }
    return new Piece.Items(line, path, List.copyOf(items));
  }

  private Piece members(String path) throws IOException {
    int line = line();
    Map<String, Piece> byName = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String memberPath = path.isEmpty() ? name : path + "." + name;
      if (names.contains(name)) {
        problems.add(line(), Shown.of(memberPath) + " stands there twice");
      }
      names.add(name);
      parser.nextToken();
      piece(memberPath).ifPresent(value -> byName.put(name, value));
    }
    return new Piece.Members(line, path, byName);
  }
}
