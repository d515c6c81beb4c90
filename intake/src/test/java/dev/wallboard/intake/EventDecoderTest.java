package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

  private static final int LIMIT = DecoderLimits.DEFAULTS.maxEventBytes();

  private static String event(String id) {
    return "{\"type\":\"engagement.abandoned\",\"time\":0,\"engagementId\":\"" + id + "\"}";
  }

  /** An event of so many bytes. */
  private static String eventOfLength(String id, int bytes) {
    String start = event(id).replace("}", ",\"x\":\"");
    return start + "y".repeat(bytes - start.length() - 2) + "\"}";
  }

  private static List<String> ids(Decoded decoded) {
    return decoded.events().stream().map(e -> ((EngagementEvent) e).engagementId()).toList();
  }

  // ---- lines

  @Test
  void anEventALine() {
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, event("A") + "\n" + event("B") + "\n");
    assertThat(ids(decoded)).containsExactly("A", "B");
    assertThat(decoded.eventLines()).containsExactly(1L, 2L);
    assertThat(decoded.refusals()).isEmpty();
  }

  @Test
  void blankLinesCountAsLinesButNotAsEvents() {
    String body = "\n" + event("A") + "\r\n \t \r\n\n" + event("B") + "\r\n\n  ";
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, body);
    assertThat(decoded.eventLines()).containsExactly(2L, 5L);
    assertThat(decoded.refusals()).isEmpty();
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(ids(Decoded.of(BodyFormat.NDJSON, event("A") + "\n" + event("B"))))
        .containsExactly("A", "B");
  }

  @Test
  void anEmptyBodyOfLinesHoldsNothing() {
    assertThat(Decoded.of(BodyFormat.NDJSON, "").outcomes).isEmpty();
    assertThat(Decoded.of(BodyFormat.NDJSON, "\ufeff").outcomes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyFormat.class,
      names = {"NDJSON", "JSON", "CLOUDEVENT"})
  void aByteOrderMarkAtTheVeryStartIsPassedOver(BodyFormat format) {
    assertThat(ids(Decoded.of(format, "\ufeff" + event("A")))).containsExactly("A");
  }

  @Test
  void aByteOrderMarkElsewhereIsRefused() {
    String body = event("A") + "\n\ufeff" + event("B") + "\n" + event("C");
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, body);
    assertThat(ids(decoded)).containsExactly("A", "C");
    assertThat(decoded.refusals())
        .containsExactly(
            "2: not JSON: no value begins with " + "\\ufeff" + event("B").substring(0, 39) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"type\":\"engagement.abandoned\",\"time\":0,",
        "{\"type\":\"engagement.abandoned\",\"time\":0,\"engagementId\":\"X",
        "}",
        "]",
        ",",
        "abc",
        "tru",
        "\"abc",
        "-",
        "{'type':1}",
        "{\"type\" 1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":+1}",
        "{\"a\":1,}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\ud8\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":[1}]",
        "{\"a\":1]",
        "// {}",
        "{} // no",
        "{}{}",
        "{} {}",
        "{} 12",
        "{} \"",
        "{} tru",
        "{},",
        "{}}",
        "\u0000{}",
        "{\u0000}",
        "\u0000\u0000\u0000{}"
      })
  void aLineThatIsNoJsonSpoilsNoNeighbour(String bad) {
    Decoded decoded =
        Decoded.of(BodyFormat.NDJSON, event("A") + "\n" + bad + "\n" + event("B") + "\n");
    assertThat(ids(decoded)).containsExactly("A", "B");
    assertThat(decoded.refusals()).hasSize(1);
    assertThat(decoded.refusals().get(0)).startsWith("2: not JSON: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":NaN} | Non-standard token 'NaN'",
        "{\"a\":01} | Invalid numeric value: Leading zeroes not allowed",
        "{\"a\":[1} | Unexpected close marker '}': expected ']'",
        "{\"a\" | it ends before the event does",
        "\"abc | Unexpected end-of-input",
        "// {} | Unexpected character ('/' (code 47))"
      })
  void aSyntaxErrorIsDescribedWithoutAWordOnTheParser(String bad, String described) {
    assertThat(Decoded.reason(bad)).isEqualTo("not JSON: " + described);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "-1.5e3", "\"abc\"", "true", "null", "[]", "[{\"a\":1}]"})
  void aLineThatIsNoObjectIsRefused(String value) {
    assertThat(Decoded.reason(value)).isEqualTo("an event must be a JSON object, not " + value);
  }

  @Test
  void twoValuesInALineAreRefused() {
    assertThat(Decoded.reason(event("A") + event("B")))
        .isEqualTo("not JSON: something follows the end of the event");
    assertThat(Decoded.reason(event("A") + "\r" + event("B")))
        .isEqualTo("not JSON: something follows the end of the event");
  }

  @Test
  void anEventOverTwoLinesIsTwoRefusals() {
    String body = event("A").replace(",\"time", ",\n\"time") + "\n" + event("B");
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, body);
    assertThat(ids(decoded)).containsExactly("B");
    assertThat(decoded.refusals()).hasSize(2);
  }

  @Test
  void aLineMayHave64KibAndNotAByteMore() {
    String body =
        String.join("\n", eventOfLength("A", LIMIT), eventOfLength("B", LIMIT + 1), event("C"));
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, body);
    assertThat(ids(decoded)).containsExactly("A", "C");
    assertThat(decoded.refusals()).containsExactly("2: longer than 65536 bytes");
  }

  @Test
  void theEndOfALineIsNoPartOfIt() {
    String body = eventOfLength("A", LIMIT) + "\r\n" + eventOfLength("B", LIMIT) + "\r\n";
    assertThat(ids(Decoded.of(BodyFormat.NDJSON, body))).containsExactly("A", "B");
  }

  @Test
  void anEndlessLineIsDroppedAsItComesAndTheNextOnesCount() {
    InputStream body =
        new SequenceInputStream(
            new RepeatedByte('x', 200_000_000L),
            new ByteArrayInputStream(("\n" + event("A") + "\n{\n" + event("B")).getBytes(UTF_8)));
    Decoded decoded = Decoded.of(DecoderLimits.DEFAULTS, BodyFormat.NDJSON, body);
    assertThat(decoded.eventLines()).containsExactly(2L, 4L);
    assertThat(decoded.refusals()).hasSize(2).first().isEqualTo("1: longer than 65536 bytes");
  }

  /** So many times the same byte. */
  private static final class RepeatedByte extends InputStream {
    private final int value;
    private long left;

    RepeatedByte(int value, long count) {
      this.value = value;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + count, (byte) value);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  @Test
  void invalidUtf8SpoilsItsEventOnly() {
    for (String bad : List.of("\u00ff", "\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080")) {
      String mixed = event("A") + "\n" + event("x" + bad) + "\n" + event("B");
      Decoded lines = Decoded.of(BodyFormat.NDJSON, mixed.getBytes(ISO_8859_1));
      assertThat(ids(lines)).containsExactly("A", "B");
      assertThat(lines.refusals()).containsExactly("2: not UTF-8");
      String array = "[" + mixed.replace('\n', ',') + "]";
      Decoded elements = Decoded.of(BodyFormat.JSON, array.getBytes(ISO_8859_1));
      assertThat(ids(elements)).containsExactly("A", "B");
      assertThat(elements.refusals()).containsExactly("2: not UTF-8");
    }
  }

  @Test
  void utf16IsRefused() {
    byte[] body = event("A").getBytes(UTF_16LE);
    assertThat(Decoded.of(BodyFormat.NDJSON, body).refusals()).hasSize(1);
    assertThat(Decoded.of(BodyFormat.JSON, body).refusals()).hasSize(1);
  }

  @Test
  void manyUnknownNamesDoNotPileUpInTheParser() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      body.append(event("E-" + i).replace("}", ",\"unknown-" + i + "\":" + i + "}\n"));
    }
    Decoded decoded = Decoded.of(BodyFormat.NDJSON, body.toString());
    assertThat(decoded.events()).hasSize(20_000);
  }

  // ---- one value, arrays

  @Test
  void aBodyOfJsonIsOneEventOrAnArray() {
    assertThat(ids(Decoded.of(BodyFormat.JSON, " \n" + event("A") + "\n "))).containsExactly("A");
    Decoded array = Decoded.of(BodyFormat.JSON, " [ " + event("A") + " ,\n" + event("B") + "] ");
    assertThat(ids(array)).containsExactly("A", "B");
    assertThat(array.eventLines()).containsExactly(1L, 2L);
    assertThat(array.refusals()).isEmpty();
    assertThat(Decoded.of(BodyFormat.JSON, "[ ]").outcomes).isEmpty();
  }

  @Test
  void anEventOfJsonMaySpanLines() {
    assertThat(ids(Decoded.of(BodyFormat.JSON, event("A").replace(",", "\n,\r\n"))))
        .containsExactly("A");
  }

  @Test
  void bracketsAndQuotesInStringsEndNothing() {
    String odd = event("]}[{,\\\"\\\\").replace("}\"", "}\\\\\\\"\"");
    Decoded decoded =
        Decoded.of(BodyFormat.JSON, "[" + event("A") + "," + odd + "," + event("B") + "]");
    assertThat(ids(decoded)).containsExactly("A", "]}[{,\"\\", "B");
  }

  @Test
  void aBadElementSpoilsNoNeighbour() {
    String body =
        "["
            + String.join(
                ",",
                event("A"),
                "12",
                "null",
                "\"a,b\"",
                "[1,[2]]",
                "{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}",
                eventOfLength("long", LIMIT + 1),
                eventOfLength("fits", LIMIT),
                event("B"))
            + "]";
    Decoded decoded = Decoded.of(BodyFormat.JSON, body);
    assertThat(ids(decoded)).containsExactly("A", "fits", "B");
    assertThat(decoded.eventLines()).containsExactly(1L, 10L, 11L);
    assertThat(decoded.refusals())
        .containsExactly(
            "2: an event must be a JSON object, not 12",
            "3: an event must be a JSON object, not null",
            "4: an event must be a JSON object, not \"a,b\"",
            "5: an event must be a JSON object, not [1,[2]]",
            "6: type must be a type of event such as \"engagement.queued\", but is missing",
            "7: the member \"a\" is there twice",
            "8: nested deeper than 16",
            "9: longer than 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":}",
        "{\"a\":1]",
        "abc",
        "tru",
        "01",
        "",
        "}",
        "{\"a\":1}{",
        "{\"a\" 1}",
        "1 2",
        "{'a':1}",
        "{\"a\":\"",
        "[[}",
        "\u0000",
        "{\"type\":\"x\",}"
      })
  void aSyntaxErrorRefusesTheRestAsOneErrorAndKeepsWhatCameBefore(String bad) {
    String body = "[" + event("A") + "," + event("B") + "," + bad + "," + event("C") + "]";
    Decoded decoded = Decoded.of(BodyFormat.JSON, body);
    assertThat(ids(decoded)).containsExactly("A", "B");
    List<String> refusals = decoded.refusals();
    assertThat(refusals.get(refusals.size() - 1)).matches("[34]: not JSON: .*");
    assertThat(refusals.stream().filter(refusal -> refusal.contains("not JSON"))).hasSize(1);
  }

  @Test
  void aBodyThatBreaksOffIsOneError() {
    assertThat(Decoded.of(BodyFormat.JSON, "").refusals())
        .containsExactly("1: not JSON: expected an event, not the end");
    assertThat(Decoded.of(BodyFormat.JSON, "[").refusals())
        .containsExactly("1: not JSON: expected an event, not the end");
    assertThat(Decoded.of(BodyFormat.JSON, "[" + event("A")).refusals())
        .containsExactly("2: not JSON: expected a comma or the end of the array, not the end");
    assertThat(Decoded.of(BodyFormat.JSON, "[" + event("A") + ",").refusals())
        .containsExactly("2: not JSON: expected an event, not the end");
    assertThat(Decoded.of(BodyFormat.JSON, "[" + event("A") + ",]").refusals())
        .containsExactly("2: not JSON: expected an event, not \"]\"");
    assertThat(Decoded.of(BodyFormat.JSON, "[" + event("A") + ",{\"a").refusals())
        .containsExactly("2: not JSON: the body ends within an event");
    assertThat(Decoded.of(BodyFormat.JSON, "[12").refusals())
        .containsExactly("1: not JSON: the body ends within an event");
    assertThat(Decoded.of(BodyFormat.JSON, "{").refusals())
        .containsExactly("1: not JSON: the body ends within an event");
    assertThat(Decoded.of(BodyFormat.JSON, "12").refusals())
        .containsExactly("1: an event must be a JSON object, not 12");
  }

  @Test
  void whatFollowsTheBodysValueIsAnErrorAndTheValueIsKept() {
    Decoded one = Decoded.of(BodyFormat.JSON, event("A") + "\n" + event("B"));
    assertThat(ids(one)).containsExactly("A");
    assertThat(one.refusals())
        .containsExactly("2: not JSON: expected the end of the body, not \"{\"");
    Decoded array = Decoded.of(BodyFormat.JSON, "[" + event("A") + "] x");
    assertThat(ids(array)).containsExactly("A");
    assertThat(array.refusals())
        .containsExactly("2: not JSON: expected the end of the body, not \"x\"");
  }

  // ---- CloudEvents

  private static final String STRUCTURED =
      "{\"specversion\":\"1.0\",\"type\":\"engagement.queued\",\"source\":\"/pbx\",\"id\":\"1\","
          + "\"time\":\"1970-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\","
          + "\"sequence\":\"3\",\"data\":{\"engagementId\":\"E-1\",\"skillId\":5}}";

  private static final Event AS_EVENT =
      new EngagementEvent.Queued(0, 3, "E-1", 5, OptionalLong.empty());

  @Test
  void structuredModeIsOneEvent() {
    assertThat(Decoded.of(BodyFormat.CLOUDEVENT, STRUCTURED).onlyEvent()).isEqualTo(AS_EVENT);
    assertThat(Decoded.of(BodyFormat.CLOUDEVENT, "[" + STRUCTURED + "]").refusals())
        .containsExactly("1: the body must be one event, an object, not an array");
  }

  @Test
  void batchModeIsAnArray() {
    String batch = "[" + STRUCTURED + "," + STRUCTURED + "]";
    assertThat(Decoded.of(BodyFormat.CLOUDEVENTS_BATCH, batch).events())
        .containsExactly(AS_EVENT, AS_EVENT);
    assertThat(Decoded.of(BodyFormat.CLOUDEVENTS_BATCH, STRUCTURED).refusals())
        .containsExactly("1: not JSON: expected an array of events, not \"{\"");
  }

  @Test
  void binaryModeHasItsAttributesBesideThePayload() {
    Map<String, String> attributes =
        Map.of(
            "type",
            "engagement.queued",
            "time",
            "1970-01-01T00:00:00Z",
            "sequence",
            "3",
            "specversion",
            "1.0",
            "id",
            "1");
    String payload = " {\"engagementId\":\"E-1\",\"skillId\":\"5\",\"type\":7} \n";
    assertThat(Decoded.binary(attributes, payload).onlyEvent()).isEqualTo(AS_EVENT);
    assertThat(Decoded.binary(attributes, "\ufeff" + payload).onlyEvent()).isEqualTo(AS_EVENT);
  }

  @Test
  void inBinaryModeTheSequenceOfThePayloadWins() {
    Map<String, String> attributes =
        Map.of("type", "engagement.abandoned", "time", "1970-01-01T00:00:00Z", "sequence", "3");
    assertThat(Decoded.binary(attributes, "{\"engagementId\":\"E\",\"sequence\":4}").onlyEvent())
        .isEqualTo(new EngagementEvent.Abandoned(0, 4, "E"));
  }

  @Test
  void binaryModeRefusesAsTheOtherFormsDo() {
    Map<String, String> attributes =
        Map.of("type", "engagement.abandoned", "time", "1970-01-01T00:00:00Z");
    assertThat(Decoded.binary(attributes, "").onlyReason())
        .startsWith("engagementId must be")
        .endsWith("but is missing");
    assertThat(Decoded.binary(attributes, "null").onlyReason()).endsWith("but is missing");
    assertThat(Decoded.binary(attributes, "[1]").onlyReason())
        .isEqualTo("data must be an object, not [1]");
    assertThat(Decoded.binary(attributes, "{}{}").onlyReason()).startsWith("not JSON: ");
    assertThat(
            Decoded.binary(attributes, "{\"engagementId\":\"E\",\"x\":{\"a\":1,\"a\":1}}")
                .onlyReason())
        .isEqualTo("the member \"a\" is there twice");
    assertThat(Decoded.binary(attributes, " ".repeat(LIMIT + 1)).onlyReason())
        .isEqualTo("longer than 65536 bytes");
    assertThat(Decoded.binary(Map.of("time", "1970-01-01T00:00:00Z"), "{}").onlyReason())
        .startsWith("type must be");
    assertThat(
            Decoded.binary(Map.of("type", "engagement.abandoned", "time", "0"), "{}").onlyReason())
        .endsWith(", not \"0\"");
  }

  // ---- streams

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 10_000})
  void theSizeOfTheChunksDoesNotMatter(int most) throws IOException {
    RandomEvents random = new RandomEvents(5);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      events.add(random.next());
    }
    String lines = EventWriterTest.written(events);
    String bad = "{\"type\":7}\n" + "x".repeat(LIMIT + 1) + "\n";
    byte[] ndjson = ("\ufeff" + lines + bad + lines).getBytes(UTF_8);
    byte[] array = ("\ufeff[" + lines.strip().replace("\n", ",") + ",{]").getBytes(UTF_8);
    assertThat(trickled(BodyFormat.NDJSON, ndjson, most))
        .isEqualTo(Decoded.of(BodyFormat.NDJSON, ndjson).outcomes)
        .hasSize(602);
    assertThat(trickled(BodyFormat.JSON, array, most))
        .isEqualTo(Decoded.of(BodyFormat.JSON, array).outcomes)
        .hasSize(301);
  }

  private static List<Decoded.Outcome> trickled(BodyFormat format, byte[] body, int most) {
    return Decoded.of(DecoderLimits.DEFAULTS, format, new TricklingStream(body, most, 1)).outcomes;
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyFormat.class,
      names = {"NDJSON", "JSON"})
  void eachEventIsHeardOfAsSoonAsItIsThere(BodyFormat format) throws IOException {
    String separator = format == BodyFormat.NDJSON ? "\n" : ",";
    String open = format == BodyFormat.NDJSON ? "" : "[";
    String close = format == BodyFormat.NDJSON ? "" : "]";
    String first = open + event("A") + separator;
    TricklingStream body =
        new TricklingStream(
            (first + event("B") + separator + event("C") + close).getBytes(UTF_8), 1, 1);
    List<Integer> given = new ArrayList<>();
    new EventDecoder(DecoderLimits.DEFAULTS)
        .decode(
            format,
            body,
            new DecodeListener() {
              @Override
              public void event(long line, Event event) {
                given.add(body.given());
              }

              @Override
              public void refused(long line, String reason) {
                throw new AssertionError(reason);
              }
            });
    assertThat(given).hasSize(3);
    assertThat(given.get(0)).isLessThanOrEqualTo(first.length());
  }

  @Test
  void whatCameBeforeAStreamBrokeIsKept() {
    InputStream broken = new BrokenStream();
    for (BodyFormat format : List.of(BodyFormat.NDJSON, BodyFormat.JSON)) {
      String body = format == BodyFormat.JSON ? "[" + event("A") + ",{" : event("A") + "\n{";
      Decoded decoded = new Decoded();
      assertThatThrownBy(
              () ->
                  new EventDecoder(DecoderLimits.DEFAULTS)
                      .decode(
                          format,
                          new SequenceInputStream(
                              new ByteArrayInputStream(body.getBytes(UTF_8)), broken),
                          decoded))
          .isInstanceOf(IOException.class)
          .hasMessage("torn");
      assertThat(ids(decoded)).containsExactly("A");
      assertThat(decoded.refusals()).isEmpty();
    }
  }

  /** Fails at the first read. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("torn");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("torn");
    }
  }

  @Test
  void whatTheListenerThrowsReachesTheCaller() {
    DecodeListener full =
        new DecodeListener() {
          @Override
          public void event(long line, Event event) {
            throw new IllegalArgumentException("full");
          }

          @Override
          public void refused(long line, String reason) {}
        };
    assertThatThrownBy(
            () ->
                new EventDecoder(DecoderLimits.DEFAULTS)
                    .decode(
                        BodyFormat.NDJSON,
                        new ByteArrayInputStream(event("A").getBytes(UTF_8)),
                        full))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("full");
  }

  // ---- limits

  @Test
  void limitsAreSettings() {
    DecoderLimits tight = new DecoderLimits(120, 2, 3, 4, 1);
    String profile = "{\"type\":\"agent.profile\",\"time\":0,\"agentId\":1,";
    String body =
        String.join(
            "\n",
            event("four"),
            profile + "\"name\":\"fives\"}",
            profile + "\"skillIds\":[1,2]}",
            profile + "\"x\":[[]]}",
            profile + "\"x\":\"" + "y".repeat(100) + "\"}",
            profile + "\"name\":\"four\",\"skillIds\":[2,2]}");
    Decoded decoded =
        Decoded.of(tight, BodyFormat.NDJSON, new ByteArrayInputStream(body.getBytes(UTF_8)));
    assertThat(decoded.refusals())
        .containsExactly(
            "1: engagementId must be at most 3 code points long, not 4",
            "2: name must be at most 4 code points long, not 5",
            "3: skillIds must be at most 1 ids, not 2",
            "4: nested deeper than 2",
            "5: longer than 120 bytes");
    assertThat(decoded.eventLines()).containsExactly(6L);
  }

  @Test
  void limitsMustBePositive() {
    assertThatThrownBy(() -> new DecoderLimits(0, 16, 128, 256, 500))
        .hasMessage("intake.max-event-bytes must be from 1 to 67108864, not 0");
  }
}
