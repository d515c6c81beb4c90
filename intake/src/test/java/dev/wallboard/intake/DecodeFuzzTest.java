package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes changed at random: whatever comes in, nothing is thrown and neighbours stay. */
class DecodeFuzzTest {

  private static final long SEED = 20_260_101;
  private static final byte[] SPICE = "{}[]\",:\\u0019-+.eEtfn \t\r\0\u00ff'/".getBytes(UTF_8);

  private final Random random = new Random(SEED);
  private final RandomEvents events = new RandomEvents(SEED);

  @Test
  void aSpoiledLineLeavesBothNeighbours() throws IOException {
    for (int round = 0; round < 20_000; round++) {
      Event before = events.next();
      Event after = events.next();
      byte[] spoiled = spoiled(line(events.next()));
      Decoded decoded = Decoded.of(BodyFormat.NDJSON, joined(line(before), spoiled, line(after)));
      assertThat(decoded.events()).as("round %d, seed %d", round, SEED).contains(before, after);
      assertThat(decoded.outcomes).as("round %d, seed %d", round, SEED).hasSizeBetween(2, 3);
      requirePrintable(decoded, round);
    }
  }

  @Test
  void aSpoiledElementLeavesWhatCameBefore() throws IOException {
    for (int round = 0; round < 20_000; round++) {
      Event before = events.next();
      Event after = events.next();
      byte[] element = spoiled(line(events.next()));
      byte[] body =
          joined(
              "[".getBytes(UTF_8),
              line(before),
              ",".getBytes(UTF_8),
              element,
              ",".getBytes(UTF_8),
              line(after),
              "]".getBytes(UTF_8));
      Decoded decoded = Decoded.of(BodyFormat.JSON, body);
      assertThat(decoded.events()).as("round %d, seed %d", round, SEED).startsWith(before);
      if (decoded.refusals().stream().allMatch(DecodeFuzzTest::isOfGoodJson)) {
        assertThat(decoded.events()).as("round %d, seed %d", round, SEED).endsWith(after);
      }
      requirePrintable(decoded, round);
    }
  }

  @Test
  void noBytesMakeTheDecoderThrow() throws IOException {
    for (int round = 0; round < 5_000; round++) {
      List<Event> some = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        some.add(events.next());
      }
      byte[] body = spoiled(EventWriterTest.written(some).getBytes(UTF_8));
      for (BodyFormat format : BodyFormat.values()) {
        DecoderLimits limits = new DecoderLimits(1 + random.nextInt(2_000), 16, 128, 256, 500);
        Decoded whole = Decoded.of(limits, format, new ByteArrayInputStream(body));
        Decoded trickled = Decoded.of(limits, format, new TricklingStream(body, 40, round));
        assertThat(trickled.outcomes)
            .as("round %d, seed %d", round, SEED)
            .isEqualTo(whole.outcomes);
        requirePrintable(whole, round);
      }
    }
  }

  /** Where an element ends that is no JSON, or perhaps none, nobody can say. */
  private static boolean isOfGoodJson(String refusal) {
    return !refusal.contains("not JSON") && !refusal.contains("not UTF-8");
  }

  private static void requirePrintable(Decoded decoded, int round) {
    for (String refusal : decoded.refusals()) {
      assertThat(refusal.codePoints().noneMatch(Character::isISOControl))
          .as("round %d, seed %d: %s", round, SEED, refusal)
          .isTrue();
      assertThat(refusal.length()).as("round %d, seed %d", round, SEED).isLessThan(1_500);
    }
  }

  private static byte[] line(Event event) throws IOException {
    return EventWriterTest.written(List.of(event)).strip().getBytes(UTF_8);
  }

  private static byte[] joined(byte[]... lines) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      body.write(line);
      body.write('\n');
    }
    return body.toByteArray();
  }

  /** The bytes with a few of them changed, left out, put in or repeated, but no line fed. */
  private byte[] spoiled(byte[] bytes) {
    byte[] result = bytes;
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(result.length + 1);
      int to = Math.min(result.length, at + random.nextInt(8));
      result =
          switch (random.nextInt(3)) {
            case 0 -> spliced(result, at, to, new byte[0]);
            case 1 -> spliced(result, at, Math.min(at + 1, result.length), oneByte());
            default -> spliced(result, at, at, Arrays.copyOfRange(result, at, to));
          };
    }
    return result;
  }

  private byte[] oneByte() {
    int any = random.nextInt(256);
    return new byte[] {
      random.nextBoolean() ? SPICE[random.nextInt(SPICE.length)] : (byte) (any == '\n' ? 0 : any)
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] result = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(between, 0, result, from, between.length);
    System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
    return result;
  }
}
