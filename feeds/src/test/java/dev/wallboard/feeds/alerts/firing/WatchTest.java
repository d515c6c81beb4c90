package dev.wallboard.feeds.alerts.firing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.feeds.alerts.firing.AlertState.Firing;
import dev.wallboard.feeds.alerts.firing.AlertState.Inactive;
import dev.wallboard.feeds.alerts.firing.AlertState.Pending;
import dev.wallboard.feeds.alerts.rules.Bound;
import dev.wallboard.feeds.alerts.rules.Bound.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {

  private static final Inactive INACTIVE = new Inactive();
  private static final Watch ABOVE = new Watch(new Bound(Side.ABOVE, 10, 5), 60);
  private static final Watch BELOW = new Watch(new Bound(Side.BELOW, 10, 15), 0);

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aStateFollows(
      String row, Watch watch, AlertState before, OptionalDouble value, AlertState after) {
    assertThat(watch.next(before, value, 1_000)).as(row).isEqualTo(after);
  }

  static Stream<Arguments> rows() {
    Firing firing = new Firing(900, 960);
    return Stream.of(
        row("at the threshold nothing begins", ABOVE, INACTIVE, of(10), INACTIVE),
        row("beyond it something is pending", ABOVE, INACTIVE, of(10.5), new Pending(1_000)),
        row("no data does not breach", ABOVE, INACTIVE, none(), INACTIVE),
        row("a while short it goes on pending", ABOVE, new Pending(941), of(11), new Pending(941)),
        row("after the while it fires", ABOVE, new Pending(940), of(11), new Firing(940, 1_000)),
        row("pending ends at the threshold", ABOVE, new Pending(940), of(10), INACTIVE),
        row("pending ends without data", ABOVE, new Pending(940), none(), INACTIVE),
        row("firing goes on below the threshold", ABOVE, firing, of(5.1), firing),
        row("firing ends where it clears", ABOVE, firing, of(5), INACTIVE),
        row("firing ends without data", ABOVE, firing, none(), INACTIVE),
        row("below, at the threshold nothing begins", BELOW, INACTIVE, of(10), INACTIVE),
        row("without a while it fires at once", BELOW, INACTIVE, of(9), new Firing(1_000, 1_000)),
        row("below, firing goes on above the threshold", BELOW, firing, of(14), firing),
        row("below, firing ends where it clears", BELOW, firing, of(15), INACTIVE),
        row("a clock set back begins anew", ABOVE, new Pending(2_000), of(11), new Pending(1_000)));
  }

  private static Arguments row(
      String row, Watch watch, AlertState before, OptionalDouble value, AlertState after) {
    return Arguments.of(row, watch, before, value, after);
  }

  private static OptionalDouble of(double value) {
    return OptionalDouble.of(value);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private record Point(long epochMillis, OptionalDouble value) {}

  /** Fires: since some instant no value has cleared, and up to it all breached for long enough. */
  private static boolean firesByDefinition(Watch watch, List<Point> points, int last) {
    for (int fired = last; fired >= 0; fired--) {
      if (clears(watch, points.get(fired))) {
        return false;
      }
      for (int first = fired; first >= 0 && breaches(watch, points.get(first)); first--) {
        if (points.get(fired).epochMillis() - points.get(first).epochMillis()
            >= watch.holdMillis()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean breaches(Watch watch, Point point) {
    return point.value().isPresent() && watch.bound().isBreachedBy(point.value().getAsDouble());
  }

  private static boolean clears(Watch watch, Point point) {
    return point.value().isEmpty() || watch.bound().isClearedBy(point.value().getAsDouble());
  }

  @RepeatedTest(500)
  void whatFiresIsWhatTheDefinitionSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    double threshold = random.nextInt(5);
    int slack = random.nextInt(3);
    Watch watch =
        random.nextBoolean()
            ? new Watch(new Bound(Side.ABOVE, threshold, threshold - slack), random.nextInt(30))
            : new Watch(new Bound(Side.BELOW, threshold, threshold + slack), random.nextInt(30));
    List<Point> points = new ArrayList<>();
    AlertState state = INACTIVE;
    long now = 0;
    for (int i = 0; i < 60; i++) {
      now += 1 + random.nextInt(10);
      OptionalDouble value = random.nextInt(20) == 0 ? none() : of(random.nextInt(8) - 1);
      points.add(new Point(now, value));
      state = watch.next(state, value, now);
      assertThat(state instanceof Firing)
          .as("seed %d, %s, %s", seed, watch, points)
          .isEqualTo(firesByDefinition(watch, points, i));
    }
  }
}
