package dev.wallboard.engine;

import static dev.wallboard.engine.Story.agent;
import static dev.wallboard.engine.Story.at;
import static dev.wallboard.engine.Story.engagement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A snapshot stays as it was taken, whatever the engine takes in afterwards. */
class AccountSnapshotTest {

  private static final long NOW = at("12:03:21.457");

  private static AccountEngine startedAt(long epochMillis) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, epochMillis);
    engine.start();
    return engine;
  }

  @Test
  void sameSnapshotAsLongAsNothingChanges() {
    AccountEngine engine = startedAt(NOW);
    AccountReads first = engine.snapshot();
    engine.advance(NOW + 1);
    engine.apply(List.of());
    assertThat(engine.snapshot()).isSameAs(first);
  }

  @Test
  void anotherSnapshotOnceSomethingHasChanged() {
    AccountEngine engine = startedAt(NOW);
    List<AccountReads> snapshots = new ArrayList<>(List.of(engine.snapshot()));
    for (Story.Teller story :
        List.of(
            engagement("E-1").queuedAt("12:00"),
            engagement("E-1").connectedAt("12:01"),
            engagement("E-1").closedAt("11:59"),
            agent(7).onlineAt("11:00"),
            agent(7).skillsAt("11:00", 3))) {
      engine.apply(story.events());
      snapshots.add(engine.snapshot());
    }
    engine.advance(NOW + TimeGrid.BUCKET_MILLIS);
    snapshots.add(engine.snapshot());
    assertThat(snapshots).doesNotHaveDuplicates();
  }

  @Test
  void snapshotIsAskedUpToTheEndOfItsBucket() {
    AccountEngine engine = startedAt(NOW);
    AccountReads snapshot = engine.snapshot();
    long end = TimeGrid.endOf(TimeGrid.bucketOf(NOW));
    engine.advance(end);
    assertThat(snapshot.queueState(IdFilter.ALL, end - 1).skills()).isEmpty();
    assertThatThrownBy(() -> snapshot.queueState(IdFilter.ALL, end))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void intervalsAreOfTheSnapshotHoweverLateTheyAreAskedFor() {
    AccountEngine engine = startedAt(NOW);
    engine.apply(agent(7).onlineAt("11:30").events());
    AgentActivityQuestion question =
        new AgentActivityQuestion(60, OptionalInt.of(30), IdFilter.ALL);
    ByInterval<List<Keyed<AgentTimes>>> answer = engine.snapshot().agentActivity(question, NOW);
    engine.apply(agent(7).awayAt("11:31", 8).events());
    engine.advance(NOW + 3 * TimeGrid.DAY_MILLIS);
    List<Long> onlineMillis = new ArrayList<>();
    answer
        .intervals()
        .orElseThrow()
        .forEach(
            part ->
                part.data()
                    .forEach(times -> onlineMillis.add(times.value().online().totalMillis())));
    assertThat(onlineMillis).containsExactly(NOW - at("11:35"), at("11:35") - at("11:30"));
  }

  private record Arrival(long epochMillis, List<Event> events) {}

  private record Taken(long nowEpochMillis, int arrivals, AccountReads snapshot) {}

  @Test
  void eachSnapshotKeepsSayingWhatAnEngineOfItsEventsSays() {
    Property.holds(
        60,
        random -> {
          List<Arrival> arrivals = anyArrivals(random);
          AccountEngine engine = startedAt(NOW);
          List<Taken> taken = new ArrayList<>();
          for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            engine.advance(arrival.epochMillis);
            engine.apply(arrival.events);
            if (random.nextInt(3) == 0) {
              AccountReads snapshot = engine.snapshot();
              taken.add(new Taken(arrival.epochMillis, i + 1, snapshot));
              if (random.nextBoolean()) {
                Answers.at(arrival.epochMillis, snapshot);
              }
            }
          }
          for (int i = 0; i < 6 && !taken.isEmpty(); i++) {
            Taken one = taken.remove(random.nextInt(taken.size()));
            Answers.assertSame(
                one.nowEpochMillis, one.snapshot, fresh(arrivals.subList(0, one.arrivals)));
          }
        });
  }

  private static AccountReads fresh(List<Arrival> arrivals) {
    AccountEngine engine = startedAt(NOW);
    for (Arrival arrival : arrivals) {
      engine.advance(arrival.epochMillis);
      engine.apply(arrival.events);
    }
    return engine.snapshot();
  }

  /**
   * Within some minutes or some days; much comes late, and some when a bucket is all but over,
   * after which a question reaches whole buckets only.
   */
  private static List<Arrival> anyArrivals(Random random) {
    long length = random.nextBoolean() ? 2 * TimeGrid.DAY_MILLIS : 40 * TimeGrid.MINUTE_MILLIS;
    List<Arrival> arrivals = new ArrayList<>();
    int count = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      long now = NOW + random.nextLong(length);
      if (random.nextInt(4) == 0) {
        now = TimeGrid.endOf(TimeGrid.bucketOf(now)) - 1;
        arrivals.add(new Arrival(now, arrivingAt(now, random)));
      }
      arrivals.add(new Arrival(now, arrivingAt(now, random)));
    }
    arrivals.sort(Comparator.comparingLong(Arrival::epochMillis));
    return arrivals;
  }

  private static List<Event> arrivingAt(long now, Random random) {
    long oldest = TimeGrid.startOf(TimeGrid.oldestBucketAt(now));
    long from = random.nextInt(3) == 0 ? oldest : now - 10 * TimeGrid.MINUTE_MILLIS;
    return new AnyEvents(random, from, now + TimeGrid.MINUTE_MILLIS).some(random.nextInt(8));
  }
}
