package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.Step.Says;
import dev.wallboard.model.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngagementPageTest {

  private static final EventType[] TYPES = EventType.values();
  private static final int OF_ENGAGEMENTS = EventType.ENGAGEMENT_CLOSED.ordinal() + 1;

  private final EngagementPage page = new EngagementPage(EngineSettings.DEFAULT, 0);

  @Test
  void newOneHasNoEventsAndABlankFold() {
    page.openNew();
    assertThat(page.hasSteps()).isFalse();
    assertThat(page.steps()).isEmpty();
    assertThat(page.present().isBlank()).isTrue();
    page.open(page.pack());
    assertThat(page.hasSteps()).isFalse();
    assertThat(page.steps()).isEmpty();
    assertThat(page.present().isBlank()).isTrue();
  }

  @Test
  void appendedEventsComeBackInOrder() {
    page.openNew();
    Step queued = Steps.queued(1_790_000_000_000L, 4, 7);
    Step closed = Steps.closed(1_790_000_060_000L, Says.NOT_INTERACTIVE);
    keep(queued);
    byte[] once = page.pack();
    page.open(once);
    keep(closed);
    page.open(page.pack());
    assertThat(page.steps()).containsExactly(queued, closed);
    assertThat(page.lastEpochMillis()).isEqualTo(closed.epochMillis());
    assertThat(page.present().phase()).isEqualTo(EngagementFold.Phase.ENDED);
    assertThat(page.present().endEpochMillis()).isEqualTo(closed.epochMillis());
    assertThat(page.past().isBlank()).isTrue();
  }

  private void keep(Step step) {
    page.present().take(step, EngagementFacts.UNHEARD);
    page.append(step);
  }

  @Test
  void chatOfTenEventsTakesFewBytes() {
    page.openNew();
    long at = 1_790_000_000_000L;
    keep(Steps.queued(at, 100));
    keep(Steps.connected(at + 20_000, 500));
    for (int i = 1; i <= 7; i++) {
      keep(i % 2 == 0 ? Steps.agentWrote(at + i * 60_000L) : Steps.visitorWrote(at + i * 60_000L));
    }
    keep(Steps.closed(at + 600_000));
    assertThat(page.pack()).hasSizeLessThan(80);
  }

  @Test
  void onlyAnEventAfterTheLastIsNext() {
    page.openNew();
    Step connected = Steps.connected(100, 1);
    assertThat(page.isNext(connected)).isTrue();
    keep(connected);
    assertThat(page.isNext(connected)).isFalse();
    assertThat(page.isNext(Steps.connected(100, 2))).isFalse();
    assertThat(page.isNext(Steps.queued(100, 1))).isFalse();
    assertThat(page.isNext(Steps.closed(99))).isFalse();
    assertThat(page.isNext(Steps.closed(100))).isTrue();
    assertThat(page.isNext(Steps.queued(101, 1))).isTrue();
  }

  @Test
  void eventBeforeAnEndBySilenceIsNotNext() {
    page.openNew();
    keep(Steps.queued(100, 1));
    long end = page.present().expiryEpochMillis();
    page.present().expireUpTo(end, EngagementFacts.UNHEARD);
    assertThat(page.isNext(Steps.closed(end - 1))).isFalse();
    assertThat(page.isNext(Steps.closed(end))).isTrue();
  }

  @Test
  void anyEventsAndFoldsComeBackAsTheyWere() {
    Property.holds(
        500,
        random -> {
          List<Step> steps = anySteps(random);
          int kept = random.nextInt(steps.size() + 1);
          page.openNew();
          steps.forEach(step -> page.present().take(step, EngagementFacts.UNHEARD));
          steps.subList(0, kept).forEach(step -> page.past().take(step, EngagementFacts.UNHEARD));
          byte[] present = bytesOf(page.present());
          byte[] past = bytesOf(page.past());
          page.open(page.pack(steps.subList(kept, steps.size())));
          assertThat(bytesOf(page.present())).isEqualTo(present);
          assertThat(page.steps()).isEqualTo(steps.subList(kept, steps.size()));
          assertThat(bytesOf(page.past())).isEqualTo(past);
        });
  }

  @Test
  void openingAppendingAndPackingIsLikePackingAllAtOnce() {
    Property.holds(
        300,
        random -> {
          List<Step> steps = anySteps(random);
          EngagementPage other = new EngagementPage(EngineSettings.DEFAULT, 0);
          page.openNew();
          byte[] packed = page.pack();
          for (Step step : steps) {
            page.open(packed);
            keep(step);
            packed = page.pack();
          }
          other.openNew();
          steps.forEach(step -> other.present().take(step, EngagementFacts.UNHEARD));
          assertThat(packed).isEqualTo(other.pack(steps));
        });
  }

  private static byte[] bytesOf(EngagementFold fold) {
    PackedWriter out = new PackedWriter();
    fold.write(out);
    return out.toBytes();
  }

  /** Ascending in time, with all there can be in them. */
  private static List<Step> anySteps(Random random) {
    List<Step> steps = new ArrayList<>();
    long at = random.nextLong(-1_000_000, 2_000_000_000_000L);
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      at += random.nextInt(4) == 0 ? random.nextLong(10 * 86_400_000L) : random.nextInt(60_000);
      steps.add(anyStep(at, random));
    }
    return steps;
  }

  private static Step anyStep(long at, Random random) {
    EventType type = TYPES[random.nextInt(OF_ENGAGEMENTS)];
    boolean needsSkill =
        type == EventType.ENGAGEMENT_QUEUED || type == EventType.ENGAGEMENT_TRANSFERRED;
    return new Step(
        at,
        random.nextInt(3) == 0 ? random.nextLong() : 0,
        type,
        needsSkill ? random.nextInt(DenseIds.MAX) : DenseIds.NONE,
        type == EventType.ENGAGEMENT_CONNECTED ? random.nextInt(DenseIds.MAX) : DenseIds.NONE,
        random.nextInt(9) - 1,
        saysOf(type, random));
  }

  private static Says saysOf(EventType type, Random random) {
    if (type == EventType.ENGAGEMENT_MESSAGE) {
      return random.nextBoolean() ? Says.FROM_AGENT : Says.FROM_VISITOR;
    }
    if (type == EventType.ENGAGEMENT_CLOSED) {
      return List.of(Says.NOTHING, Says.INTERACTIVE, Says.NOT_INTERACTIVE).get(random.nextInt(3));
    }
    return Says.NOTHING;
  }
}
