package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.StateTimes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** A number that a rule can look at, by the method and the member of its answer. */
public enum AlertMetric {
  ENTERED("enteredQEng", Unit.COUNT, count(it -> it.counts().entered())),
  CONNECTED("connectedEng", Unit.COUNT, count(it -> it.counts().connected())),
  ABANDONED("abandonedEng", Unit.COUNT, count(it -> it.counts().abandoned())),
  TOTAL_TIME_TO_ANSWER(
      "totalTimeToAnswer", Unit.SECONDS, count(it -> it.counts().secondsToAnswer())),
  AVERAGE_TIME_TO_ANSWER(
      "avgTimeToAnswer",
      Unit.SECONDS,
      share(QueueMetrics::averageSecondsToAnswer, it -> it.counts().connected())),
  TOTAL_TIME_TO_ABANDON(
      "totalTimeToAbandon", Unit.SECONDS, count(it -> it.counts().secondsToAbandon())),
  AVERAGE_TIME_TO_ABANDON(
      "avgTimeToAbandon",
      Unit.SECONDS,
      share(QueueMetrics::averageSecondsToAbandon, it -> it.counts().abandoned())),
  ABANDONMENT_RATE(
      "abandonmentRate",
      Unit.SHARE,
      share(
          QueueMetrics::abandonmentRatio, it -> it.counts().abandoned() + it.counts().connected())),
  AVERAGE_QUEUE_SIZE("averageQueueSize", Unit.COUNT, level(it -> it.queueSize().average())),
  MAX_QUEUE_SIZE("maxQueueSize", Unit.COUNT, level(it -> it.queueSize().max())),
  MIN_QUEUE_SIZE("minQueueSize", Unit.COUNT, level(it -> it.queueSize().min())),
  AVERAGE_AVAILABLE_SLOTS(
      "averageAvailableSlots", Unit.COUNT, level(it -> it.availableSlots().average())),
  MAX_AVAILABLE_SLOTS("maxAvailableSlots", Unit.COUNT, level(it -> it.availableSlots().max())),
  MIN_AVAILABLE_SLOTS("minAvailableSlots", Unit.COUNT, level(it -> it.availableSlots().min())),

  CURRENT_QUEUE_SIZE(
      "currentQueueSize", Unit.COUNT, state(QueueState.OfSkill::queueSize, Optional.empty())),
  CURRENT_AVAILABLE_SLOTS(
      "currentAvailableSlots",
      Unit.COUNT,
      state(QueueState.OfSkill::availableSlots, Optional.empty())),
  CURRENT_MAX_WAIT(
      "currentMaxWaitTimeInQueue",
      Unit.MILLIS,
      state(QueueState.OfSkill::maxWaitMillis, Optional.of(0L))),

  INTERACTIVE_CHATS(
      "totalInteractiveChats", Unit.COUNT, activity(EngagementMetrics::interactiveChats)),
  NON_INTERACTIVE_CHATS(
      "totalNonInteractiveChats", Unit.COUNT, activity(EngagementMetrics::nonInteractiveChats)),
  HANDLING_TIME("totalHandlingTime", Unit.SECONDS, activity(EngagementMetrics::handlingSeconds)),
  NON_INTERACTIVE_HANDLING_TIME(
      "nonInteractiveTotalHandlingTime",
      Unit.SECONDS,
      activity(EngagementMetrics::nonInteractiveHandlingSeconds)),
  CONNECTIONS("connectedEngagements", Unit.COUNT, activity(EngagementMetrics::connections)),

  PERCENT_WITHIN("percentWithin", Unit.PERCENT, new Look.Waits()),

  OCCUPANCY(
      "occupancy",
      Unit.SHARE,
      agents(it -> it.online().chattingMillis(), it -> it.online().totalMillis())),
  ONLINE_SHARE(
      "onlineShare",
      Unit.SHARE,
      agents(it -> it.online().totalMillis(), AlertMetric::loggedInMillis)),
  AWAY_SHARE(
      "awayShare", Unit.SHARE, agents(it -> it.away().totalMillis(), AlertMetric::loggedInMillis)),
  MAX_CONCURRENCY_SHARE(
      "maxConcurrencyShare",
      Unit.SHARE,
      agents(it -> it.online().inMaxConcurrencyMillis(), it -> it.online().totalMillis()));

  private final String word;
  private final Unit unit;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Look look;

  AlertMetric(String field, Unit unit, Look look) {
    this.word = look.method() + "." + field;
    this.unit = unit;
    this.look = look;
  }

  /** {@code queuehealth.abandonmentRate}. */
  public String word() {
    return word;
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** Where it is found in answers. */
  Look look() {
    return look;
  }

  /** The metric of that name. */
  static Optional<AlertMetric> named(String word) {
    return Arrays.stream(values()).filter(metric -> metric.word.equals(word)).findFirst();
  }

  /** The names of all metrics. */
  public static List<String> words() {
    return Arrays.stream(values()).map(AlertMetric::word).toList();
  }

  private static long loggedInMillis(AgentTimes times) {
    StateTimes loggedIn = times.loggedIn();
    return loggedIn.totalMillis();
  }

  private static Look count(ToLongFunction<QueueMetrics> count) {
    return new Look.Health(it -> OptionalDouble.of(count.applyAsLong(it)), Optional.empty());
  }

  private static Look share(
      ToDoubleFunction<QueueMetrics> share, ToLongFunction<QueueMetrics> chats) {
    return new Look.Health(
        it -> OptionalDouble.of(share.applyAsDouble(it)), Optional.of(chats::applyAsLong));
  }

  private static Look level(ToDoubleFunction<QueueMetrics> level) {
    return new Look.Health(it -> notNegative(level.applyAsDouble(it)), Optional.empty());
  }

  private static Look state(
      ToLongFunction<QueueState.OfSkill> value, Optional<Long> whereNobodyWaits) {
    return new Look.State(
        it -> {
          OptionalDouble known = notNegative(value.applyAsLong(it));
          return known.isPresent() || whereNobodyWaits.isEmpty()
              ? known
              : OptionalDouble.of(whereNobodyWaits.get());
        });
  }

  private static Look activity(ToLongFunction<EngagementMetrics> count) {
    return new Look.Activity(count);
  }

  private static Look agents(
      Function<AgentTimes, Long> partMillis, Function<AgentTimes, Long> wholeMillis) {
    return new Look.Agents(partMillis::apply, wholeMillis::apply);
  }

  /** The API says −1 where it knows nothing. */
  private static OptionalDouble notNegative(double value) {
    return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
