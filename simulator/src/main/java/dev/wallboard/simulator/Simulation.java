package dev.wallboard.simulator;

import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Message;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.EngagementEvent.Transferred;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.simulator.Desk.SkillDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a contact centre and tells what happens. The same centre, seed and start give the
 * same events, in whatever steps they are asked for.
 *
 * <p>It begins some hours before its start, so that the floor is at work when it does. What was
 * under way then is gone through to its end, and not told: the first events are who is there and
 * what they do. For one thread.
 */
public final class Simulation {

  private static final long HOUR_MILLIS = 60 * TimeGrid.MINUTE_MILLIS;
  private static final long WARM_UP_MILLIS = 9 * HOUR_MILLIS;
  private static final long HALF_HOUR_MILLIS = 30 * TimeGrid.MINUTE_MILLIS;

  private final ContactCentre centre;
  private final long seed;
  private final long startEpochMillis;
  private final Dice dice;
  private final Agenda agenda;
  private final Habits habits;
  private final List<SkillDesk> skills = new ArrayList<>();
  private final List<Desk> desks = new ArrayList<>();

  private List<Event> told = new ArrayList<>();
  private boolean hasBegun;
  private long talks;

  private Simulation(ContactCentre centre, long seed, long startEpochMillis) {
    this.centre = centre;
    this.seed = seed;
    this.startEpochMillis = startEpochMillis;
    this.dice = new Dice(seed).fork(2);
    this.habits = centre.habits();
    this.agenda = new Agenda(startEpochMillis - WARM_UP_MILLIS);
    centre.skills().forEach(plan -> skills.add(new SkillDesk(plan)));
    centre.agents().forEach(plan -> desks.add(new Desk(plan)));
  }

  /** The life of a centre from an instant on, in milliseconds of UTC. */
  public static Simulation of(ContactCentre centre, long seed, long startEpochMillis) {
    Simulation simulation = new Simulation(centre, seed, startEpochMillis);
    simulation.openHouse();
    return simulation;
  }

  /** What happens before the instant and was not told yet, in order of time. */
  public List<Event> until(long epochMillis) {
    agenda.runUntil(epochMillis);
    List<Event> events = told;
    told = new ArrayList<>();
    return events;
  }

  private void openHouse() {
    agenda.at(startEpochMillis, this::begin);
    for (Desk desk : desks) {
      plan(desk);
    }
    for (SkillDesk skill : skills) {
      planArrival(skill);
    }
  }

  private long now() {
    return agenda.nowEpochMillis();
  }

  private void tell(Event event) {
    if (hasBegun) {
      told.add(event);
    }
  }

  // The centre

  private void begin() {
    hasBegun = true;
    tellNames();
    for (Desk desk : desks) {
      tellProfile(desk);
      if (desk.state != AgentState.LOGGED_OFF) {
        tellState(desk);
      }
    }
    planMorning();
    planChange();
  }

  /** Every morning it is said again who is who. */
  private void planMorning() {
    long midnight = centre.clock().midnightUpTo(now());
    agenda.at(
        midnight + TimeGrid.DAY_MILLIS + 6 * HOUR_MILLIS,
        () -> {
          tellNames();
          desks.forEach(this::tellProfile);
          planMorning();
        });
  }

  private void tellNames() {
    for (SkillDesk skill : skills) {
      tell(new NameEvent.SkillNamed(now(), 0, skill.plan.id(), skill.plan.name()));
    }
    for (Named group : centre.groups()) {
      tell(new NameEvent.GroupNamed(now(), 0, group.id(), group.name()));
    }
    if (centre.hasPauses()) {
      for (Pause pause : Pause.values()) {
        pause
            .reason()
            .ifPresent(
                reason -> tell(new NameEvent.ReasonNamed(now(), 0, reason.id(), reason.name())));
      }
    }
  }

  private void tellProfile(Desk desk) {
    tell(
        new ProfileChanged(
            now(),
            0,
            desk.plan.id(),
            Optional.of(desk.plan.name()),
            Optional.of(desk.skillIds),
            OptionalLong.of(desk.plan.groupId()),
            Optional.of(desk.maxConcurrency)));
  }

  private void tellState(Desk desk) {
    tell(new StateChanged(now(), 0, desk.plan.id(), desk.state, desk.reasonId));
  }

  /** A few times a day somebody gets another skill, or may have more or fewer at once. */
  private void planChange() {
    if (centre.hasPauses()) {
      agenda.in(
          (long) (4 * HOUR_MILLIS * dice.exponential()) + 1,
          () -> {
            change(desks.get(dice.below(desks.size())));
            planChange();
          });
    }
  }

  private void change(Desk desk) {
    boolean ofSkills = dice.happens(0.5);
    if (ofSkills) {
      long other = skills.get(dice.below(skills.size())).plan.id();
      desk.skillIds =
          IdSet.of(
              LongStream.concat(desk.plan.skillIds().stream(), LongStream.of(other)).toArray());
    } else if (!desk.maxConcurrency.unlimited()) {
      desk.maxConcurrency = Concurrency.of(1 + dice.below(4));
    }
    tell(
        new ProfileChanged(
            now(),
            0,
            desk.plan.id(),
            Optional.empty(),
            ofSkills ? Optional.of(desk.skillIds) : Optional.empty(),
            OptionalLong.empty(),
            ofSkills ? Optional.empty() : Optional.of(desk.maxConcurrency)));
    serve(desk);
  }

  // Agents

  private void plan(Desk desk) {
    if (desk.plan.shift().isEmpty()) {
      agenda.in(0, () -> become(desk, AgentState.ONLINE, OptionalLong.empty()));
      return;
    }
    Shift shift = desk.plan.shift().get();
    long start =
        centre.clock().midnightUpTo(now())
            - TimeGrid.DAY_MILLIS
            + shift.startMinute() * TimeGrid.MINUTE_MILLIS;
    while (start + lengthMillis(shift) <= now()) {
      start += TimeGrid.DAY_MILLIS;
    }
    planShift(desk, shift, start);
  }

  private static long lengthMillis(Shift shift) {
    return shift.lengthMinutes() * TimeGrid.MINUTE_MILLIS;
  }

  private void planShift(Desk desk, Shift shift, long start) {
    long from = Math.max(now(), start + (long) (dice.normal() * 120_000));
    agenda.at(
        from,
        () -> {
          become(desk, AgentState.ONLINE, OptionalLong.empty());
          planPauses(desk, start, lengthMillis(shift));
        });
    long end = Math.max(from + 1, start + lengthMillis(shift) + dice.below(600_000));
    agenda.at(
        end,
        () -> {
          goHome(desk);
          planShift(desk, shift, start + TimeGrid.DAY_MILLIS);
        });
  }

  private void planPauses(Desk desk, long start, long lengthMillis) {
    planPause(desk, Pause.BREAK, start + lengthMillis / 4);
    planPause(desk, Pause.LUNCH, start + lengthMillis / 2);
    planPause(desk, Pause.BREAK, start + lengthMillis * 3 / 4);
    if (dice.happens(0.3)) {
      Pause meeting =
          dice.happens(0.5) ? Pause.MEETING : dice.happens(0.5) ? Pause.TRAINING : Pause.COACHING;
      planPause(desk, meeting, start + lengthMillis * 2 / 5);
    }
    int moments = dice.below(4);
    for (int i = 0; i < moments; i++) {
      Pause moment = dice.happens(0.8) ? Pause.MOMENT : Pause.ERRAND;
      planPause(desk, moment, start + (long) (dice.unit() * lengthMillis));
    }
  }

  private void planPause(Desk desk, Pause pause, long at) {
    long about = at + (long) (dice.normal() * 8 * TimeGrid.MINUTE_MILLIS);
    if (about > now()) {
      agenda.at(about, () -> pause(desk, pause));
    }
  }

  private void pause(Desk desk, Pause pause) {
    if (desk.state != AgentState.ONLINE) {
      return;
    }
    OptionalLong reason =
        pause.reason().map(named -> OptionalLong.of(named.id())).orElse(OptionalLong.empty());
    become(desk, pause.state(), reason);
    agenda.in(
        pause.length().drawMillis(dice),
        () -> {
          if (desk.state == pause.state()) {
            become(desk, AgentState.ONLINE, OptionalLong.empty());
          }
        });
  }

  /** What the agent still has is handed on to others. */
  private void goHome(Desk desk) {
    for (Talk talk : List.copyOf(desk.talks)) {
      handOn(talk, talk.skill);
    }
    become(desk, AgentState.LOGGED_OFF, OptionalLong.empty());
  }

  private void become(Desk desk, AgentState state, OptionalLong reason) {
    desk.state = state;
    desk.reasonId = reason;
    desk.idleSince = now();
    tellState(desk);
    serve(desk);
  }

  // Visitors

  private void planArrival(SkillDesk skill) {
    SkillPlan plan = skill.plan;
    double mostPerMilli =
        plan.arrivalsPerDay()
            / plan.curve().meanRatio()
            / TimeGrid.DAY_MILLIS
            * (1 + plan.swingRatio());
    agenda.in(
        StrictMath.round(dice.exponential() / mostPerMilli),
        () -> {
          double ratio = plan.curve().ratioAt(centre.clock().minuteOfDay(now()));
          if (dice.happens(ratio * swing(plan) / (1 + plan.swingRatio()))) {
            arrive(skill);
          }
          planArrival(skill);
        });
  }

  /** How this half hour differs from the plan. */
  private double swing(SkillPlan plan) {
    long halfHour = Math.floorDiv(now(), HALF_HOUR_MILLIS);
    double strays = (Dice.scrambled(seed ^ plan.id() * 31 ^ halfHour) >>> 11) * 0x1.0p-53;
    return 1 + plan.swingRatio() * (2 * strays - 1);
  }

  private void arrive(SkillDesk skill) {
    OptionalLong chatCentre =
        dice.happens(habits.chatCentreRatio())
            ? OptionalLong.of(centre.chatCentres().get(dice.below(centre.chatCentres().size())))
            : OptionalLong.empty();
    Talk talk = new Talk(nextId(), hasBegun, chatCentre, skill);
    talk.visitorWrites = !dice.happens(habits.silentRatio());
    Desk direct = dice.happens(habits.directRatio()) ? freeFor(skill) : null;
    if (direct != null) {
      talk.agent = direct;
      direct.given++;
      connect(talk, OptionalLong.of(skill.plan.id()));
    } else {
      tell(talk, new Queued(now(), 0, talk.id, skill.plan.id(), chatCentre));
      enqueue(talk);
    }
  }

  private String nextId() {
    return Long.toString(Dice.scrambled(seed) & 0xffffff, 36) + "-" + Long.toString(++talks, 36);
  }

  private void tell(Talk talk, Event event) {
    if (talk.isTold) {
      tell(event);
    }
  }

  /** Waits, and loses patience in the end, unless an agent comes before. */
  private void enqueue(Talk talk) {
    talk.turn++;
    talk.isConnected = false;
    talk.agent = null;
    talk.waitingSince = now();
    int turn = talk.turn;
    agenda.in(
        talk.skill.plan.patience().drawMillis(dice),
        () -> {
          if (talk.turn == turn && talk.isWaiting()) {
            leave(talk);
          }
        });
    Desk free = freeFor(talk.skill);
    if (free != null) {
      give(talk, free);
    } else {
      talk.skill.queue.add(talk);
      if (dice.happens(habits.rethinkRatio())) {
        agenda.in(20_000, () -> rethink(talk, turn));
      }
    }
  }

  private void rethink(Talk talk, int turn) {
    SkillDesk other = skills.get(dice.below(skills.size()));
    if (talk.turn == turn && talk.isWaiting() && talk.agent == null && other != talk.skill) {
      talk.skill.queue.remove(talk);
      talk.skill = other;
      tell(talk, new Queued(now(), 0, talk.id, other.plan.id(), OptionalLong.empty()));
      enqueue(talk);
    }
  }

  private void leave(Talk talk) {
    talk.isOver = true;
    talk.turn++;
    talk.skill.queue.remove(talk);
    tell(talk, new Abandoned(now(), 0, talk.id));
    Desk given = talk.agent;
    if (given != null) {
      given.given--;
      serve(given);
    }
  }

  /** The agent who has been idle for longest, of those who can take one more. */
  private @Nullable Desk freeFor(SkillDesk skill) {
    Desk best = null;
    for (Desk desk : desks) {
      if (desk.isFreeFor(skill.plan.id()) && (best == null || isIdler(desk, best))) {
        best = desk;
      }
    }
    return best;
  }

  private static boolean isIdler(Desk desk, Desk than) {
    int left = desk.talks.size() + desk.given;
    int right = than.talks.size() + than.given;
    return left != right ? left < right : desk.idleSince < than.idleSince;
  }

  /** Gives the agent those who wait longest, as long as there is room. */
  private void serve(Desk desk) {
    Talk next = longestWaitingFor(desk);
    while (next != null) {
      next.skill.queue.remove(next);
      give(next, desk);
      next = longestWaitingFor(desk);
    }
  }

  private @Nullable Talk longestWaitingFor(Desk desk) {
    Talk longest = null;
    for (SkillDesk skill : skills) {
      Talk first = skill.queue.peek();
      if (first != null
          && desk.isFreeFor(skill.plan.id())
          && (longest == null || first.waitingSince < longest.waitingSince)) {
        longest = first;
      }
    }
    return longest;
  }

  private void give(Talk talk, Desk desk) {
    talk.agent = desk;
    desk.given++;
    int turn = talk.turn;
    long ringMillis = habits.ring().drawMillis(dice);
    if (ringMillis == 0) {
      connect(talk, OptionalLong.empty());
      return;
    }
    agenda.in(
        ringMillis,
        () -> {
          if (talk.turn == turn && talk.isWaiting()) {
            take(talk, desk);
          }
        });
  }

  private void take(Talk talk, Desk desk) {
    if (desk.state == AgentState.ONLINE) {
      connect(talk, OptionalLong.empty());
      return;
    }
    desk.given--;
    talk.agent = null;
    Desk other = freeFor(talk.skill);
    if (other != null) {
      give(talk, other);
    } else {
      talk.skill.queue.addFirst(talk);
    }
  }

  /** The agent who was given the talk takes it. */
  private void connect(Talk talk, OptionalLong skillId) {
    Desk desk = agentOf(talk);
    desk.given--;
    begin(talk, desk);
    tell(talk, new Connected(now(), 0, talk.id, desk.plan.id(), skillId));
    talk(talk);
  }

  private static Desk agentOf(Talk talk) {
    if (talk.agent == null) {
      throw new IllegalStateException("nobody has " + talk.id);
    }
    return talk.agent;
  }

  private void begin(Talk talk, Desk desk) {
    talk.turn++;
    talk.isConnected = true;
    talk.agent = desk;
    desk.talks.add(talk);
  }

  /** They talk, and it comes to an end. */
  private void talk(Talk talk) {
    int turn = talk.turn;
    long lengthMillis = Math.max(1, talk.skill.plan.handling().drawMillis(dice));
    if (habits.writing() && !ContactCentre.isVoice(talk.skill.plan.team())) {
      planLines(talk, turn, lengthMillis);
    }
    agenda.in(
        lengthMillis,
        () -> {
          if (talk.turn == turn && !talk.isOver) {
            end(talk);
          }
        });
  }

  private void planLines(Talk talk, int turn, long lengthMillis) {
    int lines = 2 + dice.below(7);
    for (int i = 0; i < lines; i++) {
      boolean fromVisitor = i % 2 == 0;
      long after = (long) ((i + dice.unit()) * lengthMillis / lines);
      agenda.in(
          after,
          () -> {
            if (talk.turn == turn && !talk.isOver) {
              write(talk, fromVisitor);
            }
          });
    }
  }

  private void write(Talk talk, boolean fromVisitor) {
    if (fromVisitor && !talk.visitorWrites) {
      return;
    }
    talk.visitorWrote |= fromVisitor;
    talk.agentWrote |= !fromVisitor;
    tell(talk, new Message(now(), 0, talk.id, fromVisitor ? Side.VISITOR : Side.AGENT));
  }

  private void end(Talk talk) {
    if (dice.happens(habits.handOnRatio())) {
      handOn(talk, skills.get(dice.below(skills.size())));
    } else if (dice.happens(habits.passRatio())) {
      pass(talk);
    } else if (dice.happens(habits.takeoverRatio())) {
      takeOver(talk);
    } else {
      close(talk);
    }
  }

  private void release(Talk talk) {
    Desk desk = agentOf(talk);
    desk.talks.remove(talk);
    desk.idleSince = now();
    talk.agent = null;
    talk.turn++;
  }

  /** Into the queue of a skill. */
  private void handOn(Talk talk, SkillDesk skill) {
    Desk desk = agentOf(talk);
    release(talk);
    talk.skill = skill;
    tell(talk, new Transferred(now(), 0, talk.id, skill.plan.id(), OptionalLong.empty()));
    enqueue(talk);
    serve(desk);
  }

  /** Straight to another agent, who finds out about it then. */
  private void pass(Talk talk) {
    Desk other = freeFor(talk.skill);
    if (other == null || other == talk.agent) {
      close(talk);
      return;
    }
    Desk desk = agentOf(talk);
    release(talk);
    begin(talk, other);
    tell(
        talk,
        new Transferred(now(), 0, talk.id, talk.skill.plan.id(), OptionalLong.of(other.plan.id())));
    talk(talk);
    serve(desk);
  }

  /** A colleague steps in, and nobody says that it was handed over. */
  private void takeOver(Talk talk) {
    Desk other = freeFor(talk.skill);
    if (other == null || other == talk.agent) {
      close(talk);
      return;
    }
    Desk desk = agentOf(talk);
    release(talk);
    begin(talk, other);
    tell(
        talk,
        new Connected(now(), 0, talk.id, other.plan.id(), OptionalLong.of(talk.skill.plan.id())));
    talk(talk);
    serve(desk);
  }

  private void close(Talk talk) {
    Desk desk = agentOf(talk);
    release(talk);
    talk.isOver = true;
    Optional<Boolean> interactive =
        dice.happens(habits.flaggedRatio())
            ? Optional.of(talk.visitorWrote == talk.agentWrote)
            : Optional.empty();
    tell(talk, new Closed(now(), 0, talk.id, interactive));
    serve(desk);
  }
}
