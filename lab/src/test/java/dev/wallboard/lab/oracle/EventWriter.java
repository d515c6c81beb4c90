package dev.wallboard.lab.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Writes an event as a line in one of the many ways events.md allows. */
final class EventWriter {
  /** An event before it is written; sequence null is not given. */
  record Draft(EventType type, long time, Long sequence, Map<String, Object> members) {}

  private static final DateTimeFormatter TO_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final SplittableRandom random;

  EventWriter(SplittableRandom random) {
    this.random = random;
  }

  String write(Draft draft) {
    return chance(60) ? plain(draft) : odd(draft);
  }

  private String plain(Draft draft) {
    List<String> parts = new ArrayList<>();
    parts.add("\"type\":" + string(draft.type.wire));
    parts.add("\"time\":" + string(rfc3339(draft.time, 3, "Z")));
    draft.members.forEach((name, value) -> parts.add(string(name) + ":" + plainValue(value)));
    if (draft.sequence != null) {
      parts.add("\"sequence\":" + draft.sequence);
    }
    return "{" + String.join(",", parts) + "}";
  }

  private static String plainValue(Object value) {
    return value instanceof String text ? string(text) : value.toString().replace(" ", "");
  }

  private String odd(Draft draft) {
    List<String> envelope = new ArrayList<>();
    List<String> payload = new ArrayList<>();
    Map<String, Object> members = members(draft);
    members.forEach((name, value) -> payload.add(member(name, oddValue(name, value))));
    boolean withData = chance(40);
    sequence(draft.sequence, withData && chance(50) ? payload : envelope);
    if (withData) {
      if (chance(20)) {
        shadow(members, envelope);
      }
      if (chance(10)) {
        payload.add("\"type\":\"engagement.closed\",\"time\":\"never\"");
      }
      shuffle(payload);
      envelope.add(member("data", "{" + String.join(",", payload) + "}"));
    } else {
      envelope.addAll(payload);
      if (chance(5)) {
        envelope.add(member("data", "null"));
      }
    }
    noise(envelope);
    envelope.add(member("type", string(draft.type.wire)));
    envelope.add(member("time", time(draft.time)));
    shuffle(envelope);
    String comma = chance(20) ? " , " : ",";
    return "{" + String.join(comma, envelope) + "}";
  }

  /** With the default of queued left out, and a reason that another state ignores. */
  private Map<String, Object> members(Draft draft) {
    Map<String, Object> members = new LinkedHashMap<>(draft.members);
    if (draft.type == EventType.QUEUED && chance(50)) {
      members.remove("skillId", -1L);
    }
    if (draft.type == EventType.AGENT_STATE && !"away".equals(members.get("state")) && chance(30)) {
      members.put("reasonId", 1 + random.nextLong(3));
    }
    return members;
  }

  /** A member beside {@code data}, which wins. */
  private void shadow(Map<String, Object> members, List<String> envelope) {
    List<String> names = List.copyOf(members.keySet());
    String name = names.get(random.nextInt(names.size()));
    envelope.add(member(name, oddValue(name, other(members.get(name)))));
  }

  private static Object other(Object value) {
    if (value instanceof Long id) {
      return id ^ 1;
    }
    return value instanceof Boolean flag ? (Object) !flag : value;
  }

  private void sequence(Long sequence, List<String> into) {
    if (sequence != null) {
      into.add(member("sequence", number(sequence)));
    } else if (chance(20)) {
      into.add(member("sequence", chance(50) ? "null" : number(0L)));
    }
  }

  private void noise(List<String> envelope) {
    if (chance(40)) {
      envelope.add(member("id", string("n" + random.nextInt(1_000_000))));
      envelope.add(member("source", string("/acd/" + random.nextInt(3))));
      envelope.add(member("specversion", string("1.0")));
    }
    if (chance(20)) {
      envelope.add(member("x" + random.nextInt(9), "{\"a\":[1,null,{\"b\":0.5}]}"));
    }
    if (chance(10)) {
      envelope.add(member("nothing", "null"));
    }
  }

  private String oddValue(String name, Object value) {
    if (value instanceof List<?> ids) {
      List<String> written = new ArrayList<>();
      ids.forEach(id -> written.add(number((Long) id)));
      if (!written.isEmpty() && chance(30)) {
        written.add(written.get(0));
      }
      shuffle(written);
      return "[" + String.join(", ", written) + "]";
    }
    if (value instanceof Long number && !name.equals("maxConcurrency")) {
      return number(number);
    }
    return value instanceof String text ? oddString(text) : value.toString();
  }

  private String number(Long id) {
    return chance(50) ? string(id.toString()) : id.toString();
  }

  private String member(String name, String value) {
    return string(name) + (chance(20) ? " : " : ":") + value;
  }

  private String oddString(String text) {
    if (chance(80) || Character.isSurrogate(text.charAt(0))) {
      return string(text);
    }
    return String.format("\"\\u%04X", (int) text.charAt(0))
        + string(text.substring(1)).substring(1);
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < 0x20 || c == '"' || c == '\\') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private String time(long t) {
    if (chance(30)) {
      return Long.toString(t);
    }
    int digits = random.nextInt(t % 1000 == 0 ? 0 : 3, 13);
    String zone = chance(50) ? (chance(50) ? "Z" : "z") : offset();
    String text = rfc3339(zone.length() == 1 ? t : t + offsetMillis(zone), digits, zone);
    return string(chance(20) ? text.replace('T', 't') : text);
  }

  private String offset() {
    return String.format(
        "%s%02d:%02d", chance(50) ? "+" : "-", random.nextInt(24), random.nextInt(60));
  }

  private static long offsetMillis(String offset) {
    long minutes =
        60 * Long.parseLong(offset.substring(1, 3)) + Long.parseLong(offset.substring(4));
    return (offset.charAt(0) == '-' ? -minutes : minutes) * Instants.MINUTE;
  }

  /** Digits beyond the third are of no meaning and cut by the reader. */
  private String rfc3339(long t, int digits, String zone) {
    StringBuilder text = new StringBuilder(TO_SECONDS.format(Instant.ofEpochMilli(t)));
    if (digits > 0) {
      StringBuilder fraction = new StringBuilder(String.format("%03d", t % 1000));
      while (fraction.length() < digits) {
        fraction.append(random.nextInt(10));
      }
      text.append('.').append(fraction.substring(0, digits));
    }
    return text.append(zone).toString();
  }

  private void shuffle(List<?> list) {
    Collections.shuffle(list, new Random(random.nextLong()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
