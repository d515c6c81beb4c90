package dev.wallboard.engine;

import static dev.wallboard.engine.Story.agent;
import static dev.wallboard.engine.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Event;
import dev.wallboard.model.SampledLevel;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AvailableSlotsTest {

  private static final int SKILL = 1;
  private static final long BUCKET = TimeGrid.BUCKET_MILLIS;

  private final DenseIds skillIds = new DenseIds("skills");
  private final Agent ana = new Agent(1, 0);
  private final Agent ben = new Agent(2, 1);
  private final Skill skill = heldByTwo();
  private final AvailableSlots slots = slotsOf(skill, List.of(ana, ben));

  private static Skill heldByTwo() {
    Skill skill = new Skill(7, SKILL, new QueueLine(0));
    skill.addHolder(0);
    skill.addHolder(1);
    return skill;
  }

  /** As a snapshot sees them when all buckets asked for are over. */
  private static AvailableSlots slotsOf(Skill skill, List<Agent> agents) {
    return new AvailableSlots(skill, agents, Long.MAX_VALUE);
  }

  AvailableSlotsTest() {
    skillIds.numberOf(0);
    skillIds.numberOf(SKILL);
  }

  private void add(Agent to, Story.Teller story) {
    for (Event event : story.events()) {
      if (event instanceof AgentEvent ofAgent) {
        to.add(ofAgent, skillIds);
      }
    }
  }

  @Test
  void freePlacesOfAgentsOnlineAddUp() {
    add(ana, ready().concurrencyAt("09:00", Concurrency.of(4)));
    add(ben, ready().concurrencyAt("09:00", Concurrency.of(2)));
    ana.load().add(at("09:30"), 1);
    assertThat(slots.at(at("10:00"))).isEqualTo(5);
  }

  private static Story.OfAgent ready() {
    return agent(0).onlineAt("09:00").skillsAt("09:00", SKILL);
  }

  @Test
  void onlyOnlineAgentsWithTheSkillHaveSlots() {
    add(ana, ready().stateAt("09:30", AgentState.BACK_SOON));
    add(ben, ready().skillsAt("09:40", 0));
    assertThat(slots.at(at("09:29"))).isEqualTo(2);
    assertThat(slots.at(at("09:30"))).isEqualTo(1);
    assertThat(slots.at(at("09:40"))).isZero();
  }

  @Test
  void overloadedAgentTakesNothingFromOthers() {
    add(ana, ready());
    add(ben, ready());
    ana.load().add(at("09:30"), 5);
    assertThat(slots.at(at("10:00"))).isEqualTo(1);
  }

  @Test
  void unlimitedAgentMakesItExactlyOne() {
    add(ana, ready().concurrencyAt("09:00", Concurrency.of(40)));
    add(ben, ready().concurrencyAt("09:00", Concurrency.UNLIMITED).awayAt("09:30", 8));
    assertThat(slots.at(at("09:29"))).isEqualTo(1);
    assertThat(slots.at(at("09:30"))).isEqualTo(40);
  }

  @Test
  void rememberedBucketIsWorkedOutAgainAfterALateChange() {
    add(ana, ready());
    assertThat(seen(slots, at("10:00"), at("10:05"))).isEqualTo(new SampledLevel(150, 150, 1, 1));
    ana.load().add(at("10:01"), 1);
    ana.load().add(at("10:02"), -1);
    skill.slotsChanged(at("10:01"), at("10:02"));
    assertThat(seen(slots, at("10:00"), at("10:05"))).isEqualTo(new SampledLevel(120, 150, 1, 0));
  }

  @Test
  void agreesWithTheDefinitionHoweverManyChangesCome() {
    Property.holds(
        150,
        random -> {
          Agent one = new Agent(10, 0);
          Agent two = new Agent(11, 1);
          List<Agent> holders = List.of(one, two);
          Skill anySkill = heldByTwo();
          AvailableSlots any = slotsOf(anySkill, holders);
          for (int round = 0; round < 5; round++) {
            Agent changed = holders.get(random.nextInt(2));
            change(changed, anySkill, random);
            long from = anyInstant(random);
            long to = from + random.nextLong(5 * BUCKET);
            assertThat(seen(any, from, to))
                .as("[%d, %d) in round %d", from, to, round)
                .isEqualTo(naive(holders, from, to));
            assertThat(any.at(from)).isEqualTo(slotsAt(holders, from));
          }
        });
  }

  private void change(Agent agent, Skill skill, Random random) {
    if (random.nextBoolean()) {
      long from = anyInstant(random);
      long to = from + random.nextLong(2 * BUCKET);
      agent.load().add(from, 1);
      agent.load().add(to, -1);
      skill.slotsChanged(from, to);
      return;
    }
    for (Event event : new AnyEvents(random, at("10:00"), at("11:00")).some(20)) {
      if (event instanceof AgentEvent ofAgent) {
        agent.add(ofAgent, skillIds);
        skill.slotsChanged(event.epochMillis(), Long.MAX_VALUE);
      }
    }
  }

  private static long anyInstant(Random random) {
    long instant = random.nextLong(at("10:00"), at("11:00"));
    return random.nextBoolean() ? instant : instant / BUCKET * BUCKET;
  }

  private static SampledLevel seen(AvailableSlots slots, long from, long to) {
    LevelTally tally = new LevelTally();
    slots.tally(from, to, tally);
    return tally.seen();
  }

  /** Sampled by asking at each even second, and at each instant at which any agent changes. */
  private static SampledLevel naive(List<Agent> agents, long from, long to) {
    TreeSet<Long> instants = new TreeSet<>();
    agents.forEach(agent -> agent.walk(from, to, piece -> instants.add(piece.fromEpochMillis)));
    instants.add(from);
    long count = 0;
    long sum = 0;
    for (long at = (from + 1_999) / 2_000 * 2_000; at < to; at += 2_000) {
      sum += slotsAt(agents, at);
      count++;
    }
    if (count == 0) {
      return SampledLevel.NONE;
    }
    List<Long> levels = new ArrayList<>();
    instants.forEach(at -> levels.add(slotsAt(agents, at)));
    return new SampledLevel(
        sum,
        count,
        levels.stream().mapToLong(Long::longValue).max().orElseThrow(),
        levels.stream().mapToLong(Long::longValue).min().orElseThrow());
  }

  private static long slotsAt(List<Agent> agents, long instant) {
    long[] sum = {0, 0};
    for (Agent agent : agents) {
      agent.walk(
          instant,
          instant + 1,
          piece -> {
            if (piece.state == AgentState.ONLINE && piece.profile.holds(SKILL)) {
              Concurrency limit = piece.profile.maxConcurrency();
              sum[0] += limit.unlimited() ? 1 : 0;
              sum[1] += limit.unlimited() ? 0 : Math.max(0, limit.limit() - piece.load);
            }
          });
    }
    return sum[0] > 0 ? 1 : sum[1];
  }
}
