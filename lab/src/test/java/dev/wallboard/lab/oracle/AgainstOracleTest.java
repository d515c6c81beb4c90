package dev.wallboard.lab.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness finds what is wrong, and says so with few events. */
class AgainstOracleTest {
  private static final AgainstOracle.Options FEW_SETS =
      new AgainstOracle.Options(20, 20_261_123L, 2, 1, 0);

  /** Keeps the lines that it is willing to and asks the oracle. */
  private static class Keeper implements Subject {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void accept(List<String> more, long nowMillis) {
      more.stream().filter(line -> keeps(line, nowMillis)).forEach(lines::add);
    }

    boolean keeps(String line, long nowMillis) {
      return true;
    }

    @Override
    public String answer(String path, long nowMillis) {
      return new Oracle(lines).at(nowMillis).answer(path);
    }
  }

  /** Thinks that what is more than an hour late does not matter. */
  private static final class Impatient extends Keeper {
    @Override
    boolean keeps(String line, long nowMillis) {
      return nowMillis - Event.parse(line).time <= 3_600_000;
    }
  }

  @Test
  void theOracleAgreesWithItself() {
    new AgainstOracle(Keeper::new, (lines, now) -> new Oracle(lines).at(now)::answer, FEW_SETS)
        .run();
  }

  @Test
  void aSubjectThatDropsLateEventsIsFoundOutByAHandfulOfThem() {
    assertThatThrownBy(() -> new AgainstOracle(Impatient::new, null, FEW_SETS).run())
        .isInstanceOf(AssertionError.class)
        .satisfies(
            failure ->
                assertThat(failure.getMessage().lines().filter(line -> line.contains("\"type\"")))
                    .hasSizeLessThan(10));
  }
}
