package dev.wallboard.lab.engine;

import dev.wallboard.engine.AccountReads;
import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.QueueHealthSection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the questions take over 24 hours of a million chats, 1,000 skills and 2,000 agents, once
 * the whole buckets have been worked out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xms8g", "-Xmx8g", "-XX:+UseSerialGC"})
public class ReadsBenchmark {

  private static final long NOW = BusyDay.END_EPOCH_MILLIS;
  private static final int DAY_MINUTES = 1_440;

  /** How many skills an agent holds. */
  @Param({"1", "10", "50"})
  public int skillsPerAgent;

  private AccountReads account = AppliedDay.readBack(List.of()).snapshot();

  /** Counts the day. */
  @Setup
  public void countDay() {
    List<Event> day = new BusyDay(1_000_000, 1_000, 2_000, skillsPerAgent).inOrder();
    account = AppliedDay.readBack(day).snapshot();
  }

  private ByInterval<QueueHealthSection> queueHealth(
      OptionalInt intervalMinutes, Optional<IdFilter> skills) {
    return account.queueHealth(
        new QueueHealthQuestion(DAY_MINUTES, intervalMinutes, skills, OptionalLong.empty()), NOW);
  }

  /** Queue health of one skill. */
  @Benchmark
  public Object queueHealthOfOneSkill() {
    return queueHealth(OptionalInt.empty(), Optional.of(IdFilter.of(5)));
  }

  /** Queue health of the account. */
  @Benchmark
  public Object queueHealthOfTheAccount() {
    return queueHealth(OptionalInt.empty(), Optional.empty());
  }

  /** Queue health of every skill in every 5 minutes. */
  @Benchmark
  public void queueHealthOfAllByFiveMinutes(Blackhole hole) {
    queueHealth(OptionalInt.of(5), Optional.of(IdFilter.ALL))
        .intervals()
        .orElseThrow()
        .forEach(hole::consume);
  }

  /** Agent activity of everybody. */
  @Benchmark
  public Object agentActivity() {
    return account.agentActivity(
        new AgentActivityQuestion(DAY_MINUTES, OptionalInt.empty(), IdFilter.ALL), NOW);
  }

  /** Engagement activity of the account. */
  @Benchmark
  public Object engagementActivity() {
    return account.engagementActivity(
        new EngagementActivityQuestion(
            DAY_MINUTES, OptionalInt.empty(), Optional.empty(), Optional.empty()),
        NOW);
  }

  /** Queue state of every skill. */
  @Benchmark
  public Object queueState() {
    return account.queueState(IdFilter.ALL, NOW);
  }

  /** The histogram of all waits. */
  @Benchmark
  public Object sla() {
    return account.sla(
        new SlaQuestion(
            DAY_MINUTES, IdFilter.ALL, IdFilter.ALL, List.of(0L, 15L, 30L, 45L, 60L, 90L, 120L)),
        NOW);
  }
}
