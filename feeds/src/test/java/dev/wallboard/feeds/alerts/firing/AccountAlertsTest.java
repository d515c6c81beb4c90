package dev.wallboard.feeds.alerts.firing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.wallboard.feeds.alerts.QueueSizes;
import dev.wallboard.feeds.alerts.rules.AlertRule;
import dev.wallboard.feeds.alerts.rules.Figures;
import dev.wallboard.feeds.alerts.rules.RuleLimits;
import dev.wallboard.feeds.alerts.rules.RuleReader;
import dev.wallboard.feeds.alerts.rules.WrongRules;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsFailed;
import dev.wallboard.model.RecordsInMemory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccountAlertsTest {

  private static final long MINUTE_MILLIS = 60_000;
  private static final long NOON = Instant.parse("2026-11-25T12:00:00Z").toEpochMilli();
  private static final List<String> OPS = List.of("ops");
  private static final FiringLimits LIMITS = new FiringLimits(3, 4, 60 * MINUTE_MILLIS);

  private final Map<Long, Long> sizes = new TreeMap<>(Map.of(1L, 0L, 2L, 0L));
  private final RecordsInMemory records = new RecordsInMemory();
  private final FiringLog log = new FiringLog(records);
  private AccountAlerts alerts = new AccountAlerts("12", LIMITS, List.of());
  private List<AlertRule> rules = List.of(rule(""));

  @Test
  void everySkillHasAStateOfItsOwn() {
    set(1, 11);
    at(0);
    set(2, 12);
    at(1);
    assertThat(alerts.standing().firing())
        .extracting(it -> it.firing().subject().series().toString(), Standing.ActiveFiring::value)
        .containsExactly(tuple("skill 2", "12"), tuple("skill 1", "11"));
  }

  @Test
  void aFiringIsOwedToldResolvedAndToldAgain() {
    set(1, 11);
    at(0);
    Firing fired = onlyDue();
    assertThat(fired.isActive()).isTrue();
    alerts.told("ops", fired.id(), Told.FIRING);
    assertThat(alerts.due("ops")).isEmpty();
    at(1);
    assertThat(alerts.due("ops")).isEmpty();
    assertThat(alerts.firing("ops")).extracting(Firing::id).containsExactly(fired.id());
    set(1, 4);
    at(2);
    assertThat(onlyDue().resolvedEpochMillis()).hasValue(NOON + 2 * MINUTE_MILLIS);
    assertThat(alerts.firing("ops")).isEmpty();
    alerts.told("ops", fired.id(), Told.RESOLVED);
    at(3);
    assertThat(alerts.due("ops")).isEmpty();
    assertThat(alerts.isBusy()).isFalse();
  }

  @Test
  void whatResolvedBeforeAnyoneCouldBeToldIsToldOnceAsResolved() {
    set(1, 11);
    at(0);
    set(1, 0);
    at(1);
    Firing due = onlyDue();
    assertThat(due.isActive()).isFalse();
    alerts.told("ops", due.id(), Told.RESOLVED);
    assertThat(alerts.due("ops")).isEmpty();
  }

  @Test
  void whatComesAndGoesInQuietHoursIsNeverTold() {
    rules = List.of(rule(",\"quiet\":[{\"from\":\"12:00\",\"to\":\"12:10\",\"zone\":\"UTC\"}]"));
    set(1, 11);
    at(0);
    assertThat(alerts.standing().firing()).hasSize(1);
    set(1, 0);
    at(5);
    at(15);
    assertThat(alerts.due("ops")).isEmpty();
    assertThat(alerts.standing().resolved()).hasSize(1);
  }

  @Test
  void whatStillFiresAtTheEndOfQuietHoursIsTold() {
    rules = List.of(rule(",\"quiet\":[{\"from\":\"12:00\",\"to\":\"12:10\",\"zone\":\"UTC\"}]"));
    set(1, 11);
    at(0);
    at(9);
    assertThat(alerts.due("ops")).isEmpty();
    at(10);
    assertThat(onlyDue().firedEpochMillis()).isEqualTo(NOON);
  }

  @Test
  void whatResolvesInQuietHoursIsToldAtTheirEndToThoseWhoKnowOfIt() {
    rules = List.of(rule(",\"quiet\":[{\"from\":\"12:05\",\"to\":\"12:10\",\"zone\":\"UTC\"}]"));
    set(1, 11);
    at(0);
    alerts.told("ops", onlyDue().id(), Told.FIRING);
    set(1, 0);
    at(6);
    assertThat(alerts.due("ops")).isEmpty();
    at(10);
    assertThat(onlyDue().resolvedEpochMillis()).hasValue(NOON + 6 * MINUTE_MILLIS);
  }

  @Test
  void aRestartGoesOnAndTellsNothingAnew() {
    set(1, 11);
    set(2, 11);
    at(0);
    String first = alerts.due("ops").get(0).id();
    alerts.told("ops", first, Told.FIRING);
    alerts.acknowledge(first, new Acknowledgement("jo", NOON, "on it"));
    restart();
    at(1);
    assertThat(alerts.due("ops")).hasSize(1).extracting(Firing::id).doesNotContain(first);
    set(1, 0);
    set(2, 0);
    at(2);
    assertThat(alerts.due("ops")).hasSize(2);
    assertThat(alerts.standing().resolved())
        .filteredOn(it -> it.id().equals(first))
        .singleElement()
        .extracting(Firing::acknowledgement)
        .isEqualTo(Optional.of(new Acknowledgement("jo", NOON, "on it")));
  }

  @Test
  void whatARuleFiredResolvesWhenThereIsNoSuchRuleAnyMore() {
    set(1, 11);
    at(0);
    alerts.told("ops", onlyDue().id(), Told.FIRING);
    rules = List.of();
    at(1);
    assertThat(onlyDue().isActive()).isFalse();
  }

  @Test
  void aSkillThatNobodyHearsOfAnyMoreResolves() {
    set(1, 11);
    at(0);
    sizes.remove(1L);
    at(1);
    assertThat(alerts.standing().resolved()).hasSize(1);
  }

  @Test
  void aReceiverThatARuleDoesNotNameIsNotTold() {
    rules = List.of(rule(",\"receivers\":[]"));
    set(1, 11);
    at(0);
    assertThat(alerts.due("ops")).isEmpty();
  }

  @Test
  void noMoreBeginThanMayBeActive() {
    for (long skill = 1; skill <= 5; skill++) {
      set(skill, 11);
    }
    at(0);
    assertThat(alerts.standing().firing()).hasSize(3);
    assertThat(alerts.isFull()).isTrue();
    set(1, 0);
    at(1);
    at(2);
    assertThat(alerts.standing().firing()).hasSize(3);
  }

  @Test
  void whatIsOldGoesAndSoDoesWhatIsTooMuch() {
    for (int round = 0; round < 8; round++) {
      set(1, round % 2 == 0 ? 11 : 0);
      at(round);
    }
    assertThat(alerts.standing().resolved()).hasSize(4);
    for (int round = 8; round < 12; round++) {
      set(1, round % 2 == 0 ? 11 : 0);
      at(round);
    }
    assertThat(alerts.standing().resolved()).hasSize(4);
    at(66);
    assertThat(alerts.standing().resolved()).hasSize(3);
    at(200);
    assertThat(alerts.standing().resolved()).isEmpty();
    assertThat(records.list("alert-firings")).isEmpty();
  }

  @Test
  void theSameFiringHasTheSameIdAndAnotherAnother() {
    set(1, 11);
    at(0);
    String id = onlyDue().id();
    AccountAlerts again = new AccountAlerts("12", LIMITS, List.of());
    again.evaluate(rules, figures(NOON), OPS);
    assertThat(again.due("ops").get(0).id()).isEqualTo(id).hasSize(24);
    AccountAlerts other = new AccountAlerts("13", LIMITS, List.of());
    other.evaluate(rules, figures(NOON), OPS);
    assertThat(other.due("ops").get(0).id()).isNotEqualTo(id);
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenLater() {
    List<List<Records.Change>> refused = new ArrayList<>();
    FiringLog failing = new FiringLog(new Refusing(refused));
    set(1, 11);
    alerts.evaluate(rules, figures(NOON), OPS);
    assertThatThrownBy(() -> failing.write(alerts)).isInstanceOf(RecordsFailed.class);
    assertThat(refused).hasSize(1);
    log.write(alerts);
    assertThat(log.read().get("12")).hasSize(1);
  }

  private record Refusing(List<List<Records.Change>> refused) implements Records {
    @Override
    public Optional<Kept> find(Key key) {
      return Optional.empty();
    }

    @Override
    public List<Kept> list(String collection) {
      return List.of();
    }

    @Override
    public List<Kept> list(String collection, String accountId) {
      return List.of();
    }

    @Override
    public void write(List<Change> changes) {
      refused.add(changes);
      throw new RecordsFailed("full", new IOException("full"));
    }
  }

  private void set(long skill, long size) {
    sizes.put(skill, size);
  }

  private void at(long minute) {
    alerts.evaluate(rules, figures(NOON + minute * MINUTE_MILLIS), OPS);
    log.write(alerts);
  }

  private Figures figures(long now) {
    return new Figures(new QueueSizes(sizes), now);
  }

  private void restart() {
    log.write(alerts);
    alerts = new AccountAlerts("12", LIMITS, log.read().getOrDefault("12", List.of()));
  }

  private Firing onlyDue() {
    List<Firing> due = alerts.due("ops");
    assertThat(due).hasSize(1);
    return due.get(0);
  }

  private static AlertRule rule(String more) {
    String json =
        "{\"name\":\"Long\",\"metric\":\"queuestate.currentQueueSize\",\"skills\":\"all\","
            + "\"above\":10,\"clear\":5"
            + more
            + "}";
    try {
      return new RuleReader(RuleLimits.DEFAULTS, Set.of("ops"))
          .ofAccount(json.getBytes(UTF_8), "r");
    } catch (WrongRules e) {
      throw new AssertionError(e);
    }
  }
}
