package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads the members of one event after the other out of bytes that hold one each.
 *
 * <p>One parser goes from event to event, since making one costs as much as reading an event. It is
 * Jackson's non-blocking parser, because that is the one that can be given the next event's bytes
 * and never looks beyond them. After anything that is wrong it stands who knows where, and is
 * replaced.
 */
final class EventReader implements Closeable {

  /** After so many bytes a new parser, lest names that nobody knows pile up in its table. */
  private static final int BYTES_A_PARSER = 256 * 1024;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private static final int SHOWN_BYTES = 200;

  private final JsonFactory json;
  private final int maxNesting;
  private final List<NameSet> namesByDepth = new ArrayList<>();
  private final RawEvent event = new RawEvent();

  private JsonParser parser;
  private ByteArrayFeeder feeder;
  private int bytesOfParser;

  /**
   * @param json made by {@link #factory} for the same nesting
   */
  EventReader(JsonFactory json, int maxNesting) throws IOException {
    this.json = json;
    this.maxNesting = maxNesting;
    this.parser = json.createNonBlockingByteArrayParser();
    this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
  }

  /**
   * Parsers for JSON to the letter, without a limit but that of nesting: the length of an event
   * limits the rest.
   */
  static JsonFactory factory(int maxNesting) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(maxNesting)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build())
        .build();
  }

  /**
   * The members of the event in [from, to), until the next call.
   *
   * @throws Refusal if it is no JSON object, or one that must not be
   */
  RawEvent read(byte[] bytes, int from, int to) throws Refusal {
    event.clear();
    readObject(bytes, from, to, event.envelope(), "an event must be a JSON object");
    return event;
  }

  /**
   * The members of an event whose envelope comes as strings and whose payload is the object in
   * [from, to), until the next call. An empty payload is one without members.
   */
  RawEvent readPayload(Map<String, String> attributes, byte[] bytes, int from, int to)
      throws Refusal {
    event.clear();
    takeAttribute(attributes, Member.TYPE);
    takeAttribute(attributes, Member.TIME);
    takeAttribute(attributes, Member.SEQUENCE);
    int first = Whitespace.skip(bytes, from, to);
    int last = Whitespace.skipBack(bytes, first, to);
    if (!isAbsent(bytes, first, last)) {
      readObject(bytes, first, last, event.data(), "data must be an object");
    }
    return event;
  }

  private void takeAttribute(Map<String, String> attributes, Member member) {
    String value = attributes.get(member.wireName());
    if (value == null) {
      return;
    }
    OptionalLong instant = member == Member.TIME ? Rfc3339.parse(value) : OptionalLong.empty();
    if (instant.isPresent()) {
      event.envelope().give(member).takeInstant(instant.getAsLong());
    } else {
      event.envelope().give(member).takeString(value);
    }
  }

  private static boolean isAbsent(byte[] bytes, int first, int last) {
    return first == last || Arrays.equals(bytes, first, last, NULL, 0, NULL.length);
  }

  /**
   * Reads the one object that [from, to) should hold.
   *
   * @param expected begins the reason if it holds another value
   */
  private void readObject(byte[] bytes, int from, int to, RawEvent.Scope scope, String expected)
      throws Refusal {
    int first = Whitespace.skip(bytes, from, to);
    int last = Whitespace.skipBack(bytes, first, to);
    if (!Utf8.isValid(bytes, first, last)) {
      throw Refusal.noEvent("not UTF-8");
    }
    if (first == last || bytes[first] != '{') {
      throw noObject(bytes, first, last, expected);
    }
    boolean goesOn = false;
    try {
      feeder.feedInput(bytes, first, last);
      next();
      members(scope, 1);
      requireEnd();
      bytesOfParser += last - first;
      goesOn = bytesOfParser < BYTES_A_PARSER;
    } catch (IOException e) {
      throw refusal(e);
    } finally {
      if (!goesOn) {
        replaceParser();
      }
    }
    requireNothingDoubled();
  }

  /** The members of the object that has just begun, up to its end. */
  private void members(RawEvent.Scope scope, int depth) throws IOException, Refusal {
    NameSet strangers = noNames(depth);
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Member member = Member.of(name);
      boolean first = member != null ? scope.name(member) : strangers.add(name);
      if (!first) {
        event.doubled(name);
      }
      JsonToken token = next();
      if (member == null) {
        skip(token, depth);
      } else if (token != JsonToken.VALUE_NULL) {
        value(scope, member, token, depth);
      }
    }
  }

  private void value(RawEvent.Scope scope, Member member, JsonToken token, int depth)
      throws IOException, Refusal {
    RawValue value = scope.give(member);
    if (member == Member.TIME && token == JsonToken.VALUE_STRING) {
      value.takeTime(parser);
      return;
    }
    value.take(parser, token);
    if (member == Member.SKILL_IDS && token == JsonToken.START_ARRAY) {
      ids(value.ids(), depth + 1);
    } else if (member == Member.DATA
        && scope == event.envelope()
        && token == JsonToken.START_OBJECT) {
      members(event.data(), depth + 1);
    } else {
      skip(token, depth);
    }
  }

  /** The elements of the array that has just begun, up to its end. */
  private void ids(RawIds ids, int depth) throws IOException, Refusal {
    ids.clear();
    RawValue element = new RawValue();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      if (token == JsonToken.VALUE_NULL) {
        ids.addStranger(Shown.bare("null"));
        continue;
      }
      element.take(parser, token);
      OptionalLong id = element.integer();
      if (id.isPresent()) {
        ids.add(id.getAsLong());
      } else {
        ids.addStranger(element.shown());
        skip(token, depth);
      }
    }
  }

  /** Passes over the value at which the parser stands; only its names are looked at. */
  private void skip(JsonToken token, int depth) throws IOException, Refusal {
    if (token == JsonToken.START_ARRAY) {
      for (JsonToken inside = next(); inside != JsonToken.END_ARRAY; inside = next()) {
        skip(inside, depth + 1);
      }
    } else if (token == JsonToken.START_OBJECT) {
      NameSet names = noNames(depth + 1);
      while (next() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (!names.add(name)) {
          event.doubled(name);
        }
        skip(next(), depth + 1);
      }
    }
  }

  /** An empty set for the names of the object that has just begun, so many levels deep. */
  private NameSet noNames(int depth) {
    while (namesByDepth.size() <= depth) {
      namesByDepth.add(new NameSet());
    }
    NameSet names = namesByDepth.get(depth);
    names.clear();
    return names;
  }

  private JsonToken next() throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    if (token == null || token == JsonToken.NOT_AVAILABLE) {
      throw Refusal.notJson("it ends before the event does");
    }
    return token;
  }

  private void requireEnd() throws Refusal {
    if (!feeder.needMoreInput()) {
      throw Refusal.notJson("something follows the end of the event");
    }
  }

  private void requireNothingDoubled() throws Refusal {
    String name = event.doubledName();
    if (name != null) {
      throw Refusal.noEvent("the member " + Shown.quote(name) + " is there twice");
    }
  }

  /** Why [first, last), which begins like no object, is refused. */
  private Refusal noObject(byte[] bytes, int first, int last, String expected) {
    try (JsonParser other = json.createNonBlockingByteArrayParser()) {
      if (first == last || bytes[first] < 0) {
        return Refusal.notJson("no value begins with " + shown(bytes, first, last));
      }
      ByteArrayFeeder otherFeeder = (ByteArrayFeeder) other.getNonBlockingInputFeeder();
      otherFeeder.feedInput(bytes, first, last);
      otherFeeder.endOfInput();
      JsonToken token;
      do {
        token = other.nextToken();
      } while (token != null);
      return Refusal.noEvent(expected + ", not " + shown(bytes, first, last));
    } catch (IOException e) {
      return refusal(e);
    }
  }

  private static String shown(byte[] bytes, int first, int last) {
    int length = Math.min(last - first, SHOWN_BYTES);
    return Shown.bareText(new String(bytes, first, length, UTF_8));
  }

  /** The parser reads from memory, so whatever it throws is about what it reads. */
  private Refusal refusal(IOException thrown) {
    if (thrown instanceof StreamConstraintsException) {
      return Refusal.noEvent("nested deeper than " + maxNesting);
    }
    if (thrown instanceof JsonProcessingException syntax) {
      return Refusal.notJson(SyntaxError.describe(syntax));
    }
    throw new IllegalStateException("a parser of bytes did I/O", thrown);
  }

  private void replaceParser() {
    try {
      parser.close();
      parser = json.createNonBlockingByteArrayParser();
      feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
      bytesOfParser = 0;
    } catch (IOException e) {
      throw new IllegalStateException("a parser of bytes did I/O", e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
