package dev.wallboard.engine;

import static dev.wallboard.engine.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of half hours, beside a walk over all the steps. */
class AgentActivityTest {

  private static final long FROM = at("08:00");
  private static final long TO = at("12:00");

  private final DenseIds skillIds = new DenseIds("skills");

  @Test
  void saysWhatAWalkSaysHoweverOftenItIsAsked() {
    Property.holds(
        100,
        random -> {
          Agent agent = new Agent(1, 0);
          for (int round = 0; round < 4; round++) {
            change(agent, random);
            for (int i = 0; i < 10; i++) {
              AgentActivity activity = anyActivity(random);
              long from = anyInstant(random);
              long to = from + random.nextLong(TO - FROM);
              assertThat(times(activity, agent, from, to))
                  .as("%s in [%d, %d)", activity, from, to)
                  .isEqualTo(walked(agent, from, to));
            }
            agent = agent.successor();
          }
        });
  }

  @Test
  void secondQuestionIsAnsweredFromWhatIsRemembered() {
    Agent agent = new Agent(1, 0);
    add(agent, Story.agent(1).onlineAt("08:10"));
    AgentActivity activity =
        new AgentActivity(TimeGrid.bucketOf(FROM), TimeGrid.bucketOf(at("11:10")));
    times(activity, agent, FROM + 1, TO);
    ActivitySpan first = agent.activity().find(spanAt("08:00"));
    assertThat(first).isNotNull();
    assertThat(agent.activity().find(spanAt("10:30"))).isNotNull();
    assertThat(agent.activity().find(spanAt("11:00"))).isNull();
    times(activity, agent, FROM + 1, TO);
    assertThat(agent.activity().find(spanAt("08:00"))).isSameAs(first);
  }

  @Test
  void halfHourOfWhichAPartIsForgottenIsNotRemembered() {
    Agent agent = new Agent(1, 0);
    add(agent, Story.agent(1).onlineAt("08:10"));
    AgentActivity activity = new AgentActivity(TimeGrid.bucketOf(FROM) + 1, Long.MAX_VALUE / 2);
    times(activity, agent, at("08:05"), TO);
    assertThat(agent.activity().find(spanAt("08:00"))).isNull();
    assertThat(agent.activity().find(spanAt("08:30"))).isNotNull();
  }

  private static long spanAt(String time) {
    return ActivitySpan.spanOf(TimeGrid.bucketOf(at(time)));
  }

  private void add(Agent agent, Story.Teller story) {
    for (Event event : story.events()) {
      if (event instanceof AgentEvent ofAgent) {
        agent.add(ofAgent, skillIds);
      }
    }
  }

  private void change(Agent agent, Random random) {
    long first = Long.MAX_VALUE;
    for (Event event : new AnyEvents(random, FROM, TO).some(25)) {
      if (event instanceof AgentEvent ofAgent) {
        agent.add(ofAgent, skillIds);
        first = Math.min(first, event.epochMillis());
      }
    }
    agent.activityChanged(first, Long.MAX_VALUE);
    for (int i = random.nextInt(6); i > 0; i--) {
      long from = anyInstant(random);
      long to = from + random.nextLong(TimeGrid.BUCKET_MILLIS);
      agent.load().add(from, 1);
      agent.load().add(to, -1);
      agent.activityChanged(from, to);
    }
  }

  private static AgentActivity anyActivity(Random random) {
    return new AgentActivity(
        TimeGrid.bucketOf(FROM) + random.nextInt(10), TimeGrid.bucketOf(TO) - random.nextInt(10));
  }

  private static long anyInstant(Random random) {
    long at = random.nextLong(FROM, TO);
    return random.nextBoolean() ? at : TimeGrid.startOf(TimeGrid.bucketOf(at));
  }

  private static AgentTimes times(AgentActivity activity, Agent agent, long from, long to) {
    ActivityTally tally = new ActivityTally();
    activity.tally(agent, from, to, tally);
    return tally.times();
  }

  private static AgentTimes walked(Agent agent, long from, long to) {
    ActivityTally tally = new ActivityTally();
    agent.walk(from, to, tally);
    return tally.times();
  }
}
