package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.Problem;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final QueueHealthSection NOTHING =
      new QueueHealthSection(Optional.empty(), QueueMetrics.NONE);

  @Test
  void answersAreJson() {
    assertThat(Calls.get("queuestate?v=1").contentType()).isEqualTo("application/json");
    assertThat(Calls.get("queuestate").contentType()).isEqualTo("application/json");
  }

  @Test
  void problemsAreProblemJson() {
    assertThat(Calls.get("queuestate?v=3").contentType()).isEqualTo("application/problem+json");
    assertThat(Calls.get("nothing?v=1").contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void problemsInAnEnvelopeAreJson() {
    assertThat(Calls.get("queuehealth").contentType()).isEqualTo("application/json");
  }

  @Test
  void anUnknownMethodIsAPlainProblemWithoutAVersionToo() {
    assertThat(Calls.get("nothing").contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void noIntervalIsAskedForBeforeTheAnswerIsWritten() {
    Counted parts = new Counted(3);
    answerOf(parts);
    assertThat(parts.taken).isZero();
  }

  @Test
  void whatIsComputedIsWrittenSoonAfter() throws IOException {
    Counted parts = new Counted(1_000);
    Answer answer = answerOf(parts);
    int bytesOfAll = bytesOf(answer);
    parts.taken = 0;

    Written written = new Written(size -> parts.taken * (bytesOfAll / 1_000) - size);
    answer.writeTo(written);

    assertThat(parts.taken).isEqualTo(1_000);
    assertThat(written.mostBehind).isLessThan(20_000);
  }

  @Test
  void anAnswerCanBeWrittenAgain() {
    Answer answer = Calls.get("queuehealth?v=1&timeframe=60&interval=30&skillIds=all");
    assertThat(Calls.text(answer)).isEqualTo(Calls.text(answer));
  }

  @Test
  void anAnswerThatBreaksOffIsLeftOpen() {
    Iterable<ByInterval.Part<QueueHealthSection>> broken =
        () -> {
          throw new IllegalStateException("gone");
        };
    Answer answer = answerOf(broken);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    assertThatThrownBy(() -> answer.writeTo(bytes)).hasMessage("gone");

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("{\"metricsByIntervals\":[");
  }

  /** The last four are among those that {@code Double.toString} writes longer before JDK 19. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1.0",
        "0.0",
        "0.04",
        "0.001",
        "9.99E-4",
        "5.55247084952804E-4",
        "9999999.0",
        "1.0E7",
        "1.2345678901234566E17",
        "4.9E-324",
        "2.0E23",
        "1.0E23",
        "-2.0E23",
        "8.41E21"
      })
  void doublesAreTheShortestThatReadAsTheSame(String shortest) {
    double value = Double.parseDouble(shortest);
    assertThat(Calls.text(Answer.ok(json -> json.writeNumber(value), 1))).isEqualTo(shortest);
  }

  @Test
  void theStreamIsLeftOpen() throws IOException {
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    Calls.get("queuestate?v=1").writeTo(out);
    Answer.refusal(Problem.notFound("nothing here")).writeTo(out);
  }

  private static int bytesOf(Answer answer) {
    return Calls.text(answer).length();
  }

  private static Answer answerOf(Iterable<ByInterval.Part<QueueHealthSection>> parts) {
    ByInterval<QueueHealthSection> reading = new ByInterval<>(Optional.of(parts), NOTHING);
    ByIntervalForm<QueueHealthSection> form = new ByIntervalForm<>(QueueHealthForm::writeSections);
    return Answer.ok(json -> form.write(json, reading), 1);
  }

  /** Parts that count how many of them were asked for. */
  private static final class Counted implements Iterable<ByInterval.Part<QueueHealthSection>> {

    private final int size;
    private int taken;

    Counted(int size) {
      this.size = size;
    }

    @Override
    public Iterator<ByInterval.Part<QueueHealthSection>> iterator() {
      return IntStream.range(0, size).mapToObj(this::part).iterator();
    }

    private ByInterval.Part<QueueHealthSection> part(int place) {
      taken++;
      return new ByInterval.Part<>(place, NOTHING);
    }
  }

  /** A stream that notes how far it was behind at most when it was written to. */
  private static final class Written extends OutputStream {

    private final IntUnaryOperator behind;
    private int size;
    private int mostBehind;

    Written(IntUnaryOperator behind) {
      this.behind = behind;
    }

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
      mostBehind = Math.max(mostBehind, behind.applyAsInt(size));
      size += length;
    }
  }
}
