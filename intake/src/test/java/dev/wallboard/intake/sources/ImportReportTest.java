package dev.wallboard.intake.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportReportTest {

  @Test
  void everyRecordIsUsedOrSkippedOrUnusable() {
    ImportTally tally = new ImportTally();
    tally.used(3);
    tally.used(2);
    tally.skipped("phantom call");
    tally.unusable("a.csv:4", "no");
    ImportReport report = tally.report();
    assertThat(report.records()).isEqualTo(4);
    assertThat(report.used() + report.skipped() + report.unusable()).isEqualTo(report.records());
    assertThat(report.events()).isEqualTo(5);
    assertThat(report.firstErrors()).containsExactly("a.csv:4: no");
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void allErrorsAreCountedAndTheFirstHundredListed() {
    ImportTally tally = new ImportTally();
    for (int row = 1; row <= 250; row++) {
      tally.unusable("a.csv:" + row, "no");
    }
    assertThat(tally.report().unusable()).isEqualTo(250);
    assertThat(tally.report().firstErrors()).hasSize(100).endsWith("a.csv:100: no");
  }

  @Test
  void reportsOfSeveralFilesAddUp() {
    ImportTally first = new ImportTally();
    first.skipped("phantom call");
    first.skipped("test call");
    first.remarked("a.csv:1", "odd");
    ImportTally second = new ImportTally();
    second.skipped("test call");
    second.broken("b.csv", "is empty");
    ImportReport both = ImportReport.NOTHING.plus(first.report()).plus(second.report());
    assertThat(both.skippedByReason()).isEqualTo(Map.of("phantom call", 1L, "test call", 2L));
    assertThat(both.remarks()).isEqualTo(1);
    assertThat(both.brokenInputs()).containsExactly("b.csv: is empty");
    assertThat(first.report().isClean()).isTrue();
    assertThat(both.isClean()).isFalse();
  }
}
