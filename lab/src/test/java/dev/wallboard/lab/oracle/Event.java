package dev.wallboard.lab.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One event as events.md sees it: type, instant, sequence and the members of its row; two are equal
 * when their canonical texts are. The default {@code skillId} of queued stands as if given.
 */
final class Event implements Comparable<Event> {
  static final String UNLIMITED = "unlimited";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final String line;
  final EventType type;
  final long time;
  final long sequence;
  final Map<String, Object> members;
  final String canonical;
  private final byte[] canonicalBytes;

  private Event(
      String line, EventType type, long time, long sequence, Map<String, Object> members) {
    this.line = line;
    this.type = type;
    this.time = time;
    this.sequence = sequence;
    this.members = members;
    this.canonical = canonicalText();
    this.canonicalBytes = canonical.getBytes(StandardCharsets.UTF_8);
  }

  static Event parse(String line) {
    JsonNode root;
    try {
      root = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
    EventType type = EventType.ofWire(root.get("type").textValue());
    JsonNode sequence = member(root, "sequence");
    Map<String, Object> members = new TreeMap<>();
    for (String name : type.members) {
      JsonNode value = member(root, name);
      if (value != null) {
        members.put(name, value(name, value));
      }
    }
    applyDefaults(type, members);
    return new Event(
        line, type, instant(root.get("time")), sequence == null ? 0 : id(sequence), members);
  }

  private static void applyDefaults(EventType type, Map<String, Object> members) {
    if (type == EventType.QUEUED) {
      members.putIfAbsent("skillId", -1L);
    }
    if (type == EventType.AGENT_STATE && !"away".equals(members.get("state"))) {
      members.remove("reasonId");
    }
  }

  /** The member of {@code data}, else of the envelope; null where it is absent or JSON null. */
  private static JsonNode member(JsonNode root, String name) {
    JsonNode inData = root.path("data").get(name);
    JsonNode node = inData != null && !inData.isNull() ? inData : root.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private static Object value(String name, JsonNode node) {
    switch (name) {
      case "engagementId":
      case "from":
      case "state":
      case "name":
        return node.textValue();
      case "interactive":
        return node.booleanValue();
      case "maxConcurrency":
        return node.isTextual() ? UNLIMITED : (Object) node.longValue();
      case "skillIds":
        TreeSet<Long> ids = new TreeSet<>();
        node.forEach(element -> ids.add(id(element)));
        return ids;
      default:
        return id(node);
    }
  }

  private static long id(JsonNode node) {
    return node.isTextual()
        ? Long.parseLong(node.textValue())
        : node.bigIntegerValue().longValueExact();
  }

  private static long instant(JsonNode node) {
    return node.isTextual() ? Instants.parse(node.textValue()) : node.longValue();
  }

  private String canonicalText() {
    TreeMap<String, Object> all = new TreeMap<>(members);
    all.put("sequence", sequence);
    all.put("time", time);
    all.put("type", type.wire);
    StringBuilder text = new StringBuilder("{");
    all.forEach(
        (name, value) -> {
          text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":");
          appendCanonical(text, value);
        });
    return text.append('}').toString();
  }

  private static void appendCanonical(StringBuilder text, Object value) {
    if (value instanceof Collection<?> ids) {
      text.append(ids.toString().replace(" ", ""));
    } else if (value instanceof String string) {
      appendCanonicalString(text, string);
    } else {
      text.append(value);
    }
  }

  private static void appendCanonicalString(StringBuilder text, String value) {
    text.append('"');
    for (char c : value.toCharArray()) {
      int shortForm = "\"\\\b\f\n\r\t".indexOf(c);
      if (shortForm >= 0) {
        text.append('\\').append("\"\\bfnrt".charAt(shortForm));
      } else if (c < 0x20) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  String text(String name) {
    return (String) members.get(name);
  }

  Long id(String name) {
    return (Long) members.get(name);
  }

  String engagementId() {
    return text("engagementId");
  }

  @SuppressWarnings("unchecked")
  TreeSet<Long> skillIds() {
    return (TreeSet<Long>) members.get("skillIds");
  }

  /** Any event that carries a skill id names that skill; queued without one names -1. */
  Collection<Long> namedSkills() {
    TreeSet<Long> named = new TreeSet<>();
    if (id("skillId") != null) {
      named.add(id("skillId"));
    }
    if (skillIds() != null) {
      named.addAll(skillIds());
    }
    return named;
  }

  /** What the event is about, for ties between events of one engagement, agent, … */
  String entity() {
    return type.isEngagement()
        ? "engagement " + engagementId()
        : type.isAgent() ? "agent " + id("agentId") : type.wire + id(type.members.get(0));
  }

  /** The one total order of events.md. */
  @Override
  public int compareTo(Event other) {
    int byTime = Long.compare(time, other.time);
    if (byTime != 0) {
      return byTime;
    }
    int bySequence = Long.compare(sequence, other.sequence);
    if (bySequence != 0) {
      return bySequence;
    }
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : Arrays.compareUnsigned(canonicalBytes, other.canonicalBytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Event event && event.canonical.equals(canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return canonical;
  }
}
