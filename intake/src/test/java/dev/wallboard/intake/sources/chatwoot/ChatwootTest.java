package dev.wallboard.intake.sources.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportedRecords;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.SourceLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatwootTest {

  /** 2026-11-22T10:00:00Z. */
  private static final long TEN = 1_795_341_600L;

  private static final String ADA = person(7, "Ada");
  private static final String BEN = person(8, "Ben");
  private static final String NOBODY = "null";

  private static JsonImport importer(SkillSource skill) {
    return importer(skill, SourceLimits.DEFAULTS);
  }

  private static JsonImport importer(SkillSource skill, SourceLimits limits) {
    return new JsonImport(new Chatwoot(new Directory(), limits, skill), limits);
  }

  private static ImportedRecords imported(String... records) {
    return ImportedRecords.of(importer(SkillSource.INBOX), records);
  }

  private static String person(long id, String name) {
    return """
        {"id":%d,"name":"%s","available_name":"%s","type":"user","availability_status":"online"}"""
        .formatted(id, name, name);
  }

  /** A conversation as every webhook has it; {@code at} is in seconds, with a fraction. */
  private static String conversation(String status, String assignee, String at, String more) {
    return """
        "additional_attributes":{},"can_reply":true,"channel":"Channel::WebWidget","id":42,
        "inbox_id":3,"messages":[],"labels":[],
        "meta":{"sender":{"id":9,"name":"Visitor","type":"contact"},"assignee":%s,"team":null,
          "hmac_verified":false},
        "status":"%s","unread_count":1,"priority":null,"timestamp":%d,"created_at":%d,
        "updated_at":%s%s"""
        .formatted(assignee, status, (long) Double.parseDouble(at), TEN, at, more);
  }

  private static String webhook(String event, String status, String assignee, String at) {
    return "{" + conversation(status, assignee, at, ",\"event\":\"" + event + "\"") + "}";
  }

  private static String created(String status, String assignee) {
    return webhook("conversation_created", status, assignee, TEN + ".0");
  }

  private static String updated(String assignee, String at) {
    return webhook("conversation_updated", "open", assignee, at);
  }

  private static String changed(String status, String assignee, String at) {
    return webhook("conversation_status_changed", status, assignee, at);
  }

  private static String message(String type, String sender, String at, String conversation) {
    return """
        {"event":"message_created","id":1001,"content":"Hi","content_type":"text",
         "created_at":"%s","message_type":"%s","private":false,"source_id":null,
         "inbox":{"id":3,"name":"Website"},"sender":%s,"conversation":{%s},
         "account":{"id":1,"name":"Shop"}}"""
        .formatted(at, type, sender, conversation);
  }

  @Test
  void aConversationIsQueuedConnectedAndClosed() {
    ImportedRecords imported =
        imported(
            created("open", NOBODY),
            updated(ADA, TEN + 9 + ".25"),
            changed("resolved", ADA, TEN + 60 + ".5"));
    assertThat(imported.shown())
        .containsExactly(
            "queued 2026-11-22T10:00:00.000 engagementId:42-1 skillId:3",
            "agent.profile 2026-11-22T10:00:09.250 agentId:7 name:Ada",
            "connected 2026-11-22T10:00:09.250 engagementId:42-1 agentId:7 skillId:3",
            "closed 2026-11-22T10:01:00.500 engagementId:42-1");
    assertThat(imported.report().isClean()).isTrue();
  }

  @Test
  void messagesAreOfTheirSides() {
    String here = conversation("open", NOBODY, TEN + 5 + ".0", "");
    ImportedRecords imported =
        imported(
            created("open", NOBODY),
            message("incoming", "{\"id\":9,\"type\":\"contact\"}", "2026-11-22T10:00:05.5Z", here),
            message("outgoing", ADA, "2026-11-22 10:00:06 UTC", here),
            message("outgoing", "{\"id\":1,\"type\":\"agent_bot\"}", "2026-11-22T10:00:07Z", here),
            message("outgoing", ADA, "2026-11-22T10:00:08Z", here)
                .replace("\"private\":false", "\"private\":true"),
            message("activity", NOBODY, "2026-11-22T10:00:09Z", here));
    assertThat(imported.shown())
        .containsExactly(
            "queued 2026-11-22T10:00:00.000 engagementId:42-1 skillId:3",
            "skill.profile 2026-11-22T10:00:05.500 skillId:3 name:Website",
            "message 2026-11-22T10:00:05.500 engagementId:42-1 from:visitor",
            "message 2026-11-22T10:00:06.000 engagementId:42-1 from:agent");
    assertThat(imported.report().skippedByReason())
        .containsExactly(
            Map.entry("a message that neither a visitor nor an agent wrote to the other", 3L));
  }

  @Test
  void anotherAgentTakesOver() {
    assertThat(
            imported(
                    created("open", NOBODY),
                    updated(ADA, TEN + 9 + ".25"),
                    updated(BEN, TEN + 20 + ".25"))
                .shown())
        .last()
        .isEqualTo("connected 2026-11-22T10:00:20.250 engagementId:42-1 agentId:8 skillId:3");
  }

  @Test
  void anUnassignmentIsATransferToTheSkill() {
    assertThat(
            imported(
                    created("open", NOBODY),
                    updated(ADA, TEN + 9 + ".25"),
                    updated(NOBODY, TEN + 20 + ".25"))
                .shown())
        .last()
        .isEqualTo("transferred 2026-11-22T10:00:20.250 engagementId:42-1 skillId:3");
  }

  @Test
  void aConversationThatIsOpenedAgainIsAnotherEngagement() {
    assertThat(
            imported(
                    created("open", ADA),
                    changed("resolved", ADA, TEN + 60 + ".5"),
                    changed("open", ADA, TEN + 90 + ".5"),
                    changed("snoozed", ADA, TEN + 95 + ".5"),
                    changed("open", NOBODY, TEN + 99 + ".5"))
                .shown())
        .containsExactly(
            "agent.profile 2026-11-22T10:00:00.000 agentId:7 name:Ada",
            "queued 2026-11-22T10:00:00.000 engagementId:42-1 skillId:3",
            "connected 2026-11-22T10:00:00.000 engagementId:42-1 agentId:7 skillId:3",
            "closed 2026-11-22T10:01:00.500 engagementId:42-1",
            "queued 2026-11-22T10:01:30.500 engagementId:42-2 skillId:3",
            "connected 2026-11-22T10:01:30.500 engagementId:42-2 agentId:7 skillId:3",
            "closed 2026-11-22T10:01:35.500 engagementId:42-2",
            "queued 2026-11-22T10:01:39.500 engagementId:42-3 skillId:3");
  }

  @Test
  void whatABotHasWaitsForNobodyUntilItIsOpened() {
    assertThat(
            imported(
                    created("pending", "{\"id\":1,\"type\":\"agent_bot\",\"name\":\"Bot\"}"),
                    changed("open", NOBODY, TEN + 30 + ".5"))
                .shown())
        .containsExactly("queued 2026-11-22T10:00:30.500 engagementId:42-1 skillId:3");
  }

  @Test
  void theTeamMayBeTheSkill() {
    String team = "\"team\":{\"id\":12,\"name\":\"Billing\"}";
    ImportedRecords imported =
        ImportedRecords.of(
            importer(SkillSource.TEAM),
            created("open", NOBODY),
            updated(NOBODY, TEN + 5 + ".5").replace("\"team\":null", team),
            updated(ADA, TEN + 9 + ".5").replace("\"team\":null", team),
            updated(ADA, TEN + 20 + ".5"),
            updated(BEN, TEN + 30 + ".5").replace("\"team\":null", team));
    assertThat(imported.shown())
        .filteredOn(line -> line.contains("engagementId"))
        .containsExactly(
            "queued 2026-11-22T10:00:00.000 engagementId:42-1 skillId:-1",
            "queued 2026-11-22T10:00:05.500 engagementId:42-1 skillId:12",
            "connected 2026-11-22T10:00:09.500 engagementId:42-1 agentId:7 skillId:12",
            "transferred 2026-11-22T10:00:20.500 engagementId:42-1 skillId:-1 agentId:7",
            "transferred 2026-11-22T10:00:30.500 engagementId:42-1 skillId:12 agentId:8");
    assertThat(imported.shown())
        .contains("skill.profile 2026-11-22T10:00:05.500 skillId:12 name:Billing");
  }

  @Test
  void whatComesAgainOrLateSaysNothing() {
    String assigned = updated(ADA, TEN + 9 + ".25");
    ImportedRecords imported =
        imported(
            created("open", NOBODY),
            assigned,
            assigned,
            updated(NOBODY, TEN + 5 + ".25"),
            changed("resolved", ADA, TEN + 60 + ".5"),
            changed("resolved", ADA, TEN + 60 + ".5"));
    assertThat(imported.shown()).hasSize(4);
    assertThat(imported.report().skippedByReason())
        .containsExactly(
            Map.entry("a conversation as it was before what is known of it", 1L),
            Map.entry("a conversation of which nothing that counts has changed", 1L),
            Map.entry("a conversation that is not open, nor was before", 1L));
  }

  @Test
  void aCreationThatComesLateStillSaysWhenItWas() {
    assertThat(imported(updated(ADA, TEN + 9 + ".25"), created("open", NOBODY)).shown())
        .filteredOn(line -> line.contains("engagementId"))
        .containsExactly(
            "queued 2026-11-22T10:00:09.250 engagementId:42-1 skillId:3",
            "connected 2026-11-22T10:00:09.250 engagementId:42-1 agentId:7 skillId:3",
            "queued 2026-11-22T10:00:00.000 engagementId:42-1 skillId:3");
  }

  @Test
  void aMessageInAConversationThatWasNotHeardOfOpensIt() {
    assertThat(
            imported(
                    message(
                        "incoming",
                        "{\"id\":9,\"type\":\"contact\"}",
                        "2026-11-22T10:00:05.5Z",
                        conversation("open", ADA, TEN + 5 + ".5", "")))
                .shown())
        .filteredOn(line -> line.contains("engagementId"))
        .containsExactly(
            "queued 2026-11-22T10:00:05.500 engagementId:42-1 skillId:3",
            "connected 2026-11-22T10:00:05.500 engagementId:42-1 agentId:7 skillId:3",
            "message 2026-11-22T10:00:05.500 engagementId:42-1 from:visitor");
  }

  @Test
  void otherWebhooksAreLeftOut() {
    assertThat(imported("{\"event\":\"contact_created\",\"id\":9}").report().skippedByReason())
        .containsExactly(
            Map.entry("event contact_created, which says nothing of queues and states", 1L));
  }

  @Test
  void recordsThatCannotBeUsedAreReportedAndStopNothing() {
    ImportedRecords imported =
        imported(
            "{\"id\":42}",
            "{\"event\":\"conversation_created\",\"id\":42,\"inbox_id\":3}",
            "{\"event\":\"conversation_created\",\"id\":42,\"inbox_id\":3,\"status\":\"open\"}",
            "{\"event\":\"message_created\"}",
            created("open", "{\"name\":\"Ada\"}").replace("\n", ""),
            updated(ADA, TEN + 9 + ".25").replace(TEN + 9 + ".25", "\"tomorrow\""),
            created("open", NOBODY));
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "records:1: event is missing",
            "records:2: status is missing",
            "records:3: created_at is missing",
            "records:4: conversation is missing",
            "records:5: meta.assignee.id is missing",
            "records:6: updated_at must be seconds since 1970 or an instant of RFC 3339, not"
                + " \"tomorrow\"");
    assertThat(imported.report().used()).isEqualTo(1);
  }

  @Test
  void memoryIsBounded() {
    SourceLimits limits = new SourceLimits(1 << 20, 10, 10, 10, 10, 10, 2);
    ImportedRecords imported =
        ImportedRecords.of(
            importer(SkillSource.INBOX, limits),
            created("open", NOBODY),
            created("open", NOBODY).replace("\"id\":42", "\"id\":43"),
            created("open", NOBODY).replace("\"id\":42", "\"id\":44"),
            changed("resolved", NOBODY, TEN + 9 + ".5"),
            changed("resolved", NOBODY, TEN + 9 + ".5").replace("\"id\":42", "\"id\":44"));
    assertThat(imported.shown())
        .last()
        .isEqualTo("closed 2026-11-22T10:00:09.500 engagementId:44-1");
    assertThat(imported.shown()).hasSize(4);
  }

  @Test
  void theSameWebhooksGiveTheSameBytes() {
    List<String> records =
        List.of(
            created("open", NOBODY), updated(ADA, TEN + 9 + ".25"), updated(BEN, TEN + 20 + ""));
    assertThat(imported(records.toArray(String[]::new)).written())
        .isEqualTo(imported(records.toArray(String[]::new)).written());
  }
}
