package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.EngineSettings;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.TimeGrid;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is beyond an account's limits is refused with the reason, and what is there goes on. */
class AccountLimitsTest {

  private static final String NOW = "2026-11-23T10:32:30Z";

  private final ListStore store = new ListStore();
  private final ExecutorService appliers = Executors.newSingleThreadExecutor();
  private final IntakeSettings settings =
      new IntakeSettings(60_000, 1 << 24, 2, new AccountLimits(3, 3, 2, 2, 4, 5));
  private Accounts accounts = readBack();

  @AfterEach
  void stop() {
    appliers.shutdownNow();
  }

  private Accounts readBack() {
    return Accounts.readBack(
        store,
        new EngineSettings(7 * TimeGrid.DAY_MILLIS, settings.account().maxEventsPerEngagement()),
        settings,
        new SetClock(NOW),
        ReadBack.Listener.UNHEARD);
  }

  private Receipt take(List<String> events) {
    byte[] body = String.join("\n", events).getBytes(UTF_8);
    return new IntakeDoor(
            accounts, store, new EventDecoder(DecoderLimits.DEFAULTS), settings, appliers)
        .take(
            "1", new EventBody.Formatted(BodyFormat.NDJSON, new ByteArrayInputStream(body), false))
        .toCompletableFuture()
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }

  private Receipt take(String... events) {
    return take(List.of(events));
  }

  private static String event(String type, String members) {
    return "{\"type\":\"%s\",\"time\":\"%s\",%s}".formatted(type, NOW, members);
  }

  private static String queued(String engagementId, long skillId) {
    return event(
        "engagement.queued",
        "\"engagementId\":\"%s\",\"skillId\":%d".formatted(engagementId, skillId));
  }

  private static String profile(long agentId, String members) {
    return event("agent.profile", "\"agentId\":%d,%s".formatted(agentId, members));
  }

  private static void assertRefused(Receipt receipt, int accepted, long line, String reason) {
    assertThat(receipt.accepted()).isEqualTo(accepted);
    assertThat(receipt.refusals()).singleElement().isNotNull();
    assertThat(receipt.refusals().get(0).line()).isEqualTo(line);
    assertThat(receipt.refusals().get(0).reason()).isEqualTo(reason);
  }

  @Test
  void skillsBeyondTheMostAreRefusedAndThoseThatAreThereGoOn() {
    assertRefused(
        take(queued("a", 1), queued("b", 2), queued("c", 3), queued("d", 4)),
        3,
        4,
        "the account has 3 skills already, which is all it may have (account.max-skills)");
    assertThat(take(event("skill.profile", "\"skillId\":1,\"name\":\"one\"")).accepted())
        .isEqualTo(1);
    accounts = readBack();
    assertThat(take(profile(1, "\"skillIds\":[3,5]")).accepted()).as("after a restart").isZero();
  }

  @Test
  void agentsAndGroupsBeyondTheMostAreRefused() {
    assertRefused(
        take(
            profile(1, "\"groupId\":1"),
            profile(2, "\"groupId\":2"),
            profile(3, "\"groupId\":3"),
            profile(3, "\"groupId\":2")),
        3,
        3,
        "the account has 2 groups already, which is all it may have (account.max-groups)");
    assertRefused(
        take(event("agent.state", "\"agentId\":4,\"state\":\"online\"")),
        0,
        1,
        "the account has 3 agents already, which is all it may have (account.max-agents)");
  }

  @Test
  void chatCentresBeyondTheMostAreRefused() {
    List<String> events = new ArrayList<>();
    for (int centre = 1; centre <= 3; centre++) {
      events.add(
          event(
              "engagement.queued",
              "\"engagementId\":\"e%1$d\",\"skillId\":1,\"chatCenterId\":%1$d".formatted(centre)));
    }
    assertRefused(
        take(events),
        2,
        3,
        "the account has 2 chat centres already, which is all it may have"
            + " (account.max-chat-centers)");
  }

  @Test
  void whileTooManyEngagementsAreOpenNoOthersBegin() {
    take(queued("a", 1), queued("b", 1), queued("c", 1), queued("d", 1));
    assertRefused(
        take(queued("e", 1), queued("a", 1)),
        1,
        1,
        "the account has 4 open engagements already (account.max-open-engagements)");
    take(event("engagement.abandoned", "\"engagementId\":\"a\",\"sequence\":1"));
    assertThat(take(queued("e", 1)).accepted()).isEqualTo(1);
    Moment moment = accounts.moment("1");
    assertThat(
            moment.reads().queueState(IdFilter.ALL, moment.nowEpochMillis()).totals().queueSize())
        .isEqualTo(4);
  }

  @Test
  void anEngagementMayHaveSoManyEventsAndMoreMessages() {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      events.add(
          event(
              "engagement.connected",
              "\"engagementId\":\"a\",\"agentId\":1,\"sequence\":%d".formatted(i)));
    }
    assertThat(take(events).accepted()).isEqualTo(5);
    assertRefused(
        take(
            event("engagement.closed", "\"engagementId\":\"a\",\"sequence\":9"),
            event("engagement.message", "\"engagementId\":\"a\",\"from\":\"visitor\"")),
        1,
        1,
        "the engagement has 5 events already (account.max-events-per-engagement)");
  }
}
