package dev.wallboard.engine;

import static dev.wallboard.engine.Story.agent;
import static dev.wallboard.engine.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgentTest {

  private final DenseIds skillIds = new DenseIds("skills");
  private final Agent agent = new Agent(5, 0);

  AgentTest() {
    for (long id = 0; id < 10; id++) {
      skillIds.numberOf(id);
    }
  }

  private void add(Story.Teller story) {
    add(agent, story.events());
  }

  private void add(Agent to, List<Event> events) {
    for (Event event : events) {
      if (event instanceof AgentEvent ofAgent) {
        to.add(ofAgent, skillIds);
      }
    }
  }

  private List<String> walked(String from, String to) {
    return walked(agent, at(from), at(to));
  }

  /** The pieces: state, skills, load, free slots. */
  private static List<String> walked(Agent of, long from, long to) {
    List<String> pieces = new ArrayList<>();
    of.walk(
        from,
        to,
        piece ->
            pieces.add(
                (piece.fromEpochMillis - from) / 1000
                    + ".."
                    + (piece.toEpochMillis - from) / 1000
                    + " "
                    + piece.state.wireName()
                    + (piece.reasonId.isPresent() ? " for " + piece.reasonId.getAsLong() : "")
                    + " load "
                    + piece.load
                    + " slots "
                    + (piece.isUnlimitedOnline() ? "unlimited" : piece.finiteSlots())));
    return pieces;
  }

  @Test
  void agentOfWhomNothingIsKnownHasNoPieces() {
    assertThat(walked("10:00", "10:01")).isEmpty();
    assertThat(agent.profileAt(at("10:00"))).isEqualTo(Profile.NONE);
  }

  @Test
  void walkIsCutWhereStateProfileOrLoadChanges() {
    add(
        agent(5)
            .onlineAt("10:00:10")
            .concurrencyAt("10:00:20", Concurrency.of(3))
            .awayAt("10:00:40", 8));
    agent.load().add(at("10:00:30"), 1);
    assertThat(walked("10:00", "10:01"))
        .containsExactly(
            "0..10 logged-off load 0 slots 0",
            "10..20 online load 0 slots 1",
            "20..30 online load 0 slots 3",
            "30..40 online load 1 slots 2",
            "40..60 away for 8 load 1 slots 0");
  }

  @Test
  void walkBeginsWithWhatHeldBefore() {
    add(agent(5).onlineAt("09:00").awayAt("10:30", 8));
    agent.load().add(at("09:30"), 2);
    assertThat(walked("10:00:59", "10:01")).containsExactly("0..1 online load 2 slots 0");
  }

  @Test
  void changeAtTheStartCountsAndAtTheEndDoesNot() {
    add(agent(5).onlineAt("10:00").awayAt("10:01", 8));
    assertThat(walked("10:00", "10:01")).containsExactly("0..60 online load 0 slots 1");
  }

  @Test
  void changesOfOneInstantAreOneAndTheLastOneCounts() {
    add(agent(5).stateAt("10:00:30", AgentState.ONLINE).awayAt("10:00:30", 8));
    agent.load().add(at("10:00:30"), 1);
    assertThat(walked("10:00", "10:01"))
        .containsExactly("0..30 logged-off load 0 slots 0", "30..60 online load 1 slots 0");
  }

  @Test
  void unlimitedAgentHasNoFiniteSlotsAndIsNeverInMaxConcurrency() {
    add(agent(5).onlineAt("10:00").concurrencyAt("10:00", Concurrency.UNLIMITED));
    agent.load().add(at("10:00"), 100);
    assertThat(walked("10:00", "10:01")).containsExactly("0..60 online load 100 slots unlimited");
    agent.walk(at("10:00"), at("10:01"), piece -> assertThat(piece.isInMaxConcurrency()).isFalse());
  }

  @Test
  void maxConcurrencyNeedsAtLeastOneEngagement() {
    add(agent(5).onlineAt("10:00").concurrencyAt("10:00", Concurrency.of(0)));
    List<Boolean> full = new ArrayList<>();
    agent.load().add(at("10:00:30"), 1);
    agent.walk(at("10:00"), at("10:01"), piece -> full.add(piece.isInMaxConcurrency()));
    assertThat(full).containsExactly(false, true);
  }

  @Test
  void profilesMergeMemberByMember() {
    add(
        agent(5)
            .skillsAt("10:00", 3, 1)
            .groupAt("10:01", 9)
            .concurrencyAt("10:02", Concurrency.of(4))
            .skillsAt("10:03"));
    assertProfile("09:59", new int[0], OptionalLong.empty(), Concurrency.ONE);
    assertProfile("10:00", new int[] {1, 3}, OptionalLong.empty(), Concurrency.ONE);
    assertProfile("10:01", new int[] {1, 3}, OptionalLong.of(9), Concurrency.ONE);
    assertProfile("10:02", new int[] {1, 3}, OptionalLong.of(9), Concurrency.of(4));
    assertProfile("10:03", new int[0], OptionalLong.of(9), Concurrency.of(4));
  }

  @Test
  void lateProfileReachesThoseAfterIt() {
    add(agent(5).groupAt("10:01", 9).concurrencyAt("10:02", Concurrency.of(4)));
    add(agent(5).skillsAt("10:00", 2).concurrencyAt("10:00", Concurrency.of(7)));
    assertProfile("10:01", new int[] {2}, OptionalLong.of(9), Concurrency.of(7));
    assertProfile("10:02", new int[] {2}, OptionalLong.of(9), Concurrency.of(4));
  }

  private void assertProfile(
      String time, int[] skills, OptionalLong groupId, Concurrency concurrency) {
    Profile profile = agent.profileAt(at(time));
    assertThat(profile.skills()).containsExactly(skills);
    assertThat(profile.groupId()).isEqualTo(groupId);
    assertThat(profile.maxConcurrency()).isEqualTo(concurrency);
  }

  private List<String> presenceFrom(String time) {
    return presenceFrom(agent, at(time));
  }

  private static List<String> presenceFrom(Agent of, long from) {
    List<String> changes = new ArrayList<>();
    of.presenceFrom(
        from, (skill, at, by) -> changes.add((at - at("10:00")) / 60_000 + " " + skill + " " + by));
    return changes;
  }

  @Test
  void presenceFollowsStateAndSkills() {
    add(
        agent(5)
            .onlineAt("10:00")
            .skillsAt("10:01", 1, 2)
            .awayAt("10:02", 8)
            .skillsAt("10:03", 2, 3)
            .stateAt("10:04", AgentState.LOGGED_OFF)
            .skillsAt("10:05", 4)
            .stateAt("10:06", AgentState.BACK_SOON));
    assertThat(presenceFrom("09:00"))
        .containsExactly("1 1 1", "1 2 1", "3 1 -1", "3 3 1", "4 2 -1", "4 3 -1", "6 4 1");
    assertThat(presenceFrom("10:04")).containsExactly("4 2 -1", "4 3 -1", "6 4 1");
    assertThat(presenceFrom("10:07")).isEmpty();
  }

  @Test
  void changesOfOneInstantCancelOutInPresence() {
    add(agent(5).onlineAt("10:00").skillsAt("10:00", 1));
    add(agent(5).skillsAt("10:01", 2).skillsAt("10:01", 1));
    assertThat(presenceFrom("09:00")).containsExactly("0 1 1", "1 1 -1", "1 2 1");
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    Property.holds(
        200,
        random -> {
          List<Event> events = new AnyEvents(random, at("08:00"), at("12:00")).some(60);
          List<Event> shuffled = new ArrayList<>(events);
          shuffled.addAll(events);
          Collections.shuffle(shuffled, random);
          Agent one = new Agent(1, 0);
          Agent other = new Agent(1, 0);
          add(one, events);
          add(other, shuffled);
          assertThat(walked(other, at("07:00"), at("13:00")))
              .isEqualTo(walked(one, at("07:00"), at("13:00")));
          assertThat(presenceFrom(other, at("09:00"))).isEqualTo(presenceFrom(one, at("09:00")));
        });
  }

  @Test
  void forgettingChangesNothingFromTheBucketOn() {
    Property.holds(
        200,
        random -> {
          List<Event> events = new AnyEvents(random, at("08:00"), at("12:00")).some(60);
          Agent one = new Agent(1, 0);
          Agent other = new Agent(1, 0);
          add(one, events);
          add(other, events);
          long bucket = TimeGrid.bucketOf(random.nextLong(at("07:00"), at("13:00")));
          long start = TimeGrid.startOf(bucket);
          other.forgetBefore(bucket);
          assertThat(walked(other, start, at("14:00"))).isEqualTo(walked(one, start, at("14:00")));
          assertThat(presenceFrom(other, start)).isEqualTo(presenceFrom(one, start));
          assertThat(other.profileAt(start))
              .usingRecursiveComparison()
              .isEqualTo(one.profileAt(start));
        });
  }

  @Test
  void touchKnowsWhatChangedAndForHowLong() {
    Agent.Touch touch = agent.touch();
    assertThat(touch.load(20, 1)).isTrue();
    assertThat(touch.lastEpochMillis()).isEqualTo(Long.MAX_VALUE);
    assertThat(touch.load(30, -1)).isFalse();
    assertThat(touch.firstEpochMillis()).isEqualTo(20);
    assertThat(touch.lastEpochMillis()).isEqualTo(30);
    assertThat(touch.from(10)).isFalse();
    assertThat(touch.firstEpochMillis()).isEqualTo(10);
    assertThat(touch.lastEpochMillis()).isEqualTo(Long.MAX_VALUE);
    touch.clear();
    assertThat(touch.load(40, 1)).isTrue();
  }
}
