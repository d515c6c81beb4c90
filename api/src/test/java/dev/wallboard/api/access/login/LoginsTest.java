package dev.wallboard.api.access.login;

import static dev.wallboard.api.access.login.Town.ACCOUNT;
import static dev.wallboard.api.access.login.Town.HOME;
import static dev.wallboard.api.access.login.Town.PASSWORD;
import static dev.wallboard.api.access.login.Town.address;
import static dev.wallboard.api.access.login.Town.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginsTest {

  private static final long HOUR_MILLIS = 3_600_000;

  private final Town town = new Town();

  private static int status(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(CallRefused.class, call).problem().status();
  }

  private static AccessRequest withCookie(LoggedIn login) {
    return request("GET", "Cookie", "Session_id=" + login.cookie().orElseThrow());
  }

  private static AccessRequest withBearer(LoggedIn login) {
    return request("GET", "Authorization", "Bearer " + login.bearer());
  }

  private static boolean isGoing(Town town, LoggedIn login) {
    return goes(() -> town.logins.session(withCookie(login)).orElseThrow(LoginsTest::nobody));
  }

  private static CallRefused nobody() {
    return new CallRefused(Problem.unauthorized("nobody is logged in"));
  }

  /** Something that may be refused. */
  private interface Call {
    Object make() throws CallRefused;
  }

  private static boolean goes(Call call) {
    try {
      call.make();
      return true;
    } catch (CallRefused refused) {
      return false;
    }
  }

  @Test
  void whoIsNotKnownOrDisabledOrWrongIsToldTheSame() throws CallRefused {
    town.person("jo", Role.VIEWER);
    town.change(town.person("al", Role.VIEWER), Town.enabled(false));
    CallRefused wrong =
        catchThrowableOfType(
            CallRefused.class, () -> town.logins.login(ACCOUNT, "jo", "wrong horse", HOME));
    assertThat(wrong.problem().status()).isEqualTo(401);
    List<Call> others =
        List.of(
            () -> town.login("nobody"),
            () -> town.login("al"),
            () -> town.logins.login("999", "jo", PASSWORD, HOME));
    for (Call other : others) {
      CallRefused refused = catchThrowableOfType(CallRefused.class, other::make);
      assertThat(refused.problem()).isEqualTo(wrong.problem());
    }
  }

  @Test
  void aNameIsTheSameInCapitals() throws CallRefused {
    User jo = town.person("Jo@Example.com", Role.VIEWER);
    assertThat(town.login("jo@example.COM").user()).isEqualTo(jo);
    assertThat(status(() -> town.person("JO@example.com", Role.ADMIN))).isEqualTo(409);
  }

  @Test
  void fiveWrongPasswordsThrottleThePairOfNameAndAddressAndNobodyElse() throws CallRefused {
    town.person("jo", Role.VIEWER);
    for (int i = 0; i < 5; i++) {
      assertThat(status(() -> town.logins.login(ACCOUNT, "jo", "wrong horse", HOME)))
          .isEqualTo(401);
    }
    CallRefused throttled = catchThrowableOfType(CallRefused.class, () -> town.login("jo"));
    assertThat(throttled.problem().status()).isEqualTo(429);
    assertThat(throttled.retryAfterSeconds()).hasValue(5);
    assertThat(town.logins.login(ACCOUNT, "jo", PASSWORD, address("192.0.2.9"))).isNotNull();
    town.elapsedMillis.addAndGet(5_000);
    assertThat(town.login("jo")).isNotNull();
  }

  @Test
  void namesThatAreNotThereAreThrottledAsOthersAre() {
    for (int i = 0; i < 5; i++) {
      assertThat(status(() -> town.login("nobody"))).isEqualTo(401);
    }
    assertThat(status(() -> town.login("nobody"))).isEqualTo(429);
  }

  @Test
  void aSessionLastsEightHoursFromItsLastRefresh() throws CallRefused {
    town.person("jo", Role.VIEWER);
    LoggedIn login = town.login("jo");
    assertThat(login.lifetimeMillis()).isEqualTo(8 * HOUR_MILLIS);
    town.nowEpochMillis.addAndGet(8 * HOUR_MILLIS - 1);
    assertThat(isGoing(town, login)).isTrue();
    LoggedIn refreshed = town.logins.refresh(ACCOUNT, withCookie(login), Optional.of(login.csrf()));
    assertThat(refreshed.lifetimeMillis()).isEqualTo(8 * HOUR_MILLIS);
    assertThat(refreshed.bearer()).isEqualTo(login.bearer());
    assertThat(refreshed.csrf()).isEqualTo(login.csrf());
    town.nowEpochMillis.addAndGet(8 * HOUR_MILLIS - 1);
    assertThat(isGoing(town, login)).isTrue();
    town.nowEpochMillis.addAndGet(1);
    assertThat(isGoing(town, login)).isFalse();
    assertThat(
            status(
                () -> town.logins.refresh(ACCOUNT, withBearer(login), Optional.of(login.csrf()))))
        .isEqualTo(401);
  }

  @Test
  void aRestartKeepsPeopleLoggedIn() throws CallRefused {
    town.person("jo", Role.MANAGER);
    LoggedIn login = town.login("jo");
    LoggedIn over = town.login("jo");
    town.logins.logout(ACCOUNT, withCookie(over), Optional.of(over.csrf()));
    town.nowEpochMillis.addAndGet(HOUR_MILLIS);
    Town restarted = town.restarted();
    assertThat(isGoing(restarted, login)).isTrue();
    assertThat(isGoing(restarted, over)).isFalse();
    LoggedIn told = restarted.logins.session(withCookie(login)).orElseThrow();
    assertThat(told.csrf()).isEqualTo(login.csrf());
    assertThat(told.lifetimeMillis()).isEqualTo(7 * HOUR_MILLIS);
    assertThat(told.user()).isEqualTo(login.user());
  }

  @Test
  void whatIsOverAtARestartIsForgotten() throws CallRefused {
    town.person("jo", Role.VIEWER);
    town.login("jo");
    town.nowEpochMillis.addAndGet(8 * HOUR_MILLIS);
    town.restarted();
    assertThat(town.records.list("sessions")).isEmpty();
  }

  /** What ends the sessions of a user. */
  private enum Ending {
    DISABLED(Town.enabled(false)),
    OTHER_ROLE(Town.role(Role.ADMIN)),
    OTHER_PASSWORD(Town.password("another horse"));

    private final UserAccounts.Change change;

    Ending(UserAccounts.Change change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void aSessionEndsWhenItsUserChanges(Ending ending) throws CallRefused {
    User jo = town.person("jo", Role.VIEWER);
    town.person("al", Role.VIEWER);
    LoggedIn login = town.login("jo");
    LoggedIn other = town.login("al");
    town.change(jo, ending.change);
    assertThat(isGoing(town, login)).isFalse();
    assertThat(isGoing(town, other)).isTrue();
    assertThat(isGoing(town.restarted(), login)).isFalse();
    town.change(jo, Town.enabled(true));
    assertThat(isGoing(town, login)).isFalse();
  }

  @Test
  void aSessionGoesOnWhenItsUserIsCalledOtherwise() throws CallRefused {
    User jo = town.person("jo", Role.VIEWER);
    LoggedIn login = town.login("jo");
    town.change(jo, Town.displayName("Josephine"));
    assertThat(town.logins.session(withCookie(login)).orElseThrow().user().displayName())
        .isEqualTo("Josephine");
  }

  @Test
  void ofMoreSessionsThanThereMayBeTheOneRefreshedLongestAgoEnds() throws CallRefused {
    Town small =
        new Town(LoginSettings.DEFAULTS.with(new LoginSettings.Sessions(8 * HOUR_MILLIS, 2)));
    small.person("jo", Role.VIEWER);
    LoggedIn first = small.login("jo");
    small.nowEpochMillis.addAndGet(1);
    LoggedIn second = small.login("jo");
    small.nowEpochMillis.addAndGet(1);
    small.logins.refresh(ACCOUNT, withBearer(first), Optional.of(first.csrf()));
    LoggedIn third = small.login("jo");
    assertThat(isGoing(small, first)).isTrue();
    assertThat(isGoing(small, second)).isFalse();
    assertThat(isGoing(small, third)).isTrue();
    assertThat(small.records.list("sessions")).hasSize(2);
  }

  @Test
  void refreshAndLogoutNeedTheTokenOfThatLogin() throws CallRefused {
    town.person("jo", Role.VIEWER);
    LoggedIn login = town.login("jo");
    LoggedIn other = town.login("jo");
    for (Function<LoggedIn, AccessRequest> proof :
        List.<Function<LoggedIn, AccessRequest>>of(
            LoginsTest::withCookie, LoginsTest::withBearer)) {
      AccessRequest request = proof.apply(login);
      assertThat(status(() -> town.logins.refresh(ACCOUNT, request, Optional.empty())))
          .isEqualTo(403);
      assertThat(status(() -> town.logins.logout(ACCOUNT, request, Optional.of(other.csrf()))))
          .isEqualTo(403);
    }
    assertThat(
            status(() -> town.logins.logout(ACCOUNT, request("POST"), Optional.of(login.csrf()))))
        .isEqualTo(401);
    assertThat(status(() -> town.logins.logout("1", withCookie(login), Optional.of(login.csrf()))))
        .isEqualTo(401);
    assertThat(isGoing(town, login)).isTrue();
    town.logins.logout(ACCOUNT, withBearer(login), Optional.of(login.csrf()));
    assertThat(isGoing(town, login)).isFalse();
    assertThat(isGoing(town, other)).isTrue();
  }

  @Test
  void nothingThatIsKeptIsASecret() throws CallRefused {
    town.person("jo", Role.VIEWER);
    LoggedIn login = town.login("jo");
    StringBuilder kept = new StringBuilder();
    for (String collection : List.of("users", "sessions")) {
      town.records
          .list(collection)
          .forEach(record -> kept.append(record.key()).append(new String(record.value(), UTF_8)));
    }
    assertThat(kept)
        .contains("jo", "argon2id", "refreshedEpochMillis")
        .doesNotContain(PASSWORD)
        .doesNotContain(login.bearer())
        .doesNotContain(login.csrf())
        .doesNotContain(login.cookie().orElseThrow());
    assertThat(login.toString()).isEqualTo("the login of jo");
  }

  @Test
  void aChangedPasswordIsTheOneThatCounts() throws CallRefused {
    town.person("jo", Role.VIEWER);
    assertThat(
            status(
                () ->
                    town.logins.changePassword(
                        ACCOUNT, "jo", "wrong horse", "another horse", HOME)))
        .isEqualTo(403);
    town.logins.changePassword(ACCOUNT, "jo", PASSWORD, "another horse", HOME);
    assertThat(status(() -> town.login("jo"))).isEqualTo(401);
    assertThat(town.restarted().logins.login(ACCOUNT, "jo", "another horse", HOME)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb", "a\u00a0b", "a\u202eb", "a\u0000"})
  void aLoginNameHasNoBlanks(String name) {
    assertThat(status(() -> town.person(name, Role.VIEWER))).isEqualTo(400);
  }

  @Test
  void aPasswordHasEightCharactersAtLeast() {
    assertThatThrownBy(
            () ->
                town.logins
                    .accounts()
                    .create(
                        ACCOUNT,
                        new UserAccounts.NewUser("jo", "Jo", Role.VIEWER, "1234567"),
                        "operator"))
        .hasMessage("a password must have 8 to 256 characters");
  }

  @Test
  void anAccountHasNoMoreUsersThanItMay() throws CallRefused {
    Town small =
        new Town(
            new LoginSettings(
                LoginSettings.Sessions.DEFAULTS,
                LoginSettings.Passwords.DEFAULTS,
                LoginSettings.Throttle.DEFAULTS,
                1));
    small.person("jo", Role.VIEWER);
    assertThat(status(() -> small.person("al", Role.VIEWER))).isEqualTo(409);
    assertThat(small.logins.accounts().of(ACCOUNT)).hasSize(1);
  }
}
