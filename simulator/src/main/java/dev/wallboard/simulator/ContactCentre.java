package dev.wallboard.simulator;

import dev.wallboard.model.Concurrency;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contact centre as it is planned: what it offers, who works there and when, and how people
 * behave. Made of a seed and a size; it does nothing until a {@link Simulation} lives through it.
 */
public final class ContactCentre {

  private static final List<String> SKILL_NAMES =
      List.of(
          "Orders",
          "Billing",
          "Technical support",
          "Returns",
          "Deliveries",
          "Account access",
          "Sales",
          "Cancellations",
          "Mobile",
          "Broadband",
          "Complaints",
          "Loyalty");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Ben", "Chloé", "Dario", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kaya",
          "Liam", "Mira", "Noor", "Otto", "Priya", "Quinn", "Rosa", "Sven", "Tara");
  private static final List<String> LAST_NAMES =
      List.of(
          "Adler",
          "Brandt",
          "Costa",
          "Demir",
          "Evans",
          "Fischer",
          "García",
          "Haas",
          "Ivanova",
          "Jansen",
          "Kowalski");
  private static final List<Named> GROUPS =
      List.of(new Named(11, "Customer care"), new Named(12, "Specialists"), new Named(13, "Voice"));

  /** The hour at which agents begin, one after the other. */
  private static final int[] SHIFT_STARTS = {
    8, 9, 12, 7, 9, 14, 10, 8, 13, 6, 16, 8, 9, 12, 22, 10, 7, 17, 9, 11
  };

  /** One agent in so many may have as many as there are. */
  private static final int UNLIMITED_EVERY = 50;

  private static final int UNLIMITED_AT = 16;

  private static final int SHIFT_MINUTES = 8 * 60 + 30;
  private static final long FIRST_SKILL = 101;
  private static final long FIRST_AGENT = 1_001;

  /** How much of what agents could do at most they are asked to. */
  private static final double OCCUPANCY_RATIO = 0.74;

  private final List<SkillPlan> skills;
  private final List<AgentPlan> agents;
  private final List<Named> groups;
  private final IdSet chatCentres;
  private final CentreClock clock;
  private final Habits habits;
  private final boolean pauses;

  private ContactCentre(
      List<SkillPlan> skills,
      List<AgentPlan> agents,
      List<Named> groups,
      IdSet chatCentres,
      CentreClock clock,
      Habits habits,
      boolean pauses) {
    this.skills = List.copyOf(skills);
    this.agents = List.copyOf(agents);
    this.groups = groups;
    this.chatCentres = chatCentres;
    this.clock = clock;
    this.habits = habits;
    this.pauses = pauses;
  }

  /**
   * A centre with teams, shifts and breaks, in which two skills are busier than they should be.
   *
   * @param aheadMillis how far the centre's clock is ahead of UTC
   */
  public static ContactCentre usual(long seed, CentreSize size, long aheadMillis) {
    Dice dice = new Dice(seed).fork(1);
    List<AgentPlan> agents = agents(size, dice);
    List<SkillPlan> skills = skills(size, agents, dice);
    return new ContactCentre(
        skills, agents, GROUPS, IdSet.of(21, 22), new CentreClock(aheadMillis), Habits.USUAL, true);
  }

  /**
   * A queue of the textbook: one skill, agents who are always there and take one at a time, and
   * times without memory.
   */
  static ContactCentre textbook(
      int agents, double arrivalsPerDay, double handlingMillis, double patienceMillis) {
    SkillPlan skill =
        new SkillPlan(
            1,
            "The queue",
            0,
            arrivalsPerDay,
            0,
            DayCurve.FLAT,
            new Spread.Exponential(handlingMillis),
            new Spread.Exponential(patienceMillis));
    List<AgentPlan> plans = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      plans.add(
          new AgentPlan(
              FIRST_AGENT + i,
              "Agent " + i,
              GROUPS.get(0).id(),
              IdSet.of(1),
              Concurrency.ONE,
              Optional.empty()));
    }
    return new ContactCentre(
        List.of(skill), plans, GROUPS, IdSet.EMPTY, new CentreClock(0), Habits.NONE, false);
  }

  private static List<AgentPlan> agents(CentreSize size, Dice dice) {
    List<AgentPlan> agents = new ArrayList<>();
    for (int i = 0; i < size.agents(); i++) {
      int team = i % GROUPS.size();
      int startMinute = SHIFT_STARTS[i % SHIFT_STARTS.length] * 60 - dice.below(3) * 10;
      agents.add(
          new AgentPlan(
              FIRST_AGENT + i,
              name(i),
              GROUPS.get(team).id(),
              skillsOf(i, team, size.skills(), dice),
              concurrency(i, team, dice),
              Optional.of(new Shift(startMinute, SHIFT_MINUTES))));
    }
    return agents;
  }

  private static String name(int number) {
    return FIRST_NAMES.get(number % FIRST_NAMES.size())
        + " "
        + LAST_NAMES.get(number % LAST_NAMES.size());
  }

  /** One after the other of the team's own, some more of them, and now and then another's. */
  private static IdSet skillsOf(int agent, int team, int skills, Dice dice) {
    List<Long> ids = new ArrayList<>();
    int ofTeam = Math.max(1, (skills - team + GROUPS.size() - 1) / GROUPS.size());
    int count = Math.min(ofTeam, 2 + dice.below(3));
    int first = agent / GROUPS.size();
    for (int i = 0; i < count; i++) {
      ids.add(skillId(((first + i) % ofTeam * GROUPS.size() + team) % skills));
    }
    if (dice.happens(0.25)) {
      ids.add(skillId(dice.below(skills)));
    }
    return IdSet.of(ids);
  }

  private static long skillId(int place) {
    return FIRST_SKILL + place;
  }

  /** Who speaks has one at a time; who writes has several, and a few have no limit. */
  private static Concurrency concurrency(int agent, int team, Dice dice) {
    if (isVoice(team)) {
      return Concurrency.ONE;
    }
    return agent % UNLIMITED_EVERY == UNLIMITED_AT
        ? Concurrency.UNLIMITED
        : Concurrency.of(2 + dice.below(3));
  }

  static boolean isVoice(int team) {
    return team == GROUPS.size() - 1;
  }

  private static List<SkillPlan> skills(CentreSize size, List<AgentPlan> agents, Dice dice) {
    List<SkillPlan> skills = new ArrayList<>();
    for (int place = 0; place < size.skills(); place++) {
      int team = place % GROUPS.size();
      Spread handling =
          new Spread.LogNormal((isVoice(team) ? 210 : 330) * 1_000 + dice.below(120_000), 0.6);
      double hotness = place == 0 ? 1.25 : place == 4 ? 1.15 : 0.7 + dice.unit() * 0.35;
      skills.add(
          new SkillPlan(
              skillId(place),
              place < SKILL_NAMES.size() ? SKILL_NAMES.get(place) : "Skill " + (place + 1),
              team,
              size.load() * hotness * capacityPerDay(skillId(place), agents, handling),
              0.3,
              DayCurve.ROUND_THE_CLOCK,
              handling,
              new Spread.LogNormal((isVoice(team) ? 110 : 170) * 1_000, 0.9)));
    }
    return skills;
  }

  /**
   * How many could be served on a day by the share of their time that agents have for the skill.
   */
  private static double capacityPerDay(long skillId, List<AgentPlan> agents, Spread handling) {
    double atOnce = 0;
    for (AgentPlan agent : agents) {
      if (agent.skillIds().contains(skillId)) {
        int limit = agent.maxConcurrency().unlimited() ? 3 : agent.maxConcurrency().limit();
        atOnce += (double) limit / agent.skillIds().size();
      }
    }
    double workedRatio = (double) SHIFT_MINUTES / DayCurve.MINUTES;
    return OCCUPANCY_RATIO * atOnce * workedRatio * TimeGrid.DAY_MILLIS / handling.meanMillis();
  }

  List<SkillPlan> skills() {
    return skills;
  }

  List<AgentPlan> agents() {
    return agents;
  }

  List<Named> groups() {
    return groups;
  }

  IdSet chatCentres() {
    return chatCentres;
  }

  CentreClock clock() {
    return clock;
  }

  Habits habits() {
    return habits;
  }

  /** Whether agents take breaks, log off and change. */
  boolean hasPauses() {
    return pauses;
  }
}
