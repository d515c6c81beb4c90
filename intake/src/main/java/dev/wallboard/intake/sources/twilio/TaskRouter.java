package dev.wallboard.intake.sources.twilio;

import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.JsonSource;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.SecondPlaces;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.Texts;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.EngagementEvent.Transferred;
import dev.wallboard.model.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes events of those of Twilio's TaskRouter (spec: integrations, Sources; docs/sources.md). An
 * engagement is a task. What becomes of an event depends on it alone, so Twilio may send them in
 * any order and again.
 */
public final class TaskRouter implements JsonSource {

  /** What an activity is where nobody said what it stands for; any other is away. */
  private static final ActivityStates USUAL =
      new ActivityStates(
          Map.of(
              "Available", AgentState.ONLINE,
              "Idle", AgentState.ONLINE,
              "Reserved", AgentState.ONLINE,
              "Busy", AgentState.ONLINE,
              "Offline", AgentState.LOGGED_OFF));

  /** The status of a task that some worker has. */
  private static final String ASSIGNED = "assigned";

  private static final Optional<String> USED = Optional.empty();

  private final Naming naming;
  private final ActivityStates states;
  private final SecondPlaces places = new SecondPlaces();

  /**
   * @param states what workers' activities stand for, by their names; for the rest, see
   *     docs/sources.md
   */
  public TaskRouter(Directory directory, SourceLimits limits, ActivityStates states) {
    this.naming = new Naming(directory, limits);
    this.states = states.over(USUAL);
  }

  /** A list of events, as the REST API gives it, holds several. */
  @Override
  public List<JsonFields> records(JsonFields object) throws UnusableRecordException {
    return object.has("EventType") || !object.has("events")
        ? List.of(object)
        : object.objects("events");
  }

  @Override
  public JsonFields ofText(String line) throws UnusableRecordException {
    return JsonFields.of(Form.parse(line).byName());
  }

  @Override
  public Optional<String> take(JsonFields record, Consumer<Event> events, Consumer<String> remarks)
      throws UnusableRecordException {
    TaskRouterEvent event = TaskRouterEvent.of(record, places);
    return switch (event.type()) {
      case "task-queue.entered" -> entered(event, events);
      case "reservation.accepted" -> accepted(event, events);
      case "reservation.completed" -> reservationCompleted(event, events);
      case "task.completed", "task.deleted", "task.system-deleted" -> closed(event, events);
      case "task.canceled" -> canceled(event, events);
      case "worker.activity.update" -> activity(event, events);
      case "worker.deleted" -> workerDeleted(event, events);
      default ->
          Optional.of(
              "event "
                  + Shown.bareText(event.type())
                  + ", which says nothing of queues and states");
    };
  }

  /** The queue of a task that a worker has is one that the worker transfers it to. */
  private Optional<String> entered(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    At at = event.at();
    String id = taskId(event);
    long skillId = naming.skill(event.name("TaskQueueSid", "TaskQueueName"), at, events);
    events.accept(
        isAssigned(event)
            ? new Transferred(at.epochMillis(), at.sequence(), id, skillId, OptionalLong.empty())
            : new Queued(at.epochMillis(), at.sequence(), id, skillId, OptionalLong.empty()));
    return USED;
  }

  private Optional<String> accepted(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    At at = event.at();
    String id = taskId(event);
    Name worker = event.name("WorkerSid", "WorkerName");
    JsonFields payload = event.payload();
    OptionalLong skillId =
        payload.has("TaskQueueSid") || payload.has("TaskQueueName")
            ? OptionalLong.of(naming.skill(event.name("TaskQueueSid", "TaskQueueName"), at, events))
            : OptionalLong.empty();
    long agentId = naming.agent(worker, at, events);
    events.accept(new Connected(at.epochMillis(), at.sequence(), id, agentId, skillId));
    return USED;
  }

  private Optional<String> reservationCompleted(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    return isAssigned(event)
        ? Optional.of("reservation.completed of a task that another worker has")
        : closed(event, events);
  }

  private static Optional<String> closed(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    At at = event.at();
    events.accept(new Closed(at.epochMillis(), at.sequence(), taskId(event), Optional.empty()));
    return USED;
  }

  private static Optional<String> canceled(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    At at = event.at();
    events.accept(new Abandoned(at.epochMillis(), at.sequence(), taskId(event)));
    return USED;
  }

  private Optional<String> activity(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    String activity = event.required("WorkerActivityName");
    AgentState state = states.of(activity).orElse(AgentState.AWAY);
    long agentId = agentId(event, events);
    OptionalLong reasonId =
        state == AgentState.AWAY
            ? OptionalLong.of(
                naming.reason(
                    event.name("WorkerActivitySid", "WorkerActivityName"), event.at(), events))
            : OptionalLong.empty();
    events.accept(state(event.at(), agentId, state, reasonId));
    return USED;
  }

  private Optional<String> workerDeleted(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    long agentId = agentId(event, events);
    events.accept(state(event.at(), agentId, AgentState.LOGGED_OFF, OptionalLong.empty()));
    return USED;
  }

  private long agentId(TaskRouterEvent event, Consumer<Event> events)
      throws UnusableRecordException {
    return naming.agent(event.name("WorkerSid", "WorkerName"), event.at(), events);
  }

  private static Event state(At at, long agentId, AgentState state, OptionalLong reasonId) {
    return new StateChanged(at.epochMillis(), at.sequence(), agentId, state, reasonId);
  }

  private static String taskId(TaskRouterEvent event) throws UnusableRecordException {
    return Texts.engagementId(event.required("TaskSid"));
  }

  private static boolean isAssigned(TaskRouterEvent event) throws UnusableRecordException {
    return event.payload().text("TaskAssignmentStatus").filter(ASSIGNED::equals).isPresent();
  }
}
