package dev.wallboard.engine;

import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the page on events promises of any events: order, repetition and restarts do not matter. */
class AccountEnginePropertyTest {

  private static final long NOW = Story.at("12:03:21.457");
  private static final long DAY_MILLIS = TimeGrid.DAY_MILLIS;
  private static final long AHEAD_MILLIS = 60_000;

  @Test
  void orderDoesNotMatter() {
    Property.holds(
        60,
        random -> {
          List<Event> events = aDay(random);
          AccountEngine expected = live(events, events.size());
          Collections.shuffle(events, random);
          Answers.assertSame(NOW, live(events, events.size()), expected);
        });
  }

  @Test
  void batchesMayHaveAnySize() {
    Property.holds(
        60,
        random -> {
          List<Event> events = aDay(random);
          AccountEngine expected = live(events, events.size());
          Answers.assertSame(NOW, live(events, 1), expected);
          Answers.assertSame(NOW, live(events, 1 + random.nextInt(9)), expected);
        });
  }

  @Test
  void repetitionDoesNotMatter() {
    Property.holds(
        60,
        random -> {
          List<Event> events = aDay(random);
          AccountEngine expected = live(events, events.size());
          List<Event> twice = new ArrayList<>(events);
          twice.addAll(events);
          Collections.shuffle(twice, random);
          AccountEngine engine = live(twice, 1 + random.nextInt(9));
          Answers.assertSame(NOW, engine, expected);
          engine.apply(events);
          Answers.assertSame(NOW, engine, expected);
        });
  }

  @Test
  void startAfterReadingBackEqualsCountingLive() {
    Property.holds(
        60,
        random -> {
          List<Event> events = aDay(random);
          Answers.assertSame(NOW, readBack(events, NOW, EngineSettings.DEFAULT), live(events, 7));
        });
  }

  @Test
  void askingInBetweenDoesNotMatter() {
    Property.holds(
        8,
        random -> {
          List<Event> events = aDay(random);
          AccountEngine engine = live(List.of(), 1);
          for (Event event : events) {
            engine.apply(List.of(event));
            Answers.at(NOW, engine.snapshot());
          }
          Answers.assertSame(NOW, engine, live(events, 7));
        });
  }

  /**
   * For days, events come when they come, as late as is allowed; at any moment a restart, which
   * reads back every event ever accepted, gives the same answers.
   */
  @Test
  void daysOfDisorderEqualARestartAtAnyMoment() {
    Property.holds(
        60,
        random -> {
          EngineSettings settings = anySettings(random);
          int days = 2 + random.nextInt(5);
          List<Arrival> arrivals = anyArrivals(random, days);
          AccountEngine engine = readBack(List.of(), NOW, settings);
          List<Event> accepted = new ArrayList<>();
          for (Arrival arrival : arrivals) {
            engine.advance(arrival.epochMillis);
            engine.apply(List.of(arrival.event));
            accepted.add(arrival.event);
            if (random.nextInt(12) == 0) {
              assertLikeRestarted(engine, accepted, arrival.epochMillis, settings, random);
            }
          }
          long end = NOW + (days + 2) * DAY_MILLIS + random.nextLong(9 * DAY_MILLIS);
          engine.advance(end);
          assertLikeRestarted(engine, accepted, end, settings, random);
        });
  }

  /** The restarted one reads in any order. */
  private static void assertLikeRestarted(
      AccountEngine engine,
      List<Event> accepted,
      long now,
      EngineSettings settings,
      Random random) {
    List<Event> events = new ArrayList<>(accepted);
    Collections.shuffle(events, random);
    Answers.assertSame(now, engine, readBack(events, now, settings));
  }

  private record Arrival(long epochMillis, Event event) {}

  private static List<Arrival> anyArrivals(Random random, int days) {
    long end = NOW + days * DAY_MILLIS;
    List<Arrival> arrivals = new ArrayList<>();
    for (Event event : new AnyEvents(random, NOW, end).some(20 + random.nextInt(120))) {
      arrivals.add(arrival(event, random));
      if (random.nextInt(6) == 0) {
        arrivals.add(arrival(event, random));
      }
    }
    arrivals.sort(Comparator.comparingLong(Arrival::epochMillis));
    return arrivals;
  }

  /** From a minute ahead to the last moment at which it is not too old. */
  private static Arrival arrival(Event event, Random random) {
    long latest = TimeGrid.endOf(TimeGrid.bucketOf(event.epochMillis())) + DAY_MILLIS - 1;
    long earliest = Math.max(NOW, event.epochMillis() - AHEAD_MILLIS);
    long at =
        switch (random.nextInt(4)) {
          case 0 -> earliest;
          case 1 -> latest;
          case 2 -> event.epochMillis();
          default -> random.nextLong(earliest, latest);
        };
    return new Arrival(at, event);
  }

  private static EngineSettings anySettings(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> EngineSettings.DEFAULT;
      case 1 -> new EngineSettings(TimeGrid.MINUTE_MILLIS);
      default -> new EngineSettings(random.nextLong(TimeGrid.MINUTE_MILLIS, 3 * DAY_MILLIS));
    };
  }

  private static List<Event> aDay(Random random) {
    long oldest = TimeGrid.startOf(TimeGrid.oldestBucketAt(NOW));
    return new AnyEvents(random, oldest, NOW + AHEAD_MILLIS).some(10 + random.nextInt(150));
  }

  private static AccountEngine live(List<Event> events, int batchSize) {
    AccountEngine engine = readBack(List.of(), NOW, EngineSettings.DEFAULT);
    for (int from = 0; from < events.size(); from += batchSize) {
      engine.apply(events.subList(from, Math.min(events.size(), from + batchSize)));
    }
    return engine;
  }

  private static AccountEngine readBack(List<Event> events, long now, EngineSettings settings) {
    AccountEngine engine = new AccountEngine(settings, now);
    engine.apply(events);
    engine.start();
    return engine;
  }
}
