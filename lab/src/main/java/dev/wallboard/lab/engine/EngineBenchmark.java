package dev.wallboard.lab.engine;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events a second that the engine takes, beside the least that any such engine must do: one look-up
 * of the engagement, one change of a load, the counters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 2,
    jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class EngineBenchmark {

  private static final int ENGAGEMENTS = 200_000;
  private static final int SKILLS = 1_000;
  private static final int AGENTS = 2_000;
  private static final int EVENTS = ENGAGEMENTS * 10 + AGENTS * 8;

  /** How many skills an agent holds. */
  @Param({"1", "10", "50"})
  public int skillsPerAgent;

  private List<Event> inOrder = List.of();
  private List<Event> shuffled = List.of();

  /** Makes the day. */
  @Setup
  public void makeDay() {
    inOrder = new BusyDay(ENGAGEMENTS, SKILLS, AGENTS, skillsPerAgent).inOrder();
    shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(20_261_123));
  }

  /** Each event as it happens. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public AccountEngine inOrder() {
    return AppliedDay.live(inOrder);
  }

  /** Each event late, in any order. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public AccountEngine shuffled() {
    return AppliedDay.late(shuffled);
  }

  /** Each event once more at a start. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public AccountEngine readBack() {
    return AppliedDay.readBack(inOrder);
  }

  /** The least that must be done. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long[] loop() {
    Object2IntOpenHashMap<String> engagements = new Object2IntOpenHashMap<>();
    long[] loads = new long[AGENTS];
    long[] counters = new long[TimeGrid.MAX_FRAME_BUCKETS * SKILLS];
    for (Event event : inOrder) {
      if (event instanceof EngagementEvent engagement) {
        String id = engagement.engagementId();
        int number = engagements.computeIfAbsent(id, absent -> engagements.size());
        loads[number % AGENTS]++;
        long bucket = Math.floorMod(TimeGrid.bucketOf(event.epochMillis()), 289L);
        counters[(int) bucket * SKILLS + number % SKILLS]++;
      }
    }
    return counters;
  }
}
