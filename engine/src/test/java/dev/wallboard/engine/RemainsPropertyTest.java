package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Forgetting is invisible (spec: events): an engine that reads back what is left after the oldest
 * blocks of a log were replaced, again and again, by what remains of them, answers like the one
 * that saw everything.
 */
class RemainsPropertyTest {

  private static final long START = Story.at("12:03:21.457");
  private static final long DAY_MILLIS = TimeGrid.DAY_MILLIS;
  private static final long AHEAD_MILLIS = 60_000;

  @Test
  void whatRemainsGivesTheSameAnswers() {
    Property.holds(400, random -> new Life(random).live());
  }

  @Test
  void engagementsLongOverLeaveNothing() {
    Log log = new Log();
    AccountEngine engine = started(log, START, EngineSettings.DEFAULT);
    for (int i = 0; i < 50; i++) {
      log.append(List.of(new EngagementEvent.Abandoned(START + i, 0, "E-" + i)), engine);
    }
    for (long at = START; at < START + 5 * DAY_MILLIS; at += DAY_MILLIS / 4) {
      engine.advance(at);
      log.clean(engine, Integer.MAX_VALUE);
    }
    assertThat(log.blocks).allMatch(block -> block.events.isEmpty() && block.over.isEmpty());
  }

  private static AccountEngine started(Log log, long now, EngineSettings settings) {
    AccountEngine engine = new AccountEngine(settings, now);
    for (Block block : log.blocks) {
      engine.apply(block.events);
      engine.recall(block.seen, block.over, block.carriedUpTo, block.lastEvent);
    }
    engine.start();
    return engine;
  }

  /** Some days of an account, with restarts of which it never knows. */
  private static final class Life {
    private final Random random;
    private final Log log = new Log();
    private final EngineSettings settings;
    private final AccountEngine engine;

    Life(Random random) {
      this.random = random;
      this.settings =
          random.nextBoolean()
              ? EngineSettings.DEFAULT
              : new EngineSettings(random.nextLong(TimeGrid.MINUTE_MILLIS, 3 * DAY_MILLIS));
      this.engine = started(log, START, settings);
    }

    void live() {
      long now = START;
      for (Arrival arrival : anyArrivals(2 + random.nextInt(5))) {
        now = arrival.epochMillis;
        engine.advance(now);
        log.append(List.of(arrival.event), engine);
        if (random.nextInt(3) == 0) {
          log.clean(engine, random.nextInt(4) == 0 ? 1 + random.nextInt(3) : Integer.MAX_VALUE);
        }
        if (random.nextInt(8) == 0) {
          assertSame(now);
        }
      }
      long end = now + random.nextLong(3 * DAY_MILLIS);
      engine.advance(end);
      assertSame(end);
    }

    private void assertSame(long now) {
      AccountEngine again = started(log, now, settings);
      Answers.assertSame(now, again, engine);
      assertThat(again.lastEventEpochMillis()).isEqualTo(engine.lastEventEpochMillis());
    }

    private List<Arrival> anyArrivals(int days) {
      long end = START + days * DAY_MILLIS;
      List<Arrival> arrivals = new ArrayList<>();
      for (Event event : new AnyEvents(random, START, end).some(20 + random.nextInt(120))) {
        arrivals.add(arrival(event));
      }
      arrivals.sort(Comparator.comparingLong(Arrival::epochMillis));
      return arrivals;
    }

    private Arrival arrival(Event event) {
      long latest = TimeGrid.endOf(TimeGrid.bucketOf(event.epochMillis())) + DAY_MILLIS - 1;
      long earliest = Math.max(START, event.epochMillis() - AHEAD_MILLIS);
      return new Arrival(
          switch (random.nextInt(4)) {
            case 0 -> latest;
            case 1 -> random.nextLong(earliest, latest);
            default -> Math.max(earliest, event.epochMillis());
          },
          event);
    }
  }

  private record Arrival(long epochMillis, Event event) {}

  private record Block(
      List<Event> events,
      List<SkillSeen> seen,
      List<EngagementOver> over,
      long carriedUpTo,
      long lastEvent) {

    long newestEpochMillis() {
      return events.stream().mapToLong(Event::epochMillis).reduce(carriedUpTo, Math::max);
    }
  }

  /** A log as a store keeps it, in memory. */
  private static final class Log {
    private final List<Block> blocks = new ArrayList<>();

    void append(List<Event> events, AccountEngine engine) {
      blocks.add(
          new Block(List.copyOf(events), List.of(), List.of(), Long.MIN_VALUE, Long.MIN_VALUE));
      engine.apply(events);
    }

    void clean(AccountEngine engine, int maxBlocks) {
      long floor = engine.floorEpochMillis();
      int gone = 0;
      List<Event> events = new ArrayList<>();
      List<EngagementOver> over = new ArrayList<>();
      while (gone < Math.min(maxBlocks, blocks.size())
          && blocks.get(gone).newestEpochMillis() < floor) {
        Block block = blocks.get(gone++);
        Remains remains = engine.remainsOf(block.events);
        events.addAll(remains.events());
        over.addAll(remains.over());
        block.over.stream()
            .filter(old -> old.untilEpochMillis() > block.carriedUpTo)
            .forEach(over::add);
      }
      if (gone > 0) {
        blocks.subList(0, gone).clear();
        blocks.add(
            new Block(events, engine.skillsSeen(), over, floor, engine.lastEventEpochMillis()));
      }
    }
  }
}
