package dev.wallboard.intake.sources.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportedRecords;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.model.AgentState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TaskRouterTest {

  private static final String QUEUE = "&TaskQueueSid=WQ1&TaskQueueName=Everyday+help";
  private static final String WORKER = "&WorkerSid=WK1&WorkerName=ada%40example.com";

  private static JsonImport importer(Map<String, AgentState> states) {
    return new JsonImport(
        new TaskRouter(new Directory(), SourceLimits.DEFAULTS, new ActivityStates(states)),
        SourceLimits.DEFAULTS);
  }

  private static ImportedRecords imported(String... records) {
    return ImportedRecords.of(importer(Map.of()), records);
  }

  /** The body of a callback. */
  private static String callback(String type, long epochMillis, String more) {
    return "EventType=%s&AccountSid=AC1&WorkspaceSid=WS1&Timestamp=%d&TimestampMs=%d&TaskSid=WT1%s"
        .formatted(type, epochMillis / 1000, epochMillis, more);
  }

  /** A CloudEvent of Event Streams. */
  private static String streamed(String type, String at, String more) {
    return """
        {"specversion":"1.0","type":"com.twilio.taskrouter.%s","source":"AB1","id":"NO1",
         "dataschema":"https://events-schemas.twilio.com/TaskRouter.WDSEvent/4",
         "data":{"sid":"EV1","account_sid":"AC1","timestamp":"%s","group":"task",
           "payload_type":"application/json",
           "payload":{"sid":"EV1","eventtype":"%s","timestamp":"%s","task_sid":"WT1",
             "task_attributes":"{}"%s}}}"""
        .formatted(type, at, type, at, more);
  }

  /** An event of the REST API. */
  private static String listed(String type, String at, String more) {
    return """
        {"sid":"EV1","event_type":"%s","event_date":"%s","resource_type":"task",
         "event_data":{"task_sid":"WT1"%s}}"""
        .formatted(type, at, more);
  }

  private static final List<String> LIFE =
      List.of(
          "skill.profile 2026-11-22T10:00:00.100 skillId:1 name:Everyday help",
          "queued 2026-11-22T10:00:00.100 engagementId:WT1 skillId:1",
          "agent.profile 2026-11-22T10:00:09.200 agentId:1 name:ada@example.com",
          "connected 2026-11-22T10:00:09.200 engagementId:WT1 agentId:1 skillId:1",
          "closed 2026-11-22T10:01:00.300 engagementId:WT1");

  @Test
  void callbacksTellTheLifeOfATask() {
    ImportedRecords imported =
        imported(
            callback("task.created", 1_795_341_600_000L, ""),
            callback("task-queue.entered", 1_795_341_600_100L, QUEUE),
            callback("reservation.accepted", 1_795_341_609_200L, QUEUE + WORKER),
            callback("reservation.completed", 1_795_341_660_300L, QUEUE + WORKER));
    assertThat(imported.shown()).isEqualTo(LIFE);
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().skippedByReason())
        .containsExactly(
            Map.entry("event task.created, which says nothing of queues and states", 1L));
  }

  @Test
  void eventStreamsTellTheSame() {
    String queue = ",\"task_queue_sid\":\"WQ1\",\"task_queue_name\":\"Everyday help\"";
    String worker = ",\"worker_sid\":\"WK1\",\"worker_name\":\"ada@example.com\"";
    assertThat(
            imported(
                    "["
                        + streamed("task-queue.entered", "2026-11-22T10:00:00.100Z", queue)
                        + ","
                        + streamed(
                            "reservation.accepted", "2026-11-22T10:00:09.200Z", queue + worker)
                        + "]",
                    streamed("reservation.completed", "2026-11-22T10:01:00.300Z", queue + worker))
                .shown())
        .isEqualTo(LIFE);
  }

  @Test
  void listsOfTheRestApiTellTheSameInSecondsWithPlaces() {
    String queue = ",\"task_queue_sid\":\"WQ1\",\"task_queue_name\":\"Everyday help\"";
    String worker = ",\"worker_sid\":\"WK1\",\"worker_name\":\"ada@example.com\"";
    assertThat(
            imported(
                    "{\"meta\":{},\"events\":["
                        + listed("task-queue.entered", "2026-11-22T10:00:00Z", queue)
                        + ","
                        + listed("reservation.accepted", "2026-11-22T10:00:00Z", queue + worker)
                        + "]}")
                .shown())
        .containsExactly(
            "skill.profile 2026-11-22T10:00:00.000 skillId:1 name:Everyday help",
            "queued 2026-11-22T10:00:00.000 engagementId:WT1 skillId:1",
            "agent.profile 2026-11-22T10:00:00.000 sequence:1 agentId:1 name:ada@example.com",
            "connected 2026-11-22T10:00:00.000 sequence:1 engagementId:WT1 agentId:1 skillId:1");
  }

  @Test
  void aCanceledTaskIsAbandoned() {
    assertThat(imported(callback("task.canceled", 1_795_341_600_100L, "")).shown())
        .containsExactly("abandoned 2026-11-22T10:00:00.100 engagementId:WT1");
  }

  @Test
  void theEndOfATaskClosesItToo() {
    for (String type : List.of("task.completed", "task.deleted", "task.system-deleted")) {
      assertThat(imported(callback(type, 1_795_341_600_100L, "")).shown())
          .as(type)
          .containsExactly("closed 2026-11-22T10:00:00.100 engagementId:WT1");
    }
  }

  @Test
  void aTaskThatItsWorkerTransfersGoesOn() {
    ImportedRecords imported =
        imported(
            callback(
                "task-queue.entered", 1_795_341_600_100L, QUEUE + "&TaskAssignmentStatus=assigned"),
            callback(
                "reservation.completed",
                1_795_341_660_300L,
                QUEUE + WORKER + "&TaskAssignmentStatus=assigned"));
    assertThat(imported.shown())
        .last()
        .isEqualTo("transferred 2026-11-22T10:00:00.100 engagementId:WT1 skillId:1");
    assertThat(imported.report().skippedByReason())
        .containsExactly(Map.entry("reservation.completed of a task that another worker has", 1L));
  }

  @Test
  void activitiesAreStates() {
    String activity = "&WorkerActivitySid=WA%d&WorkerActivityName=%s";
    ImportedRecords imported =
        ImportedRecords.of(
            importer(Map.of("Short break", AgentState.BACK_SOON)),
            callback(
                "worker.activity.update",
                1_795_341_600_000L,
                WORKER + activity.formatted(1, "Available")),
            callback(
                "worker.activity.update",
                1_795_341_601_000L,
                WORKER + activity.formatted(2, "Lunch")),
            callback(
                "worker.activity.update",
                1_795_341_602_000L,
                WORKER + activity.formatted(3, "SHORT+BREAK")),
            callback(
                "worker.activity.update",
                1_795_341_603_000L,
                WORKER + activity.formatted(4, "Offline")),
            callback("worker.deleted", 1_795_341_604_000L, WORKER));
    assertThat(imported.shown())
        .containsExactly(
            "agent.profile 2026-11-22T10:00:00.000 agentId:1 name:ada@example.com",
            "agent.state 2026-11-22T10:00:00.000 agentId:1 state:online",
            "reason.profile 2026-11-22T10:00:01.000 reasonId:1 name:Lunch",
            "agent.state 2026-11-22T10:00:01.000 agentId:1 state:away reasonId:1",
            "agent.state 2026-11-22T10:00:02.000 agentId:1 state:back-soon",
            "agent.state 2026-11-22T10:00:03.000 agentId:1 state:logged-off",
            "agent.state 2026-11-22T10:00:04.000 agentId:1 state:logged-off");
  }

  @Test
  void whatWasRenamedIsSaidAgain() {
    assertThat(
            imported(
                    callback(
                        "reservation.accepted", 1_795_341_600_000L, "&TaskQueueSid=WQ1" + WORKER),
                    callback("task-queue.entered", 1_795_341_601_000L, QUEUE),
                    callback(
                        "task-queue.entered", 1_795_341_602_000L, QUEUE.replace("help", "advice")),
                    callback("task-queue.entered", 1_795_341_603_000L, "&TaskQueueSid=WQ1"))
                .shown())
        .filteredOn(line -> line.startsWith("skill.profile"))
        .containsExactly(
            "skill.profile 2026-11-22T10:00:00.000 skillId:1 name:WQ1",
            "skill.profile 2026-11-22T10:00:01.000 skillId:1 name:Everyday help",
            "skill.profile 2026-11-22T10:00:02.000 skillId:1 name:Everyday advice");
  }

  @Test
  void orderAndRepetitionDoNotMatterButForIds() {
    List<String> records = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      for (String type :
          List.of("task-queue.entered", "reservation.accepted", "reservation.completed")) {
        records.add(
            callback(type, 1_795_341_600_000L + records.size() * 700L, QUEUE + WORKER)
                .replace("WT1", "WT" + task));
      }
    }
    List<String> inOrder = engagements(records);
    long seed = 20_261_125;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int run = 0; run < 20; run++) {
      List<String> shuffled = new ArrayList<>(records);
      shuffled.addAll(records.subList(0, random.nextInt(records.size())));
      Collections.shuffle(shuffled, random);
      assertThat(new TreeSet<>(engagements(shuffled))).isEqualTo(new TreeSet<>(inOrder));
    }
  }

  private static List<String> engagements(List<String> records) {
    return imported(records.toArray(String[]::new)).shown().stream()
        .filter(line -> line.contains("engagementId"))
        .toList();
  }

  @Test
  void recordsThatCannotBeUsedAreReportedAndStopNothing() {
    ImportedRecords imported =
        imported(
            "rubbish",
            "EventType=task.canceled&TaskSid=%zz",
            "EventType=task.canceled&TaskSid=WT1",
            "EventType=task.canceled&Timestamp=now&TaskSid=WT1",
            "EventType=task-queue.entered&Timestamp=1&TaskSid=WT1",
            "EventType=reservation.accepted&Timestamp=1&TaskSid=WT1",
            "EventType=worker.activity.update&Timestamp=1&WorkerSid=WK1",
            "{\"type\":\"com.twilio.voice.x\",\"data\":{}}",
            "EventType=task.canceled&Timestamp=1&TaskSid=WT1");
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "records:1: is neither a JSON object nor a form",
            "records:2: the form has a \"%\" that is not followed by two digits",
            "records:3: Timestamp is missing",
            "records:4: Timestamp must be seconds or milliseconds since 1970 or an instant of RFC"
                + " 3339, not \"now\"",
            "records:5: task-queue.entered: TaskQueueSid is missing",
            "records:6: reservation.accepted: WorkerSid is missing",
            "records:7: worker.activity.update: WorkerActivityName is missing",
            "records:8: has neither EventType nor a type that begins with com.twilio.taskrouter.");
    assertThat(imported.shown())
        .containsExactly("abandoned 1970-01-01T00:00:01.000 sequence:3 engagementId:WT1");
  }
}
