package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.engine.AccountReads;
import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.SlaHistogram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an account at an instant, each question asked once however many rules look at its
 * answer. For one thread.
 */
public final class Figures {

  private final AccountReads reads;
  private final long nowEpochMillis;
  private final Map<Integer, OfSkills<QueueMetrics>> health = new HashMap<>();
  private final Map<Integer, OfSkills<EngagementMetrics>> activity = new HashMap<>();
  private final Map<Integer, List<Keyed<AgentTimes>>> agents = new HashMap<>();
  private @Nullable OfSkills<QueueState.OfSkill> state;

  /** What a method says of the account and of its skills. */
  private record OfSkills<T>(T account, Map<Long, T> bySkill) {

    static <T> OfSkills<T> of(T account, List<Keyed<T>> skills) {
      Map<Long, T> bySkill = new HashMap<>();
      skills.forEach(skill -> bySkill.put(skill.id(), skill.value()));
      return new OfSkills<>(account, bySkill);
    }
  }

  public Figures(AccountReads reads, long nowEpochMillis) {
    this.reads = reads;
    this.nowEpochMillis = nowEpochMillis;
  }

  /** The instant of all figures. */
  public long nowEpochMillis() {
    return nowEpochMillis;
  }

  /** What a rule looks at, in ascending order. */
  public List<Sample> of(AlertRule rule) {
    Look look = rule.metric().look();
    if (look instanceof Look.Health health) {
      return samples(rule, this::health, QueueMetrics.NONE, it -> valueOf(health, it, rule));
    }
    if (look instanceof Look.State state) {
      return samples(rule, minutes -> state(), QueueState.OfSkill.NONE, state.value());
    }
    if (look instanceof Look.Activity activity) {
      return samples(
          rule,
          this::activity,
          EngagementMetrics.NONE,
          it -> OptionalDouble.of(activity.value().applyAsLong(it)));
    }
    return look instanceof Look.Agents agents
        ? List.of(new Sample(Series.ACCOUNT, shareOf(agents, rule)))
        : waits(rule);
  }

  private static OptionalDouble valueOf(Look.Health look, QueueMetrics metrics, AlertRule rule) {
    return look.chats()
        .filter(chats -> isTooFew(chats.applyAsLong(metrics), rule))
        .map(few -> OptionalDouble.empty())
        .orElseGet(() -> look.value().apply(metrics));
  }

  private static boolean isTooFew(long chats, AlertRule rule) {
    return chats < Math.max(1, rule.fromChats());
  }

  private <T> List<Sample> samples(
      AlertRule rule,
      Function<Integer, OfSkills<T>> ask,
      T nothing,
      Function<T, OptionalDouble> value) {
    OfSkills<T> answer = ask.apply(rule.timeframeMinutes().orElse(0));
    if (rule.scope() instanceof Scope.Account) {
      return List.of(new Sample(Series.ACCOUNT, value.apply(answer.account())));
    }
    return skillsOf(rule.scope())
        .mapToObj(
            skill ->
                new Sample(
                    Series.skill(skill),
                    state().bySkill().containsKey(skill)
                        ? value.apply(answer.bySkill().getOrDefault(skill, nothing))
                        : OptionalDouble.empty()))
        .toList();
  }

  private LongStream skillsOf(Scope scope) {
    return scope instanceof Scope.Skills some
        ? some.ids().stream()
        : state().bySkill().keySet().stream().mapToLong(Long::longValue).sorted();
  }

  private OfSkills<QueueState.OfSkill> state() {
    if (state == null) {
      QueueState answer = reads.queueState(IdFilter.ALL, nowEpochMillis);
      state =
          OfSkills.of(
              answer.skills().isEmpty() ? QueueState.OfSkill.NONE : answer.totals(),
              answer.skills());
    }
    return state;
  }

  private OfSkills<QueueMetrics> health(int timeframeMinutes) {
    return health.computeIfAbsent(
        timeframeMinutes,
        minutes -> {
          QueueHealthSection answer =
              reads
                  .queueHealth(
                      new QueueHealthQuestion(
                          minutes,
                          OptionalInt.empty(),
                          Optional.of(IdFilter.ALL),
                          OptionalLong.empty()),
                      nowEpochMillis)
                  .whole();
          return OfSkills.of(answer.totals(), answer.skills().orElse(List.of()));
        });
  }

  private OfSkills<EngagementMetrics> activity(int timeframeMinutes) {
    return activity.computeIfAbsent(
        timeframeMinutes,
        minutes -> {
          EngagementActivitySection.PerSkill answer =
              reads
                  .engagementActivity(
                      new EngagementActivityQuestion(
                          minutes,
                          OptionalInt.empty(),
                          Optional.of(IdFilter.ALL),
                          Optional.empty()),
                      nowEpochMillis)
                  .whole()
                  .skills()
                  .orElseThrow();
          return OfSkills.of(
              answer.totals(),
              answer.skills().stream()
                  .map(skill -> new Keyed<>(skill.id(), skill.value().totals()))
                  .toList());
        });
  }

  private OptionalDouble shareOf(Look.Agents look, AlertRule rule) {
    List<Keyed<AgentTimes>> all = agents(rule.timeframeMinutes().orElseThrow());
    long partMillis = sum(all, look.partMillis());
    long wholeMillis = sum(all, look.wholeMillis());
    return wholeMillis == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) partMillis / wholeMillis);
  }

  private static long sum(List<Keyed<AgentTimes>> agents, ToLongFunction<AgentTimes> millis) {
    return agents.stream().map(Keyed::value).mapToLong(millis).sum();
  }

  private List<Keyed<AgentTimes>> agents(int timeframeMinutes) {
    return agents.computeIfAbsent(
        timeframeMinutes,
        minutes ->
            reads
                .agentActivity(
                    new AgentActivityQuestion(minutes, OptionalInt.empty(), IdFilter.ALL),
                    nowEpochMillis)
                .whole());
  }

  private List<Sample> waits(AlertRule rule) {
    if (rule.scope() instanceof Scope.Skills some) {
      return some.ids().stream()
          .mapToObj(id -> within(rule, Series.skill(id), IdFilter.of(id), IdFilter.ALL))
          .toList();
    }
    if (rule.scope() instanceof Scope.Groups some) {
      return some.ids().stream()
          .mapToObj(id -> within(rule, Series.group(id), IdFilter.ALL, IdFilter.of(id)))
          .toList();
    }
    return List.of(within(rule, Series.ACCOUNT, IdFilter.ALL, IdFilter.ALL));
  }

  private Sample within(AlertRule rule, Series series, IdFilter skills, IdFilter groups) {
    long within = rule.withinSeconds().orElseThrow();
    SlaHistogram waits =
        reads.sla(
            new SlaQuestion(
                rule.timeframeMinutes().orElseThrow(), skills, groups, List.of(0L, within)),
            nowEpochMillis);
    return new Sample(
        series,
        isTooFew(waits.chats(), rule)
            ? OptionalDouble.empty()
            : OptionalDouble.of(100.0 * waits.buckets().get(0).chats() / waits.chats()));
  }
}
