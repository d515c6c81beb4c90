package dev.wallboard.lab.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"wait", "maxWait", "MAX_WAIT", "timeframe", "waitMs", "startTime", "ttl"})
  void namesOfATimeWithoutItsUnitAreTold(String name) {
    assertThat(TimeNames.lackUnit(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waitMillis",
        "nowEpochMillis",
        "timeframeMinutes",
        "MAX_TIMEFRAME_MINUTES",
        "BUCKET_MILLIS",
        "secondsToAnswer",
        "waitCount",
        "waits",
        "now",
        "sizeNow",
        "NO_TIMEOUT",
        "page",
        "flag"
      })
  void namesWithAUnitOrOfSomethingElsePass(String name) {
    assertThat(TimeNames.lackUnit(name)).isFalse();
  }
}
