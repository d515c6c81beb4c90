package dev.wallboard.intake.sources.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/import-calls.md does what the page says. */
class DocumentedMappingTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "../docs/import-calls.md");

  @Test
  void theExampleBecomesTheEventsAndTheErrorThatThePageShows() throws Exception {
    List<String> shown = new ArrayList<>();
    ImportReport report =
        new CallImport(CallMapping.parse("night-desk.yaml", block("yaml")), new Directory())
            .run(
                new ByteArrayInputStream(block("csv").getBytes(UTF_8)),
                "night-desk.csv",
                event -> shown.add(Imported.shown(event)),
                ImportProgress.UNWATCHED);
    assertThat(shown).isEqualTo(block("ndjson").lines().map(this::shown).toList());
    assertThat(report.firstErrors()).isEqualTo(block("text").lines().toList());
    assertThat(report.skippedByReason()).isEqualTo(Map.of("wrong number", 1L));
  }

  private static String block(String language) throws IOException {
    String page = Files.readString(PAGE);
    String opening = "\n```" + language + "\n";
    int start = page.indexOf(opening) + opening.length();
    assertThat(start).as("a block of " + language + " in " + PAGE).isGreaterThan(opening.length());
    return page.substring(start, page.indexOf("\n```\n", start));
  }

  private String shown(String json) {
    try {
      JsonNode event = new ObjectMapper().readTree(json);
      String type = event.get("type").asText().replace("engagement.", "");
      return Instant.parse(event.get("time").asText())
          + " "
          + type
          + " "
          + event.get("engagementId").asText()
          + (event.has("agentId") ? " agent " + event.get("agentId") : "")
          + (event.has("skillId") ? " skill " + event.get("skillId") : "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
