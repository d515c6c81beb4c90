package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final long NOW = Instant.parse("2026-11-22T10:07:30Z").toEpochMilli();
  private static final Admission AT_ARRIVAL = Admission.atArrival(60_000);
  private static final Admission OF_QUERY = Admission.ofQuery();

  @Test
  void takesWhatIsSixtySecondsAheadAndNothingBeyond() {
    assertThat(AT_ARRIVAL.refusal(at("2026-11-22T10:08:30.000Z"), NOW)).isEmpty();
    assertThat(AT_ARRIVAL.refusal(at("2026-11-22T10:08:30.001Z"), NOW))
        .hasValue(
            "time 2026-11-22T10:08:30.001Z is more than 60 s ahead of now,"
                + " 2026-11-22T10:07:30.000Z");
  }

  @Test
  void takesWhatIsAtTheStartOfTheOldestBucketAndNothingBefore() {
    assertThat(AT_ARRIVAL.refusal(at("2026-11-21T10:05:00.000Z"), NOW)).isEmpty();
    assertThat(AT_ARRIVAL.refusal(at("2026-11-21T10:04:59.999Z"), NOW))
        .hasValue(
            "time 2026-11-21T10:04:59.999Z is before 2026-11-21T10:05:00.000Z, where the oldest"
                + " frame begins");
  }

  @Test
  void theLeadIsASetting() {
    assertThat(Admission.atArrival(0).refusal(at("2026-11-22T10:07:30Z"), NOW)).isEmpty();
    assertThat(Admission.atArrival(0).refusal(at("2026-11-22T10:07:30.001Z"), NOW)).isPresent();
    assertThat(Admission.atArrival(1_500).refusal(at("2026-11-22T10:07:32Z"), NOW))
        .hasValueSatisfying(reason -> assertThat(reason).contains("more than 1500 ms ahead"));
    assertThatThrownBy(() -> Admission.atArrival(-1)).hasMessageContaining("max-ahead");
  }

  @Test
  void ofQueryTakesWhatIsOldHoweverOld() {
    assertThat(OF_QUERY.refusal(at("0000-01-01T00:00:00Z"), NOW)).isEmpty();
    assertThat(OF_QUERY.refusal(at(Long.MIN_VALUE), NOW)).isEmpty();
  }

  @Test
  void ofQueryRefusesWhatIsAhead() {
    assertThat(OF_QUERY.refusal(at("2026-11-22T10:08:30.000Z"), NOW)).isEmpty();
    assertThat(OF_QUERY.refusal(at("2026-11-22T10:08:30.001Z"), NOW)).isPresent();
  }

  @Test
  void showsInstantsThatHaveNoDate() {
    Optional<String> reason = AT_ARRIVAL.refusal(at(Long.MAX_VALUE), NOW);
    assertThat(reason).hasValueSatisfying(text -> assertThat(text).contains("9223372036854775807"));
  }

  private static Event at(String time) {
    return at(Rfc3339.parse(time).orElseThrow());
  }

  private static Event at(long epochMillis) {
    return new EngagementEvent.Abandoned(epochMillis, 0, "E-1");
  }
}
