package dev.wallboard.intake.sources.amazon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportedRecords;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.RealData;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.model.AgentState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmazonConnectTest {

  private static final String SAMPLES = "amazon-connect-samples.jsonl";
  private static final String ARN = "arn:aws:connect:eu-central-1:123456789012:instance/aaaa-bbbb/";

  private static JsonImport importer(Map<String, AgentState> states) {
    return new JsonImport(
        new AmazonConnect(new Directory(), SourceLimits.DEFAULTS, new ActivityStates(states)),
        SourceLimits.DEFAULTS);
  }

  private static ImportedRecords imported(String... records) {
    return ImportedRecords.of(importer(Map.of()), records);
  }

  private static String contactRecord(String queue, String agent, String end) {
    return """
        {"AWSContactTraceRecordFormatVersion":"2017-03-10","ContactId":"c-1","Channel":"VOICE",
         "InitiationMethod":"INBOUND","InitiationTimestamp":"2026-11-22T10:00:00Z",
         "Queue":%s,"Agent":%s,"DisconnectTimestamp":%s}"""
        .formatted(queue, agent, end);
  }

  private static String queued(String at) {
    return """
        {"ARN":"%squeue/q-1","Name":"Billing","EnqueueTimestamp":"%s","DequeueTimestamp":null,
         "Duration":9}"""
        .formatted(ARN, at);
  }

  private static String connected(String at) {
    return """
        {"ARN":"%sagent/a-1","Username":"ada","ConnectedToAgentTimestamp":"%s",
         "AgentInteractionDuration":60}"""
        .formatted(ARN, at);
  }

  private static String agentEvent(String type, String at, String snapshot) {
    return """
        {"AWSAccountId":"123456789012","AgentARN":"%sagent/a-1","EventType":"%s",
         "EventTimestamp":"%s","CurrentAgentSnapshot":%s,"Version":"2017-10-01"}"""
        .formatted(ARN, type, at, snapshot);
  }

  private static String snapshot(String status, String since, String routing) {
    return """
        {"AgentStatus":{"ARN":"%sagent-state/%s","Name":"%s","StartTimestamp":"%s"},
         "Configuration":{"FirstName":"Ada","LastName":"Byron","Username":"ada",
           "AgentHierarchyGroups":{"Level1":{"ARN":"%sagent-group/g-1","Name":"Berlin"},
             "Level2":{"ARN":"%sagent-group/g-2","Name":"Night"},"Level3":null},
           "RoutingProfile":%s},
         "Contacts":[]}"""
        .formatted(ARN, "s-" + status.length(), status, since, ARN, ARN, routing);
  }

  private static final String ROUTING =
      """
      {"ARN":"%srouting-profile/r","Name":"Chats",
       "Concurrency":[{"AvailableSlots":3,"Channel":"CHAT","MaximumSlots":3},
                      {"AvailableSlots":1,"Channel":"VOICE","MaximumSlots":1}],
       "InboundQueues":[{"ARN":"%squeue/agent/a-1","Name":null},
                        {"ARN":"%squeue/q-1","Name":"Billing"},
                        {"ARN":"%squeue/q-2","Name":"Orders"}]}"""
          .formatted(ARN, ARN, ARN, ARN);

  @Test
  void aContactRecordIsAWholeLife() {
    ImportedRecords imported =
        imported(
            contactRecord(
                queued("2026-11-22T10:00:10Z"),
                connected("2026-11-22T10:00:19Z"),
                "\"2026-11-22T10:01:19Z\""));
    assertThat(imported.shown())
        .containsExactly(
            "skill.profile 2026-11-22T10:00:10.000 skillId:1 name:Billing",
            "agent.profile 2026-11-22T10:00:19.000 agentId:1 name:ada",
            "queued 2026-11-22T10:00:10.000 engagementId:c-1 skillId:1",
            "connected 2026-11-22T10:00:19.000 engagementId:c-1 agentId:1 skillId:1",
            "closed 2026-11-22T10:01:19.000 engagementId:c-1");
    assertThat(imported.report().isClean()).isTrue();
  }

  @Test
  void aContactThatEndsInTheQueueIsAbandoned() {
    assertThat(
            imported(
                    contactRecord(
                        queued("2026-11-22T10:00:10Z"), "null", "\"2026-11-22T10:00:40Z\""))
                .shown())
        .last()
        .isEqualTo("abandoned 2026-11-22T10:00:40.000 engagementId:c-1");
  }

  @Test
  void aContactThatWentStraightToAnAgentWasNotQueued() {
    assertThat(
            imported(
                    contactRecord(
                        "null", connected("2026-11-22T10:00:19Z"), "\"2026-11-22T10:01:19Z\""))
                .shown())
        .containsExactly(
            "agent.profile 2026-11-22T10:00:19.000 agentId:1 name:ada",
            "connected 2026-11-22T10:00:19.000 engagementId:c-1 agentId:1",
            "closed 2026-11-22T10:01:19.000 engagementId:c-1");
  }

  @Test
  void contactEventsTellTheSameLifeAsTheRecord() {
    String event =
        """
        {"version":"0","source":"aws.connect","detail-type":"Amazon Connect Contact Event",
         "detail":{"eventType":"%s","contactId":"c-1","channel":"VOICE",
           "queueInfo":{"queueArn":"%squeue/q-1","enqueueTimestamp":"2026-11-22T10:00:10.000Z"}%s}}""";
    String agent =
        ",\"agentInfo\":{\"agentArn\":\""
            + ARN
            + "agent/a-1\",\"connectedToAgentTimestamp\":\"2026-11-22T10:00:19.000Z\"}";
    String end = ",\"disconnectTimestamp\":\"2026-11-22T10:01:19.000Z\"";
    List<String> ofEvents =
        imported(
                event.formatted("QUEUED", ARN, ""),
                event.formatted("CONNECTED_TO_AGENT", ARN, agent),
                event.formatted("DISCONNECTED", ARN, agent + end))
            .shown();
    List<String> ofRecord =
        imported(
                contactRecord(
                    queued("2026-11-22T10:00:10Z"),
                    connected("2026-11-22T10:00:19Z"),
                    "\"2026-11-22T10:01:19Z\""))
            .shown();
    assertThat(ofEvents)
        .filteredOn(line -> !line.contains("profile"))
        .containsOnlyElementsOf(
            ofRecord.stream().filter(line -> !line.contains("profile")).toList());
    assertThat(ofEvents).contains("skill.profile 2026-11-22T10:00:10.000 skillId:1 name:q-1");
  }

  @Test
  void aContactOnItsWayToAQueueIsLeftOut() {
    assertThat(
            imported("{\"eventType\":\"INITIATED\",\"contactId\":\"c-1\"}")
                .report()
                .skippedByReason())
        .containsExactly(
            Map.entry("a contact that was neither queued nor connected to an agent", 1L));
  }

  @Test
  void aLoginHasItsStateAndTheProfileOfTheRoutingProfile() {
    assertThat(
            imported(
                    agentEvent(
                        "LOGIN",
                        "2026-11-22T08:00:00.500Z",
                        snapshot("Available", "2026-11-21T17:00:00.000Z", ROUTING)))
                .shown())
        .containsExactly(
            "agent.profile 2026-11-22T08:00:00.500 agentId:1 name:Ada Byron",
            "agent.state 2026-11-22T08:00:00.500 agentId:1 state:online",
            "group.profile 2026-11-22T08:00:00.500 groupId:1 name:Night",
            "skill.profile 2026-11-22T08:00:00.500 skillId:1 name:Billing",
            "skill.profile 2026-11-22T08:00:00.500 skillId:2 name:Orders",
            "agent.profile 2026-11-22T08:00:00.500 agentId:1 skillIds:[1 2] groupId:1"
                + " maxConcurrency:3");
  }

  @Test
  void aStateIsSinceItsStatusBeganAndSaidOnce() {
    String lunch = snapshot("Lunch", "2026-11-22T12:00:00.250Z", ROUTING);
    assertThat(
            imported(
                    agentEvent("STATE_CHANGE", "2026-11-22T12:00:00.300Z", lunch),
                    agentEvent("HEART_BEAT", "2026-11-22T12:02:00.300Z", lunch),
                    agentEvent("LOGOUT", "2026-11-22T12:30:00.000Z", "null"))
                .shown())
        .filteredOn(line -> line.matches("(agent.state|reason).*|.*skillIds.*"))
        .containsExactly(
            "reason.profile 2026-11-22T12:00:00.250 reasonId:1 name:Lunch",
            "agent.state 2026-11-22T12:00:00.250 agentId:1 state:away reasonId:1",
            "agent.profile 2026-11-22T12:00:00.300 agentId:1 skillIds:[1 2] groupId:1"
                + " maxConcurrency:3",
            "agent.state 2026-11-22T12:30:00.000 agentId:1 state:logged-off");
  }

  @Test
  void statusesStandForWhatWasSaidOfThemWhateverTheirCase() {
    ImportedRecords imported =
        ImportedRecords.of(
            importer(Map.of("short break", AgentState.BACK_SOON, "Offline", AgentState.AWAY)),
            agentEvent(
                "STATE_CHANGE",
                "2026-11-22T12:00:00Z",
                snapshot("Short Break", "2026-11-22T12:00:00Z", ROUTING)),
            agentEvent(
                "STATE_CHANGE",
                "2026-11-22T12:10:00Z",
                snapshot("Offline", "2026-11-22T12:10:00Z", ROUTING)));
    assertThat(imported.shown())
        .filteredOn(line -> line.startsWith("agent.state"))
        .containsExactly(
            "agent.state 2026-11-22T12:00:00.000 agentId:1 state:back-soon",
            "agent.state 2026-11-22T12:10:00.000 agentId:1 state:away reasonId:1");
  }

  @Test
  void queuesAndAgentsOfContactsAndOfAgentEventsAreTheSame() {
    assertThat(
            imported(
                    agentEvent(
                        "LOGIN",
                        "2026-11-22T08:00:00Z",
                        snapshot("Available", "2026-11-22T08:00:00Z", ROUTING)),
                    contactRecord(
                        queued("2026-11-22T10:00:10Z").replace("q-1", "q-2"),
                        connected("2026-11-22T10:00:19Z"),
                        "null"))
                .shown())
        .contains("connected 2026-11-22T10:00:19.000 engagementId:c-1 agentId:1 skillId:2");
  }

  @Test
  void recordsThatCannotBeUsedAreReportedAndStopNothing() {
    ImportedRecords imported =
        imported(
            "{\"ContactId\":\"c-9\",\"Queue\":{\"EnqueueTimestamp\":\"2026-11-22T10:00:10Z\"}}",
            "{\"ContactId\":\"c-9\",\"Queue\":{\"ARN\":\"x\",\"EnqueueTimestamp\":\"noon\"}}",
            "{\"ContactId\":7,\"Queue\":\"Billing\"}",
            "{\"hello\":\"world\"}",
            "{\"ContactId\":",
            agentEvent("LOGIN", "2026-11-22T08:00:00Z", "{}").replace("\n", ""),
            agentEvent("LOGIN", "today", "{}").replace("\n", ""),
            contactRecord(queued("2026-11-22T10:00:10Z"), "null", "null"));
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "records:1: Queue.ARN and Queue.Name are missing",
            "records:2: Queue.EnqueueTimestamp must be an instant of RFC 3339, not \"noon\"",
            "records:3: Queue must be an object, not \"Billing\"",
            "records:4: has neither ContactId, as contact records and events have, nor AgentARN,"
                + " as agent events have",
            "records:5: the object does not end on its line",
            "records:6: CurrentAgentSnapshot.AgentStatus is missing",
            "records:7: EventTimestamp must be an instant of RFC 3339, not \"today\"");
    assertThat(imported.report().used()).isEqualTo(1);
  }

  @Test
  void timesThatRunBackwardsAreUsedAndRemarkedUpon() {
    assertThat(
            imported(
                    contactRecord(
                        queued("2026-11-22T10:00:10Z"),
                        connected("2026-11-22T10:00:09.5Z"),
                        "\"2026-11-22T10:00:00Z\""))
                .report()
                .firstRemarks())
        .containsExactly(
            "records:1: ConnectedToAgentTimestamp is 0.5 s before EnqueueTimestamp",
            "records:1: DisconnectTimestamp is 9.5 s before ConnectedToAgentTimestamp");
  }

  /** The samples of the documentation, in an envelope that says where each is from. */
  @Test
  void theSamplesOfTheDocumentationBecomeEvents() throws IOException {
    byte[] samples = Files.readAllBytes(RealData.file(SAMPLES));
    ImportedRecords imported = ImportedRecords.ofFiles(importer(Map.of()), List.of(samples));
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().used()).isEqualTo(5);
    assertThat(imported.report().firstRemarks())
        .singleElement()
        .asString()
        .contains("records:2: DisconnectTimestamp is");
    assertThat(imported.shown())
        .contains(
            "queued 2021-08-04T17:29:04.000 engagementId:11111111-1111-1111-1111-111111111111"
                + " skillId:1",
            "connected 2021-08-04T17:29:09.000"
                + " engagementId:11111111-1111-1111-1111-111111111111 agentId:1 skillId:1",
            "closed 2021-08-04T17:18:37.000 engagementId:11111111-1111-1111-1111-111111111111",
            "agent.state 2019-05-25T18:43:59.049 agentId:3 state:online",
            "agent.state 2019-08-13T20:52:30.704 agentId:3 state:online");
    assertThat(imported.written())
        .contains("BasicQueue", "PrimaryQueue", "Omni-channel-queue", "AgentEventStreamTest Agent")
        .isEqualTo(ImportedRecords.ofFiles(importer(Map.of()), List.of(samples)).written());
    assertThat(new String(samples, UTF_8).lines()).hasSize(5);
  }
}
