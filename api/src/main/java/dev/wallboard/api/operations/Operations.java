package dev.wallboard.api.operations;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.engine.AccountReads;
import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.AgentStatesQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.ServiceLevelQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.ServiceLevelSection;
import dev.wallboard.model.ServiceLevelTarget;
import dev.wallboard.model.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The five methods of the operations API: takes a call as it came, checks it, asks the account, and
 * answers in JSON (spec: Operations API). The same call of the same account at the same instant has
 * the same bytes for an answer, whoever transports them. May be used by many threads at once.
 *
 * <p>Without {@code v} the answer of version 1, or the problem, comes in an envelope (spec: Without
 * v). A call that is wrong is answered with a {@link Problem} of status 400, one of an unknown
 * method with 404 and never in an envelope, one with too long a body with 413. There is no HTTP
 * here; to the server are left
 *
 * <ul>
 *   <li>405 with {@code Allow} for what is neither GET, HEAD nor POST,
 *   <li>HEAD: the answer of GET without its body,
 *   <li>415 for a body of another content type than {@code application/json},
 *   <li>the account in the path, who may ask for it, 401, 403, 429 and 503,
 *   <li>the headers of an answer beyond its content type, compression, and conditional reads.
 * </ul>
 */
public final class Operations {

  private static final JsonForm<ByInterval<QueueHealthSection>> QUEUE_HEALTH =
      new ByIntervalForm<>(QueueHealthForm::writeSections);
  private static final JsonForm<ByInterval<EngagementActivitySection>> ENGAGEMENT_ACTIVITY =
      new ByIntervalForm<>(EngagementActivityForm::writeSections);
  private static final JsonForm<ByInterval<ServiceLevelSection>> SERVICE_LEVEL =
      new ByIntervalForm<>(ServiceLevelForm::writeSections);
  private static final JsonForm<ByInterval<List<Keyed<AgentTimes>>>> AGENT_ACTIVITY =
      new ByIntervalForm<>(AgentActivityForm::writeSections);

  private final OperationsLimits limits;

  public Operations(OperationsLimits limits) {
    this.limits = limits;
  }

  /**
   * The answer to a call. The account is asked here; but of an answer by intervals, the intervals
   * one by one while it is written.
   *
   * @param nowEpochMillis the instant the answer stands for, in milliseconds of UTC
   * @throws java.io.UncheckedIOException if the body of the call cannot be read
   */
  public Answer answer(Call call, AccountReads account, long nowEpochMillis) {
    return answer(call, account, nowEpochMillis, ServiceLevelTarget.OfSkills.USUAL);
  }

  /**
   * The same where skills may have service-level targets of their own.
   *
   * @param targets of calls that name none
   */
  public Answer answer(
      Call call, AccountReads account, long nowEpochMillis, ServiceLevelTarget.OfSkills targets) {
    return Method.ofWireName(call.method())
        .map(
            method ->
                answer(method, Given.by(call, method, limits), account, nowEpochMillis, targets))
        .orElseGet(() -> Answer.refusal(unknownMethod(call.method())));
  }

  private static Problem unknownMethod(String name) {
    String known =
        Arrays.stream(Method.values()).map(Method::wireName).collect(Collectors.joining(", "));
    return Problem.notFound("there is no method " + Excerpt.of(name) + ", only " + known);
  }

  private Answer answer(
      Method method,
      Given given,
      AccountReads account,
      long nowEpochMillis,
      ServiceLevelTarget.OfSkills targets) {
    Answer plain = plainAnswer(method, given, account, nowEpochMillis, targets);
    boolean isPlain = !method.hasVersions() || given.text(Parameter.V).isPresent();
    return isPlain ? plain : plain.inEnvelope();
  }

  private Answer plainAnswer(
      Method method,
      Given given,
      AccountReads account,
      long nowEpochMillis,
      ServiceLevelTarget.OfSkills targets) {
    Checks checks = new Checks(given, limits);
    Question question = question(method, checks, targets);
    Optional<Problem> problem = given.trouble().or(checks::problem);
    return problem.map(Answer::refusal).orElseGet(() -> question.ask(account, nowEpochMillis));
  }

  /** A question that can be asked of any account at any instant, if it breaks no rule. */
  private interface Question {
    Answer ask(AccountReads account, long nowEpochMillis);
  }

  private static Question question(
      Method method, Checks checks, ServiceLevelTarget.OfSkills targets) {
    int version = checks.version(method.latestVersion());
    return switch (method) {
      case QUEUE_HEALTH -> queueHealth(checks);
      case ENGAGEMENT_ACTIVITY -> engagementActivity(checks);
      case AGENT_ACTIVITY -> agentActivity(checks);
      case QUEUE_STATE -> queueState(checks, version);
      case SLA -> sla(checks);
      case SERVICE_LEVEL -> serviceLevel(checks, targets);
      case AGENT_STATES -> agentStates(checks);
      case DIRECTORY -> directory(checks);
    };
  }

  private static Question queueHealth(Checks checks) {
    int timeframe = checks.timeframe();
    QueueHealthQuestion question =
        new QueueHealthQuestion(
            timeframe,
            checks.interval(timeframe),
            checks.ids(Parameter.SKILL_IDS),
            checks.id(Parameter.CHAT_CENTER_ID));
    return (account, now) ->
        inParts(
            QUEUE_HEALTH,
            account.queueHealth(question, now),
            timeframe,
            question.intervalMinutes(),
            section -> section.skills().map(List::size).orElse(0));
  }

  private static Question engagementActivity(Checks checks) {
    int timeframe = checks.timeframe();
    EngagementActivityQuestion question =
        new EngagementActivityQuestion(
            timeframe,
            checks.interval(timeframe),
            checks.ids(Parameter.SKILL_IDS),
            checks.ids(Parameter.AGENT_IDS));
    return (account, now) ->
        inParts(
            ENGAGEMENT_ACTIVITY,
            account.engagementActivity(question, now),
            timeframe,
            question.intervalMinutes(),
            Operations::size);
  }

  private static Question agentActivity(Checks checks) {
    int timeframe = checks.timeframe();
    AgentActivityQuestion question =
        new AgentActivityQuestion(
            timeframe, checks.interval(timeframe), checks.requiredIds(Parameter.AGENT_IDS));
    return (account, now) ->
        inParts(
            AGENT_ACTIVITY,
            account.agentActivity(question, now),
            timeframe,
            question.intervalMinutes(),
            List::size);
  }

  private static Question queueState(Checks checks, int version) {
    IdFilter skillIds = checks.ids(Parameter.SKILL_IDS).orElse(IdFilter.ALL);
    JsonForm<QueueState> form = new QueueStateForm(version);
    return (account, now) -> {
      QueueState state = account.queueState(skillIds, now);
      return Answer.ok(json -> form.write(json, state), state.skills().size());
    };
  }

  private static Question sla(Checks checks) {
    SlaQuestion question =
        new SlaQuestion(
            checks.timeframe(),
            checks.ids(Parameter.SKILL_IDS).orElse(IdFilter.ALL),
            checks.ids(Parameter.GROUP_IDS).orElse(IdFilter.ALL),
            checks.histogram());
    return (account, now) -> small(SlaForm::write, account.sla(question, now));
  }

  private static Question serviceLevel(Checks checks, ServiceLevelTarget.OfSkills targets) {
    int timeframe = checks.timeframe();
    ServiceLevelQuestion question =
        new ServiceLevelQuestion(
            timeframe,
            checks.interval(timeframe),
            checks.ids(Parameter.SKILL_IDS),
            checks.serviceLevelTargets(targets));
    return (account, now) ->
        inParts(
            SERVICE_LEVEL,
            account.serviceLevel(question, now),
            timeframe,
            question.intervalMinutes(),
            section -> section.skills().map(List::size).orElse(0));
  }

  private static Question agentStates(Checks checks) {
    IdFilter agentIds = checks.ids(Parameter.AGENT_IDS).orElse(IdFilter.ALL);
    IdFilter groupIds = checks.ids(Parameter.GROUP_IDS).orElse(IdFilter.ALL);
    OptionalLong since = checks.since();
    return (account, now) -> {
      long oldest = TimeGrid.startOf(TimeGrid.oldestBucketAt(now));
      if (since.isPresent() && since.getAsLong() < oldest) {
        return Answer.refusal(
            Problem.badRequest("since must be within the last 24 hours, as far as they are kept"));
      }
      AgentStates states =
          account.agentStates(new AgentStatesQuestion(agentIds, groupIds, since), now);
      return Answer.ok(json -> AgentStatesForm.write(json, states), states.agents().size());
    };
  }

  private static Question directory(Checks checks) {
    DirectoryForm form =
        new DirectoryForm(
            checks.ids(Parameter.SKILL_IDS).orElse(IdFilter.ALL), checks.directoryParts());
    return (account, now) -> small(form, account.directory(now));
  }

  private static long size(EngagementActivitySection section) {
    long ofSkills =
        section.skills().stream()
            .flatMap(skills -> skills.skills().stream())
            .mapToLong(skill -> 1 + skill.value().agents().size())
            .sum();
    return ofSkills + section.agents().map(agents -> agents.agents().size()).orElse(0);
  }

  /** An answer about a frame, and its intervals if they are asked for. */
  private static <T> Answer inParts(
      JsonForm<ByInterval<T>> form,
      ByInterval<T> answer,
      int timeframeMinutes,
      OptionalInt intervalMinutes,
      ToLongFunction<T> size) {
    int parts = intervalMinutes.isPresent() ? timeframeMinutes / intervalMinutes.getAsInt() : 0;
    long objects = size.applyAsLong(answer.whole()) * (1 + parts);
    return Answer.ok(json -> form.write(json, answer), objects);
  }

  private static <T> Answer small(JsonForm<T> form, T answer) {
    return Answer.ok(json -> form.write(json, answer), 1);
  }
}
