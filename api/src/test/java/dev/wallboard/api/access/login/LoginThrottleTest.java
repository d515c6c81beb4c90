package dev.wallboard.api.access.login;

import static dev.wallboard.api.access.login.Town.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private final AtomicLong elapsedMillis = new AtomicLong();
  private final LoginThrottle throttle =
      new LoginThrottle(LoginSettings.Throttle.DEFAULTS, elapsedMillis::get);

  private int admitted(String address, int attempts) {
    int admitted = 0;
    for (int i = 0; i < attempts; i++) {
      admitted += throttle.admits(address(address)) ? 1 : 0;
    }
    return admitted;
  }

  private int admitted(String address, String name, int attempts) {
    int admitted = 0;
    for (int i = 0; i < attempts; i++) {
      admitted += throttle.admits(address(address), "1", name) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void anAddressHasFiveAttemptsASecond() {
    assertThat(admitted("192.0.2.1", 20)).isEqualTo(5);
    assertThat(admitted("192.0.2.2", 20)).isEqualTo(5);
    elapsedMillis.addAndGet(200);
    assertThat(admitted("192.0.2.1", 20)).isEqualTo(1);
    elapsedMillis.addAndGet(1_000_000);
    assertThat(admitted("192.0.2.1", 20)).isEqualTo(5);
  }

  @Test
  void aNameMayBeTriedWronglyFiveTimesAndThenEveryFiveSeconds() {
    assertThat(admitted("192.0.2.1", "jo", 20)).isEqualTo(5);
    elapsedMillis.addAndGet(4_999);
    assertThat(admitted("192.0.2.1", "jo", 20)).isZero();
    elapsedMillis.addAndGet(1);
    assertThat(admitted("192.0.2.1", "jo", 20)).isEqualTo(1);
  }

  @Test
  void anotherNameOrAddressIsAnotherPair() {
    assertThat(admitted("192.0.2.1", "jo", 20)).isEqualTo(5);
    assertThat(admitted("192.0.2.1", "JO", 20)).isZero();
    assertThat(admitted("192.0.2.1", "al", 20)).isEqualTo(5);
    assertThat(admitted("192.0.2.2", "jo", 20)).isEqualTo(5);
    assertThat(throttle.admits(address("192.0.2.1"), "2", "jo")).isTrue();
  }

  @Test
  void whatWasRightDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.admits(address("192.0.2.1"), "1", "jo")).isTrue();
      throttle.wasRight(address("192.0.2.1"), "1", "jo");
    }
  }

  @Test
  void aNetworkOfVersionSixIsOneAddress() {
    assertThat(admitted("2001:db8:1:2:3:4:5:6", 20)).isEqualTo(5);
    assertThat(admitted("2001:db8:1:2::1", 20)).isZero();
    assertThat(admitted("2001:db8:1:3::1", 20)).isEqualTo(5);
  }

  @Test
  void noMoreIsRememberedThanIsSet() {
    LoginThrottle small =
        new LoginThrottle(new LoginSettings.Throttle(5, 5, 5_000, 100), elapsedMillis::get);
    for (int i = 0; i < 10_000; i++) {
      small.admits(address("10.0." + i / 250 + "." + i % 250));
      small.admits(address("10.0." + i / 250 + "." + i % 250), "1", "jo");
    }
    assertThat(small.remembered()).isLessThanOrEqualTo(200);
  }
}
