package dev.wallboard.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wallboard.api.Excerpt;
import dev.wallboard.intake.yaml.NearestName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The members of a JSON object, each taken out by the rule it has to meet. A member that is {@code
 * null} is one that is not there, except to {@link #isNull}.
 */
public final class Members {

  private static final int MAX_NESTING = 16;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private final String where;
  private final JsonNode object;

  private Members(String where, JsonNode object) {
    this.where = where;
    this.object = object;
  }

  /**
   * The members of the object that the bytes are.
   *
   * @throws WrongDocument if they are no JSON in UTF-8, or something else than one object
   */
  public static Members read(byte[] json) throws WrongDocument {
    JsonNode root = tree(json);
    if (!root.isObject()) {
      throw new WrongDocument("the document must be a JSON object");
    }
    return new Members("", root);
  }

  private static JsonNode tree(byte[] json) throws WrongDocument {
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new WrongDocument("the document is not JSON: " + position(e));
    } catch (IOException e) {
      throw new WrongDocument("the document is not JSON in UTF-8");
    }
  }

  /** Where reading ended; what stood there may be a secret and is not said. */
  private static String position(JsonProcessingException e) {
    return e.getLocation() == null
        ? "it cannot be read"
        : "it cannot be read beyond line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** Where the object stands in its document, like {@code items[3]}; empty for the document. */
  public String where() {
    return where;
  }

  /** How a member is called in messages: {@code items[3].w}. */
  public String place(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  /** Refuses members of other names than these. */
  public void allowOnly(List<String> names) throws WrongDocument {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (!names.contains(name)) {
        String owner = where.isEmpty() ? "the document" : where;
        throw new WrongDocument(
            owner + " has no member " + Excerpt.of(name) + NearestName.hint(name, names));
      }
    }
  }

  /** The names of all members, in the order in which they were written. */
  public List<String> names() {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** Whether the member is there and not {@code null}. */
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** Whether the member is there and {@code null}. */
  public boolean isNull(String name) {
    return object.has(name) && object.get(name).isNull();
  }

  private JsonNode required(String name) throws WrongDocument {
    if (!has(name)) {
      throw new WrongDocument(place(name) + " is missing");
    }
    return object.get(name);
  }

  /** What is wrong with a member. */
  public WrongDocument wrong(String name, String rule) {
    return new WrongDocument(place(name) + " " + rule);
  }

  /** Text of 1 to so many characters. */
  public String text(String name, int most) throws WrongDocument {
    return text(required(name), name, most);
  }

  /** Text of 1 to so many characters, if it is there. */
  public Optional<String> optionalText(String name, int most) throws WrongDocument {
    return has(name) ? Optional.of(text(name, most)) : Optional.empty();
  }

  private String text(JsonNode value, String name, int most) throws WrongDocument {
    if (!value.isTextual()) {
      throw wrong(name, "must be a text");
    }
    String text = value.textValue();
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > most) {
      throw wrong(name, "must have 1 to " + most + " characters, not " + length);
    }
    return text;
  }

  /**
   * What people call something: a text of 1 to so many characters, none of them a control
   * character, no blank at either end.
   */
  public String name(String name, int most) throws WrongDocument {
    String text = text(name, most);
    boolean isPlain = text.codePoints().noneMatch(Members::isUnfitForNames);
    if (!isPlain || !text.equals(text.strip())) {
      throw wrong(name, "must have no control characters, and no blanks at its ends");
    }
    return text;
  }

  private static boolean isUnfitForNames(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** A {@link #name(String, int)}, if it is there. */
  public Optional<String> optionalName(String name, int most) throws WrongDocument {
    return has(name) ? Optional.of(name(name, most)) : Optional.empty();
  }

  /** A whole number in a range. */
  public long whole(String name, long least, long most) throws WrongDocument {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()) {
      throw wrong(name, "must be a whole number");
    }
    if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
      String given = value.asText();
      throw wrong(name, "must be from %d to %d, not %s".formatted(least, most, Excerpt.of(given)));
    }
    return value.longValue();
  }

  /** A whole number in a range, or this if it is not there. */
  public long whole(String name, long least, long most, long otherwise) throws WrongDocument {
    return has(name) ? whole(name, least, most) : otherwise;
  }

  /** A whole number in a range, if it is there. */
  public OptionalInt optionalWhole(String name, int least, int most) throws WrongDocument {
    return has(name) ? OptionalInt.of((int) whole(name, least, most)) : OptionalInt.empty();
  }

  /** A number in a range, with at most so many decimals, if it is there. */
  public Optional<BigDecimal> optionalNumber(String name, long least, long most, int decimals)
      throws WrongDocument {
    return has(name) ? Optional.of(number(name, least, most, decimals)) : Optional.empty();
  }

  /** A 64-bit id as text or as a number, if it is there. */
  public OptionalLong optionalId(String name) throws WrongDocument {
    return has(name) ? OptionalLong.of(id(required(name), name)) : OptionalLong.empty();
  }

  /** A list of so many ids, none twice, if it is there. */
  public Optional<List<Long>> optionalIds(String name, int fewest, int most) throws WrongDocument {
    if (!has(name)) {
      return Optional.empty();
    }
    Set<Long> ids = new LinkedHashSet<>();
    int number = 0;
    for (JsonNode element : elements(name, fewest, most)) {
      String which = name + "[" + number++ + "]";
      if (!ids.add(id(element, which))) {
        throw wrong(which, "stands there twice");
      }
    }
    return Optional.of(List.copyOf(ids));
  }

  private long id(JsonNode value, String name) throws WrongDocument {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isTextual() && isId(value.textValue())) {
      return Long.parseLong(value.textValue());
    }
    throw wrong(name, "must be an id, a whole number of 64 bits");
  }

  /** Whether the text is a 64-bit number as it is usually written. */
  public static boolean isId(String text) {
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** A number in a range, with at most so many decimals. */
  public BigDecimal number(String name, long least, long most, int decimals) throws WrongDocument {
    JsonNode value = required(name);
    if (!value.isNumber()) {
      throw wrong(name, "must be a number");
    }
    BigDecimal number = value.decimalValue();
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw wrong(
          name, "must be from %d to %d, not %s".formatted(least, most, Excerpt.of(value.asText())));
    }
    if (number.stripTrailingZeros().scale() > decimals) {
      throw wrong(
          name,
          "must have no more than " + decimals + " decimals, not " + Excerpt.of(value.asText()));
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Yes or no. */
  public boolean flag(String name) throws WrongDocument {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw wrong(name, "must be true or false");
    }
    return value.booleanValue();
  }

  /** Yes or no, or this if it is not there. */
  public boolean flag(String name, boolean otherwise) throws WrongDocument {
    return has(name) ? flag(name) : otherwise;
  }

  /** One of a few texts. */
  public String oneOf(String name, List<String> texts) throws WrongDocument {
    JsonNode value = required(name);
    if (!value.isTextual() || !texts.contains(value.textValue())) {
      String given = value.isTextual() ? value.textValue() : "";
      throw wrong(
          name, "must be one of " + String.join(", ", texts) + NearestName.hint(given, texts));
    }
    return value.textValue();
  }

  /** A list of so many texts, each of 1 to so many characters. */
  public List<String> texts(String name, int fewest, int most, int mostCharacters)
      throws WrongDocument {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name, fewest, most)) {
      texts.add(text(element, name + "[" + texts.size() + "]", mostCharacters));
    }
    return List.copyOf(texts);
  }

  /** A list of so many objects. */
  public List<Members> objects(String name, int fewest, int most) throws WrongDocument {
    List<Members> objects = new ArrayList<>();
    for (JsonNode element : elements(name, fewest, most)) {
      objects.add(object(element, name + "[" + objects.size() + "]"));
    }
    return List.copyOf(objects);
  }

  private JsonNode elements(String name, int fewest, int most) throws WrongDocument {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(name, "must be a list");
    }
    if (value.size() < fewest || value.size() > most) {
      throw wrong(
          name, "must have %d to %d elements, not %d".formatted(fewest, most, value.size()));
    }
    return value;
  }

  /** An object. */
  public Members object(String name) throws WrongDocument {
    return object(required(name), name);
  }

  /** An object, if it is there. */
  public Optional<Members> optionalObject(String name) throws WrongDocument {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  private Members object(JsonNode value, String name) throws WrongDocument {
    if (!value.isObject()) {
      throw wrong(name, "must be an object");
    }
    return new Members(place(name), value);
  }
}
