package dev.wallboard.engine;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.EventType;
import dev.wallboard.model.TimeGrid;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engagements of an account, each kept as the packed list of its events ({@link
 * EngagementPage}). An event that comes last in its engagement's order extends the fold; one that
 * comes earlier has the facts after it struck out and the events folded anew from there.
 */
final class Engagements {

  private static final int NO_SLOT = -1;
  private static final int NO_EVENT = -1;

  /** An event is packed into no less: what it is, and how long after the one before. */
  private static final int LEAST_EVENT_BYTES = 2;

  /** What a free slot holds, and one whose engagement has no event yet. */
  private static final byte[] NOTHING = new byte[0];

  private final Ledger ledger;
  private final EngagementPage page;
  private final EngagementFold fold;
  private final Agenda agenda = new Agenda();

  private boolean counting;
  private EngagementFacts entries = EngagementFacts.UNHEARD;
  private EngagementFacts strikes = EngagementFacts.UNHEARD;

  private final Object2IntOpenHashMap<String> slots = new Object2IntOpenHashMap<>();
  private final IntArrayList freeSlots = new IntArrayList();
  private String[] engagementIds = new String[0];
  private byte[][] packed = new byte[0][];
  private int slotCount;
  private volatile int openCount;

  /** Those that have as many events as one may have, messages aside; for any thread. */
  private final Set<String> full = ConcurrentHashMap.newKeySet();

  private final int maxEvents;

  /**
   * Of a batch: the first and the last event of each engagement, and the next one of each event.
   */
  private int[] firstOfSlot = new int[0];

  private int[] lastOfSlot = new int[0];
  private final IntArrayList touchedSlots = new IntArrayList();

  Engagements(Ledger ledger, EngineSettings settings) {
    int noSkill = ledger.ids().skills().numberOf(-1);
    this.ledger = ledger;
    this.page = new EngagementPage(settings, noSkill);
    this.fold = new EngagementFold(settings, noSkill);
    slots.defaultReturnValue(NO_SLOT);
    this.maxEvents = settings.maxEventsPerEngagement();
  }

  /** How many are in a queue or with an agent. For any thread. */
  int openCount() {
    return openCount;
  }

  /** Those that may have no more events but messages. For any thread; not to be changed. */
  Set<String> full() {
    return full;
  }

  boolean isKnown(String engagementId) {
    return slots.containsKey(engagementId);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread at a time changes it.
  private void countOpen(boolean wasOpen) {
    boolean isOpen = page.present().isOpen();
    if (isOpen != wasOpen) {
      openCount += isOpen ? 1 : -1;
    }
  }

  private void noteIfFull(int slot) {
    if (packed[slot].length >= LEAST_EVENT_BYTES * maxEvents) {
      open(slot);
      long events =
          page.steps().stream().filter(step -> step.type() != EventType.ENGAGEMENT_MESSAGE).count();
      if (events >= maxEvents) {
        full.add(engagementIds[slot]);
      } else {
        full.remove(engagementIds[slot]);
      }
    }
  }

  /** How many engagements are kept. */
  int size() {
    return slots.size();
  }

  /** Keeps the events and, once {@link #countAll} was called, counts what they change. */
  void apply(List<EngagementEvent> events) {
    int[] nextOfEvent = groupBySlot(events);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < touchedSlots.size(); i++) {
      int slot = touchedSlots.getInt(i);
      steps.clear();
      for (int event = firstOfSlot[slot]; event != NO_EVENT; event = nextOfEvent[event]) {
        steps.add(Step.of(events.get(event), ledger.ids()));
      }
      firstOfSlot[slot] = NO_EVENT;
      update(slot, steps);
    }
    touchedSlots.clear();
  }

  private int[] groupBySlot(List<EngagementEvent> events) {
    int[] nextOfEvent = new int[events.size()];
    for (int i = 0; i < events.size(); i++) {
      int slot = slotOf(events.get(i).engagementId());
      nextOfEvent[i] = NO_EVENT;
      if (firstOfSlot[slot] == NO_EVENT) {
        firstOfSlot[slot] = i;
        touchedSlots.add(slot);
      } else {
        nextOfEvent[lastOfSlot[slot]] = i;
      }
      lastOfSlot[slot] = i;
    }
    return nextOfEvent;
  }

  private int slotOf(String engagementId) {
    int slot = slots.getInt(engagementId);
    if (slot != NO_SLOT) {
      return slot;
    }
    int free = freeSlots.isEmpty() ? slotCount++ : freeSlots.popInt();
    if (free >= packed.length) {
      grow();
    }
    slots.put(engagementId, free);
    engagementIds[free] = engagementId;
    return free;
  }

  private void grow() {
    int length = packed.length;
    int longer = Math.max(16, length + (length >> 1));
    packed = Arrays.copyOf(packed, longer);
    Arrays.fill(packed, length, longer, NOTHING);
    engagementIds = Arrays.copyOf(engagementIds, longer);
    Arrays.fill(engagementIds, length, longer, "");
    lastOfSlot = Arrays.copyOf(lastOfSlot, longer);
    firstOfSlot = Arrays.copyOf(firstOfSlot, longer);
    Arrays.fill(firstOfSlot, length, longer, NO_EVENT);
  }

  private void update(int slot, List<Step> steps) {
    open(slot);
    boolean wasOpen = page.present().isOpen();
    if (comeNext(steps)) {
      extend(slot, steps);
    } else {
      refold(slot, steps);
    }
    countOpen(wasOpen);
    if (counting) {
      plan(slot);
    }
    noteIfFull(slot);
  }

  private void open(int slot) {
    byte[] bytes = packed[slot];
    if (bytes == NOTHING) {
      page.openNew();
    } else {
      page.open(bytes);
    }
  }

  /** Whether the steps follow each other and all that is known. */
  private boolean comeNext(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      if (steps.get(i).compareKey(before.epochMillis(), before.sequence(), before.type()) <= 0) {
        return false;
      }
    }
    return page.isNext(steps.get(0));
  }

  private void extend(int slot, List<Step> steps) {
    for (Step step : steps) {
      page.present().take(step, entries);
      page.append(step);
    }
    expire(page.present(), entries);
    packed[slot] = page.pack();
  }

  private void refold(int slot, List<Step> newSteps) {
    List<Step> before = page.steps();
    List<Step> after = merged(before, newSteps);
    if (after.size() == before.size()) {
      return;
    }
    int same = commonLength(before, after);
    EngagementFold present = page.present();
    present.copyFrom(page.past());
    takeAll(present, after.subList(0, same), EngagementFacts.UNHEARD);
    fold.copyFrom(present);
    takeAll(fold, before.subList(same, before.size()), strikes);
    expire(fold, strikes);
    takeAll(present, after.subList(same, after.size()), entries);
    expire(present, entries);
    packed[slot] = page.pack(after);
  }

  /** Ends it by silence if that counts already. */
  private void expire(EngagementFold into, EngagementFacts facts) {
    if (counting) {
      into.expireUpTo(ledger.horizonEpochMillis() - 1, facts);
    }
  }

  private static void takeAll(EngagementFold into, List<Step> steps, EngagementFacts facts) {
    for (Step step : steps) {
      into.take(step, facts);
    }
  }

  /** Both together in order, each event once. */
  private List<Step> merged(List<Step> steps, List<Step> newSteps) {
    List<Step> all = new ArrayList<>(steps.size() + newSteps.size());
    all.addAll(steps);
    all.addAll(newSteps);
    all.sort((left, right) -> left.compareFully(right, ledger.ids()));
    List<Step> distinct = new ArrayList<>(all.size());
    for (Step step : all) {
      if (distinct.isEmpty() || !step.equals(distinct.get(distinct.size() - 1))) {
        distinct.add(step);
      }
    }
    return distinct;
  }

  private static int commonLength(List<Step> left, List<Step> right) {
    int length = 0;
    while (length < left.size() && left.get(length).equals(right.get(length))) {
      length++;
    }
    return length;
  }

  /** Counts what all engagements amount to; from here on changes are counted as they come. */
  void countAll() {
    counting = true;
    entries = ledger.entries();
    strikes = ledger.strikes();
    for (int slot = 0; slot < slotCount; slot++) {
      byte[] bytes = packed[slot];
      if (bytes != NOTHING) {
        page.open(bytes);
        boolean wasOpen = page.present().isOpen();
        List<Step> steps = page.steps();
        page.present().copyFrom(page.past());
        takeAll(page.present(), steps, entries);
        expire(page.present(), entries);
        countOpen(wasOpen);
        packed[slot] = page.pack(steps);
        tidy(slot);
      }
    }
  }

  /** The next bucket with which something is due; {@link Long#MAX_VALUE} if nothing is. */
  long nextDueBucket() {
    return agenda.nextBucket();
  }

  /** Ends by silence what is due in the newly begun bucket, and forgets what can be. */
  void begin(long bucket) {
    agenda.due(bucket, this::tidy);
  }

  private void tidy(int slot) {
    byte[] bytes = packed[slot];
    if (bytes == NOTHING) {
      return;
    }
    page.open(bytes);
    boolean wasOpen = page.present().isOpen();
    expire(page.present(), entries);
    countOpen(wasOpen);
    List<Step> kept = forgetSteps(page.steps());
    if (kept.isEmpty() && canForget(page.past())) {
      remove(slot);
    } else {
      packed[slot] = page.pack(kept);
      plan(slot);
      full.remove(engagementIds[slot]);
    }
  }

  /** Folds the steps before the floor into the past of the page; the others remain. */
  private List<Step> forgetSteps(List<Step> steps) {
    long floor = ledger.floorEpochMillis();
    int gone = 0;
    while (gone < steps.size() && steps.get(gone).epochMillis() < floor) {
      page.past().take(steps.get(gone), EngagementFacts.UNHEARD);
      gone++;
    }
    page.past().expireUpTo(floor - 1, EngagementFacts.UNHEARD);
    return steps.subList(gone, steps.size());
  }

  /**
   * Up to when no event of the engagement has an effect on what is still to come: the later of
   * those before the floor, and no others before it, are needed. Never goes back as the floor goes
   * on.
   */
  long overUntil(String engagementId) {
    long floor = ledger.floorEpochMillis();
    int slot = slots.getInt(engagementId);
    if (slot == NO_SLOT) {
      return floor;
    }
    open(slot);
    forgetSteps(page.steps());
    EngagementFold past = page.past();
    if (past.phase() == EngagementFold.Phase.ENDED) {
      return Math.max(floor, past.endEpochMillis() + EngagementFold.COOL_DOWN_MILLIS + 1);
    }
    return past.isBlank() ? floor : past.bornEpochMillis();
  }

  /** Takes in what is left of an engagement whose events are gone, some of them or all. */
  void recall(EngagementOver over) {
    int slot = slotOf(over.engagementId());
    open(slot);
    boolean wasOpen = page.present().isOpen();
    List<Step> steps = page.steps();
    page.past().overUntil(over.untilEpochMillis());
    page.present().copyFrom(page.past());
    takeAll(page.present(), steps, EngagementFacts.UNHEARD);
    countOpen(wasOpen);
    packed[slot] = page.pack(steps);
  }

  /** Whether an event that may still come would find the same without it. */
  private boolean canForget(EngagementFold past) {
    boolean coolDownOver =
        past.phase() == EngagementFold.Phase.ENDED
            && past.endEpochMillis() + EngagementFold.COOL_DOWN_MILLIS < ledger.floorEpochMillis();
    return past.isBlank() || coolDownOver;
  }

  private void remove(int slot) {
    full.remove(engagementIds[slot]);
    slots.removeInt(engagementIds[slot]);
    engagementIds[slot] = "";
    packed[slot] = NOTHING;
    freeSlots.push(slot);
  }

  /** Puts the engagement that the page stands at on the agenda. */
  private void plan(int slot) {
    EngagementFold present = page.present();
    if (page.hasSteps()) {
      lookWhenPast(slot, page.lastEpochMillis());
    } else if (present.phase() == EngagementFold.Phase.ENDED) {
      lookWhenPast(slot, present.endEpochMillis() + EngagementFold.COOL_DOWN_MILLIS);
    }
    if (present.isOpen()) {
      agenda.lookNotLaterThan(TimeGrid.bucketOf(present.expiryEpochMillis()), slot);
    }
  }

  /** The engagement is to be looked at once the bucket of the instant lies before the floor. */
  private void lookWhenPast(int slot, long epochMillis) {
    agenda.lookNotLaterThan(TimeGrid.bucketOf(epochMillis) + TimeGrid.MAX_FRAME_BUCKETS, slot);
  }
}
