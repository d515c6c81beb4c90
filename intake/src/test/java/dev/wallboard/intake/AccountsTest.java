package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.store.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final String ACCOUNT = "12345678";

  private final ListStore store = new ListStore();
  private final SetClock clock = new SetClock("2026-11-23T10:32:30Z");

  private Accounts readBack() {
    return Accounts.readBack(
        store, EngineSettings.DEFAULT, IntakeSettings.DEFAULTS, clock, ReadBack.Listener.UNHEARD);
  }

  private Accounts withEvents(Event... events) {
    store.append(ACCOUNT, List.of(events));
    return readBack();
  }

  private static Event queued(String time, String id) {
    return new EngagementEvent.Queued(SetClock.millis(time), 0, id, 1, OptionalLong.empty());
  }

  private static Event abandoned(String time, String id) {
    return new EngagementEvent.Abandoned(SetClock.millis(time), 0, id);
  }

  private static long waiting(Accounts accounts) {
    Moment moment = accounts.moment(ACCOUNT);
    return moment.reads().queueState(IdFilter.ALL, moment.nowEpochMillis()).totals().queueSize();
  }

  @Test
  void anAccountThatNobodyHeardOfHasNoEvents() {
    Accounts accounts = readBack();
    assertThat(waiting(accounts)).isZero();
    assertThat(store.accounts()).isEmpty();
  }

  @Test
  void theReadingBackTellsHowFarItIs() {
    store.append(ACCOUNT, List.of(queued("2026-11-23T10:00:00Z", "E-1")));
    store.append(
        ACCOUNT,
        List.of(queued("2026-11-23T10:01:00Z", "E-2"), queued("2026-11-23T10:02:00Z", "E-3")));
    List<String> told = new ArrayList<>();
    Accounts.readBack(
        store,
        EngineSettings.DEFAULT,
        IntakeSettings.DEFAULTS,
        clock,
        (account, blocks, of, events) ->
            told.add(account + " " + blocks + "/" + of + " " + events));
    assertThat(told).containsExactly("12345678 1/2 1", "12345678 2/2 3");
  }

  @Test
  void nowDoesNotGoBackWithTheClockALittle() {
    Accounts accounts = withEvents(queued("2026-11-23T10:00:00Z", "E-1"));
    long before = accounts.moment(ACCOUNT).nowEpochMillis();
    clock.set("2026-11-23T10:31:30Z");
    assertThat(accounts.moment(ACCOUNT).nowEpochMillis()).isEqualTo(before);
  }

  /** A clock that was two days ahead had the engine forget the day; the store has not. */
  @Test
  void whereTheClockIsSetBackFarTheAccountIsReadBack() {
    Accounts accounts =
        withEvents(queued("2026-11-23T10:00:00Z", "E-1"), abandoned("2026-11-23T10:20:00Z", "E-1"));
    clock.set("2026-11-25T10:32:30Z");
    assertThat(abandoned(accounts)).isZero();
    clock.set("2026-11-23T10:33:00Z");
    assertThat(accounts.moment(ACCOUNT).nowEpochMillis())
        .isEqualTo(SetClock.millis("2026-11-23T10:33:00Z"));
    assertThat(abandoned(accounts)).isEqualTo(1);
  }

  private static long abandoned(Accounts accounts) {
    Moment moment = accounts.moment(ACCOUNT);
    return moment
        .reads()
        .queueHealth(
            new QueueHealthQuestion(
                1_440, OptionalInt.empty(), Optional.empty(), OptionalLong.empty()),
            moment.nowEpochMillis())
        .whole()
        .totals()
        .counts()
        .abandoned();
  }

  @Test
  void cleaningFreesWhatIsOverAndKeepsWhatIsOpen() {
    Accounts accounts =
        withEvents(
            queued("2026-11-23T10:00:00Z", "open"),
            queued("2026-11-23T10:00:00Z", "over"),
            abandoned("2026-11-23T10:01:00Z", "over"));
    clock.set("2026-11-24T10:40:00Z");
    assertThat(accounts.clean(clock.nowEpochMillis())).isEqualTo(1);
    assertThat(events()).containsExactly(queued("2026-11-23T10:00:00Z", "open"));
    assertThat(waiting(accounts)).isEqualTo(1);
    assertThat(waiting(readBack())).isEqualTo(1);
  }

  @Test
  void cleaningGoesNoFartherThanTheTimeThatIsTrusted() {
    Accounts accounts = withEvents(abandoned("2026-11-23T10:01:00Z", "E-1"));
    clock.set("2026-11-24T10:40:00Z");
    assertThat(accounts.clean(clock.nowEpochMillis() - TimeGrid.BUCKET_MILLIS)).isZero();
    assertThat(events()).hasSize(1);
  }

  @Test
  void anEndIsRememberedForADay() {
    Accounts accounts =
        withEvents(queued("2026-11-23T10:00:00Z", "E-1"), abandoned("2026-11-23T10:30:00Z", "E-1"));
    clock.set("2026-11-24T10:36:00Z");
    accounts.clean(clock.nowEpochMillis());
    assertThat(events()).isEmpty();
    store.append(ACCOUNT, List.of(queued("2026-11-24T10:30:00Z", "E-1")));
    assertThat(waiting(readBack())).isZero();
    store.append(ACCOUNT, List.of(queued("2026-11-24T10:30:00.001Z", "E-1")));
    assertThat(waiting(readBack())).isEqualTo(1);
  }

  /** Where the clock was set back, now stays where the oldest frame finds its events. */
  @Test
  void nowIsNeverBeforeWhatWasCleaned() {
    Accounts accounts = withEvents(abandoned("2026-11-23T10:01:00Z", "E-1"));
    clock.set("2026-11-24T10:42:00Z");
    accounts.clean(clock.nowEpochMillis());
    clock.set("2026-11-24T09:00:00Z");
    assertThat(readBack().moment(ACCOUNT).nowEpochMillis())
        .isEqualTo(SetClock.millis("2026-11-24T10:40:00Z"));
  }

  private List<Event> events() {
    return store.blocksOf(ACCOUNT).stream().map(Block::events).flatMap(List::stream).toList();
  }
}
