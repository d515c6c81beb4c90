package dev.wallboard.intake.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wallboard.intake.Rfc3339;
import dev.wallboard.intake.Shown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in a record. Systems write the names of theirs now {@code taskSid},
 * now {@code TaskSid} or {@code task_sid}; so neither case nor underscores tell names apart, unless
 * one is just as it was asked for. {@code null} counts as absent. What is not as it should be is
 * refused with its path.
 */
public final class JsonFields {

  private final JsonNode object;
  private final String path;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The members of a record. */
  public static JsonFields of(JsonNode object) {
    return new JsonFields(object, "");
  }

  /** Members that are texts, as a form has them. */
  public static JsonFields of(Map<String, String> texts) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    texts.forEach(object::put);
    return of(object);
  }

  /** Whether the member is there. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** How many members there are. */
  public int size() {
    return object.size();
  }

  /** The object that a member is, if it is there. */
  public Optional<JsonFields> object(String name) throws UnusableRecordException {
    Optional<JsonNode> node = find(name);
    if (node.isPresent() && !node.get().isObject()) {
      throw wrong(name, "an object", node.get());
    }
    return node.map(found -> new JsonFields(found, pathOf(name) + "."));
  }

  /** The object that a member must be. */
  public JsonFields requiredObject(String name) throws UnusableRecordException {
    return object(name).orElseThrow(() -> missing(name));
  }

  /** The objects of the array that a member is; none if it is not there. */
  public List<JsonFields> objects(String name) throws UnusableRecordException {
    Optional<JsonNode> node = find(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray()) {
      throw wrong(name, "an array", node.get());
    }
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode element : node.get()) {
      if (!element.isObject()) {
        throw wrong(name, "an array of objects", element);
      }
      objects.add(new JsonFields(element, pathOf(name) + "[" + objects.size() + "]."));
    }
    return objects;
  }

  /** The text or number that a member is, if it is there and not empty. */
  public Optional<String> text(String name) throws UnusableRecordException {
    Optional<JsonNode> node = find(name);
    if (node.isPresent() && !node.get().isTextual() && !node.get().isNumber()) {
      throw wrong(name, "a text", node.get());
    }
    return node.map(JsonNode::asText).filter(text -> !text.isBlank());
  }

  /** The text or number that a member must be. */
  public String requiredText(String name) throws UnusableRecordException {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** Whether the member is {@code true}. */
  public boolean isTrue(String name) {
    return find(name).filter(JsonNode::booleanValue).isPresent();
  }

  /** The number, 0 or more, that a member must be. */
  public int requiredCount(String name) throws UnusableRecordException {
    JsonNode node = find(name).orElseThrow(() -> missing(name));
    if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < 0) {
      throw wrong(name, "a number of 0 or more", node);
    }
    return node.intValue();
  }

  /** The instant of RFC 3339 that a member is, if it is there, in epoch milliseconds. */
  public OptionalLong instant(String name) throws UnusableRecordException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong epochMillis = Rfc3339.parse(text.get());
    if (epochMillis.isEmpty()) {
      throw new UnusableRecordException(
          pathOf(name) + " must be an instant of RFC 3339, not " + Shown.quote(text.get()));
    }
    return epochMillis;
  }

  /** The instant of RFC 3339 that a member must be, in epoch milliseconds. */
  public long requiredInstant(String name) throws UnusableRecordException {
    return instant(name).orElseThrow(() -> missing(name));
  }

  /** The member as it stands there. */
  public Optional<JsonNode> find(String name) {
    JsonNode exact = object.get(name);
    return Optional.ofNullable(exact == null ? alike(name) : exact).filter(node -> !node.isNull());
  }

  private @Nullable JsonNode alike(String name) {
    String plain = plain(name);
    Iterator<Map.Entry<String, JsonNode>> members = object.fields();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      if (plain(member.getKey()).equals(plain)) {
        return member.getValue();
      }
    }
    return null;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Where a member of that name is, from the record's top. */
  public String pathOf(String name) {
    return path + name;
  }

  private UnusableRecordException missing(String name) {
    return new UnusableRecordException(pathOf(name) + " is missing");
  }

  private UnusableRecordException wrong(String name, String expected, JsonNode found) {
    return new UnusableRecordException(
        pathOf(name) + " must be " + expected + ", not " + Shown.bareText(found.toString()));
  }
}
