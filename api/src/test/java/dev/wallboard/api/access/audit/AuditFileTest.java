package dev.wallboard.api.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

  @TempDir Path folder;

  private static AuditEntry entry(String subject) {
    return new AuditEntry("1", "user 12", "key.create", subject, Map.of("name", "a \"b\"\n"));
  }

  @Test
  void aChangeIsALine() throws IOException {
    Path path = folder.resolve("audit.log");
    AuditFile file = new AuditFile(path, () -> 1_795_341_600_250L);
    file.note(entry("k1"));
    file.note(entry("k2"));
    assertThat(Files.readAllLines(path))
        .containsExactly(
            "{\"time\":\"2026-11-22T10:00:00.250Z\",\"account\":\"1\",\"by\":\"user 12\","
                + "\"action\":\"key.create\",\"subject\":\"k1\",\"name\":\"a \\\"b\\\"\\n\"}",
            "{\"time\":\"2026-11-22T10:00:00.250Z\",\"account\":\"1\",\"by\":\"user 12\","
                + "\"action\":\"key.create\",\"subject\":\"k2\",\"name\":\"a \\\"b\\\"\\n\"}");
  }

  @Test
  void aFileThatWasMovedAwayIsBegunAnew() throws IOException {
    Path path = folder.resolve("audit.log");
    AuditFile file = new AuditFile(path, () -> 0);
    file.note(entry("k1"));
    Files.move(path, folder.resolve("old"));
    file.note(entry("k2"));
    assertThat(path).content().contains("k2").doesNotContain("k1");
  }

  @Test
  void whatCannotBeWrittenStopsNobody() {
    AuditFile file = new AuditFile(folder.resolve("nowhere").resolve("audit.log"), () -> 0);
    assertThatCode(() -> file.note(entry("k1"))).doesNotThrowAnyException();
  }
}
