package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.EventOrder;
import dev.wallboard.model.TimeGrid;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * An agent as three step functions: the state, the profile, and the load, that is how many
 * engagements the agent is connected to. Free slots and what the agent does follow from them.
 */
final class Agent extends Version<Agent> {

  private final long id;
  private final int number;
  private List<AgentEvent.StateChanged> states = new ArrayList<>();
  private List<AgentEvent.ProfileChanged> profileEvents = new ArrayList<>();

  /** What the agent was after each of the profile events. */
  private List<Profile> profiles = new ArrayList<>();

  /** Whether versions before see the lists, too. */
  private boolean sharesLists;

  private final StepFunction load;

  /** What the agent did in half hours that are over, as far as it was worked out. */
  private Remembered<ActivitySpan> activity = new Remembered<>(ActivitySpan.MAX_FRAME_SPANS);

  /** Of use for writing only, so a successor takes both along. */
  private final IntSet skillsEverHeld;

  private final Touch touch;

  Agent(long id, int number) {
    this(id, number, new StepFunction(), new IntOpenHashSet(), new Touch());
  }

  private Agent(long id, int number, StepFunction load, IntSet skillsEverHeld, Touch touch) {
    this.id = id;
    this.number = number;
    this.load = load;
    this.skillsEverHeld = skillsEverHeld;
    this.touch = touch;
  }

  @Override
  Agent successor() {
    Agent next = new Agent(id, number, load.successor(), skillsEverHeld, touch);
    next.states = states;
    next.profileEvents = profileEvents;
    next.profiles = profiles;
    next.sharesLists = true;
    next.activity = activity;
    return next;
  }

  private void ownLists() {
    if (sharesLists) {
      states = new ArrayList<>(states);
      profileEvents = new ArrayList<>(profileEvents);
      profiles = new ArrayList<>(profiles);
      sharesLists = false;
    }
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  /** How many engagements the agent has, by time. */
  StepFunction load() {
    return load;
  }

  Remembered<ActivitySpan> activity() {
    return activity;
  }

  /** Something changed between the instants, both included. */
  void activityChanged(long firstEpochMillis, long lastEpochMillis) {
    activity =
        activity.without(
            ActivitySpan.spanOf(TimeGrid.bucketOf(firstEpochMillis)),
            ActivitySpan.spanOf(TimeGrid.bucketOf(lastEpochMillis)));
  }

  /** Whether any event said in what state the agent was. */
  boolean hasStates() {
    return !states.isEmpty();
  }

  /** Dense numbers of all skills the agent ever held; the ledger's to add to. */
  IntSet skillsEverHeld() {
    return skillsEverHeld;
  }

  /** Which stretch of time changed since the ledger last settled. */
  Touch touch() {
    return touch;
  }

  /** Takes in an event of any time; one that is already there changes nothing. */
  void add(AgentEvent event, DenseIds skillIds) {
    ownLists();
    if (event instanceof AgentEvent.StateChanged changed) {
      insert(states, changed);
    } else if (event instanceof AgentEvent.ProfileChanged changed) {
      int place = insert(profileEvents, changed);
      if (place >= 0) {
        mergeFrom(place, skillIds);
      }
    }
  }

  /** The place the event got; −1 if it was there before. */
  private static <T extends AgentEvent> int insert(List<T> events, T event) {
    int found = Collections.binarySearch(events, event, EventOrder.INSTANCE);
    if (found >= 0) {
      return -1;
    }
    int place = -found - 1;
    events.add(place, event);
    return place;
  }

  private void mergeFrom(int place, DenseIds skillIds) {
    profiles.subList(place, profiles.size()).clear();
    for (int i = place; i < profileEvents.size(); i++) {
      Profile before = i == 0 ? Profile.NONE : profiles.get(i - 1);
      profiles.add(before.with(profileEvents.get(i), skillIds));
    }
  }

  /** What the agent is at the instant. */
  Profile profileAt(long epochMillis) {
    return profileAfter(countUpTo(profileEvents, epochMillis));
  }

  /** The name at the instant. */
  Optional<String> nameAt(long epochMillis) {
    for (int i = countUpTo(profileEvents, epochMillis) - 1; i >= 0; i--) {
      if (profileEvents.get(i).name().isPresent()) {
        return profileEvents.get(i).name();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether by the instant an event told of the agent, ever, or an engagement was connected since
   * the oldest bucket.
   */
  boolean isKnown(long floorEpochMillis, long epochMillis) {
    return countUpTo(states, epochMillis) > 0
        || countUpTo(profileEvents, epochMillis) > 0
        || load.firstPositiveFrom(floorEpochMillis) <= epochMillis;
  }

  /** Tells for which reasons the agent was away between the instants, both included. */
  void reasonsWithin(long fromEpochMillis, long toEpochMillis, LongConsumer reasons) {
    int first = Math.max(0, countUpTo(states, fromEpochMillis) - 1);
    int end = countUpTo(states, toEpochMillis);
    for (int i = first; i < end; i++) {
      states.get(i).reasonId().ifPresent(reasons);
    }
  }

  /**
   * A state that goes on for a while, said once or again and again.
   *
   * @param sinceEpochMillis empty if no event ever told it
   */
  record Stretch(AgentState state, OptionalLong reasonId, OptionalLong sinceEpochMillis) {}

  /** What the agent does at the instant, and since when. */
  Stretch stretchAt(long epochMillis) {
    int count = countUpTo(states, epochMillis);
    return new Stretch(
        stateAfter(count),
        reasonAfter(count),
        count == 0
            ? OptionalLong.empty()
            : OptionalLong.of(states.get(firstOfRun(count - 1)).epochMillis()));
  }

  /** The place of the first of the events up to this one that say the same without a break. */
  private int firstOfRun(int place) {
    int first = place;
    while (first > 0 && isSame(states.get(first - 1), states.get(place))) {
      first--;
    }
    return first;
  }

  private static boolean isSame(AgentEvent.StateChanged left, AgentEvent.StateChanged right) {
    return left.state() == right.state() && left.reasonId().equals(right.reasonId());
  }

  /** The changes of state after the one instant, up to the other. */
  List<AgentStates.Change> changesWithin(long afterEpochMillis, long toEpochMillis) {
    List<AgentStates.Change> changes = new ArrayList<>();
    int end = countUpTo(states, toEpochMillis);
    for (int i = countUpTo(states, afterEpochMillis); i < end; i++) {
      AgentEvent.StateChanged event = states.get(i);
      boolean isChange =
          i == 0 ? event.state() != AgentState.LOGGED_OFF : !isSame(states.get(i - 1), event);
      if (isChange) {
        changes.add(new AgentStates.Change(event.epochMillis(), event.state(), event.reasonId()));
      }
    }
    return changes;
  }

  private Profile profileAfter(int events) {
    return events == 0 ? Profile.NONE : profiles.get(events - 1);
  }

  private AgentState stateAfter(int events) {
    return events == 0 ? AgentState.LOGGED_OFF : states.get(events - 1).state();
  }

  private OptionalLong reasonAfter(int events) {
    return events == 0 ? OptionalLong.empty() : states.get(events - 1).reasonId();
  }

  /** How many of the events, which are in order, lie at the instant or before it. */
  private static int countUpTo(List<? extends AgentEvent> events, long epochMillis) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).epochMillis() <= epochMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long instantOf(List<? extends AgentEvent> events, int place) {
    return place < events.size() ? events.get(place).epochMillis() : Long.MAX_VALUE;
  }

  /** Walks over [from, to) in pieces in which state, profile and load stay as they are. */
  void walk(long fromEpochMillis, long toEpochMillis, PieceVisitor visitor) {
    if (states.isEmpty() && profileEvents.isEmpty() && load.isZero()) {
      return;
    }
    int stateCount = countUpTo(states, fromEpochMillis);
    int profileCount = countUpTo(profileEvents, fromEpochMillis);
    StepFunction.Cursor loads = load.cursorAt(fromEpochMillis);
    Piece piece = new Piece();
    for (long from = fromEpochMillis; from < toEpochMillis; from = piece.toEpochMillis) {
      long nextState = instantOf(states, stateCount);
      long nextProfile = instantOf(profileEvents, profileCount);
      long next = Math.min(Math.min(nextState, nextProfile), loads.nextEpochMillis());
      piece.fromEpochMillis = from;
      piece.toEpochMillis = Math.min(next, toEpochMillis);
      piece.state = stateAfter(stateCount);
      piece.reasonId = reasonAfter(stateCount);
      piece.profile = profileAfter(profileCount);
      piece.load = loads.level();
      visitor.piece(piece);
      stateCount = nextState == next ? countUpTo(states, next) : stateCount;
      profileCount = nextProfile == next ? countUpTo(profileEvents, next) : profileCount;
      if (loads.nextEpochMillis() == next && next != Long.MAX_VALUE) {
        loads.advance();
      }
    }
  }

  /**
   * Tells at which instants, from the given one on, the skills change that the agent held while
   * logged on.
   */
  void presenceFrom(long epochMillis, PresenceVisitor visitor) {
    int stateCount = countUpTo(states, epochMillis - 1);
    int profileCount = countUpTo(profileEvents, epochMillis - 1);
    int[] before = skillsPresent(stateCount, profileCount);
    while (true) {
      long next = Math.min(instantOf(states, stateCount), instantOf(profileEvents, profileCount));
      if (next == Long.MAX_VALUE) {
        return;
      }
      stateCount = countUpTo(states, next);
      profileCount = countUpTo(profileEvents, next);
      int[] after = skillsPresent(stateCount, profileCount);
      if (after != before) {
        tellChanges(before, after, next, visitor);
      }
      before = after;
    }
  }

  private int[] skillsPresent(int stateCount, int profileCount) {
    boolean loggedOn = stateAfter(stateCount) != AgentState.LOGGED_OFF;
    return loggedOn ? profileAfter(profileCount).skills() : Profile.NONE.skills();
  }

  private static void tellChanges(int[] before, int[] after, long at, PresenceVisitor visitor) {
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length) {
      if (j == after.length || (i < before.length && before[i] < after[j])) {
        visitor.presence(before[i++], at, -1);
      } else if (i == before.length || after[j] < before[i]) {
        visitor.presence(after[j++], at, 1);
      } else {
        i++;
        j++;
      }
    }
  }

  /** Whether the event is kept. */
  boolean has(AgentEvent event) {
    return Collections.binarySearch(
            event instanceof AgentEvent.StateChanged ? states : profileEvents,
            event,
            EventOrder.INSTANCE)
        >= 0;
  }

  /**
   * Drops what lies before the bucket and was followed by something else before it, too. Of states
   * the one stays that says since when the agent has done what it did by then. Of profiles every
   * event stays that was the last to set something: all together they say what the agent is, if the
   * others are not there any more.
   */
  void forgetBefore(long bucket) {
    load.forgetBefore(bucket);
    long start = TimeGrid.startOf(bucket);
    if (Math.min(instantOf(states, 1), instantOf(profileEvents, 1)) < start) {
      ownLists();
    }
    if (instantOf(states, 1) < start) {
      forgetStates(countUpTo(states, start - 1));
    }
    if (instantOf(profileEvents, 1) < start) {
      forgetProfiles(countUpTo(profileEvents, start - 1));
    }
  }

  private void forgetStates(int past) {
    int first = firstOfRun(past - 1);
    states.subList(first + 1, past).clear();
    states.subList(0, first).clear();
  }

  private void forgetProfiles(int past) {
    boolean name = false;
    boolean skills = false;
    boolean group = false;
    boolean concurrency = false;
    for (int i = past - 1; i >= 0; i--) {
      AgentEvent.ProfileChanged event = profileEvents.get(i);
      boolean setsLast =
          i == past - 1
              || (!name && event.name().isPresent())
              || (!skills && event.skillIds().isPresent())
              || (!group && event.groupId().isPresent())
              || (!concurrency && event.maxConcurrency().isPresent());
      name |= event.name().isPresent();
      skills |= event.skillIds().isPresent();
      group |= event.groupId().isPresent();
      concurrency |= event.maxConcurrency().isPresent();
      if (!setsLast) {
        profileEvents.remove(i);
        profiles.remove(i);
      }
    }
  }

  /** The stretch of time in which an agent has changed. */
  static final class Touch {
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long net;
    private boolean open;

    /** The load changed at the instant; returns whether this is the first change. */
    boolean load(long epochMillis, int by) {
      net += by;
      return at(epochMillis);
    }

    /** State or profile changed from the instant on; returns whether this is the first change. */
    boolean from(long epochMillis) {
      open = true;
      return at(epochMillis);
    }

    private boolean at(long epochMillis) {
      boolean fresh = first == Long.MAX_VALUE;
      first = Math.min(first, epochMillis);
      last = Math.max(last, epochMillis);
      return fresh;
    }

    long firstEpochMillis() {
      return first;
    }

    /** After this instant all is as it was; {@link Long#MAX_VALUE} if it never is. */
    long lastEpochMillis() {
      return open || net != 0 ? Long.MAX_VALUE : last;
    }

    void clear() {
      first = Long.MAX_VALUE;
      last = Long.MIN_VALUE;
      net = 0;
      open = false;
    }
  }

  /** A stretch of time in which nothing changed. */
  static final class Piece {
    long fromEpochMillis;
    long toEpochMillis;
    AgentState state = AgentState.LOGGED_OFF;
    OptionalLong reasonId = OptionalLong.empty();
    Profile profile = Profile.NONE;
    long load;

    /** Free slots, if the agent is online and has a limit. */
    long finiteSlots() {
      if (state != AgentState.ONLINE || profile.maxConcurrency().unlimited()) {
        return 0;
      }
      return Math.max(0, profile.maxConcurrency().limit() - load);
    }

    boolean isUnlimitedOnline() {
      return state == AgentState.ONLINE && profile.maxConcurrency().unlimited();
    }

    boolean isInMaxConcurrency() {
      return load > 0
          && !profile.maxConcurrency().unlimited()
          && load >= profile.maxConcurrency().limit();
    }
  }

  /** Is shown the pieces of a walk, in order; a piece is good until the next is shown. */
  interface PieceVisitor {
    void piece(Piece piece);
  }

  /** Is told when agents begin (1) or cease (−1) to be logged on with a skill. */
  interface PresenceVisitor {
    void presence(int skill, long epochMillis, int by);
  }
}
