package dev.wallboard.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Need;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsOfCallersTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final AtomicLong elapsedMillis = new AtomicLong();
  private final Limits limits =
      new Limits(
          new LimitSettings(
              new LimitSettings.Rate(5, 10, 3), new LimitSettings.Rate(100, 100, 100), 4, 100, 10),
          elapsedMillis::get);

  private static Optional<Caller> key(String accountId, String id) {
    return Optional.of(new Caller(Caller.Kind.KEY, accountId, id, Set.of(Need.READ)));
  }

  private Limits.Outcome read(Optional<Caller> caller) {
    return limits.admit(false, caller, HERE);
  }

  /** A request that is over at once; whether it was let through. */
  private boolean passes(Optional<Caller> caller) {
    Limits.Outcome outcome = read(caller);
    if (outcome instanceof Limits.Outcome.Granted granted) {
      granted.end();
      return true;
    }
    return false;
  }

  private int passed(Optional<Caller> caller, int tries) {
    int passed = 0;
    for (int i = 0; i < tries; i++) {
      passed += passes(caller) ? 1 : 0;
    }
    return passed;
  }

  @Test
  void aCallerHasItsBurstAndThenItsRate() {
    assertThat(passed(key("1", "a"), 20)).isEqualTo(10);
    elapsedMillis.addAndGet(1_000);
    assertThat(passed(key("1", "a"), 20)).isEqualTo(5);
    elapsedMillis.addAndGet(60_000);
    assertThat(passed(key("1", "a"), 20)).isEqualTo(10);
  }

  @Test
  void whoIsRefusedIsToldWhenToComeAgain() {
    passed(key("1", "a"), 10);
    assertThat(read(key("1", "a")))
        .isEqualTo(
            new Limits.Outcome.Refused("too many requests a second (limits.reads-per-second)", 1));
  }

  @Test
  void othersAreNotHeldUp() {
    passed(key("1", "a"), 20);
    assertThat(passed(key("1", "b"), 1)).isEqualTo(1);
    assertThat(passed(key("2", "a"), 1)).isEqualTo(1);
    assertThat(passed(Optional.empty(), 1)).isEqualTo(1);
    assertThat(limits.admit(true, key("1", "a"), HERE))
        .as("events are counted apart")
        .isInstanceOf(Limits.Outcome.Granted.class);
  }

  @Test
  void allTogetherHaveSoManyTimesAsMuch() {
    int passed = 0;
    for (int caller = 0; caller < 10; caller++) {
      passed += passed(key("1", "k" + caller), 10);
    }
    assertThat(passed).isEqualTo(40);
    assertThat(read(key("9", "new")))
        .isInstanceOfSatisfying(
            Limits.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("of all callers together"));
  }

  @Test
  void soManyMayBeUnderWayAtOnce() {
    List<Limits.Outcome.Granted> underWay = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      underWay.add((Limits.Outcome.Granted) read(key("1", "a")));
    }
    assertThat(read(key("1", "a")))
        .isEqualTo(
            new Limits.Outcome.Refused(
                "too many requests are under way at once (limits.reads-at-once)", 1));
    underWay.get(0).end();
    assertThat(read(key("1", "a"))).isInstanceOf(Limits.Outcome.Granted.class);
  }

  @Test
  void callersThatAreNotSeenForLongAreForgotten() {
    for (int caller = 0; caller < 1_000; caller++) {
      passes(key("1", "k" + caller));
    }
    assertThat(limits.remembered()).isLessThanOrEqualTo(100);
    elapsedMillis.addAndGet(3_600_000);
    assertThat(limits.remembered()).isZero();
  }
}
