package dev.wallboard.simulator;

/**
 * What is planned for a skill.
 *
 * @param id the id of the skill
 * @param name its name
 * @param team the place of the group that mainly serves it, from 0
 * @param arrivalsPerDay how many visitors come on an average day
 * @param swingRatio how far a half hour strays from the plan, at most, upwards or downwards
 * @param curve when in the day they come
 * @param handling how long a talk takes
 * @param patience how long a visitor waits
 */
record SkillPlan(
    long id,
    String name,
    int team,
    double arrivalsPerDay,
    double swingRatio,
    DayCurve curve,
    Spread handling,
    Spread patience) {

  SkillPlan withArrivalsPerDay(double changed) {
    return new SkillPlan(id, name, team, changed, swingRatio, curve, handling, patience);
  }
}
