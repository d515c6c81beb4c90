package dev.wallboard.engine;

import dev.wallboard.model.EventType;
import java.util.ArrayList;
import java.util.List;

/**
 * One engagement unpacked for work. Between whiles an engagement is one array of bytes:
 *
 * <pre>
 *   present   the fold after all events, and after an end by silence within reach
 *   last      time, sequence and type of the last event; of the type 1 more, 0 without events
 *   past      the fold before the first event that is kept
 *   steps     each: type and flags, time since the step before (of the first: since the epoch),
 *             then what the flags announce
 * </pre>
 *
 * <p>An event that comes last needs only the first two parts; the rest is copied as it is.
 */
final class EngagementPage {

  private static final EventType[] TYPES = EventType.values();
  private static final Step.Says[] SAYS = Step.Says.values();

  private static final int TYPE_BITS = 3;
  private static final int TYPE_MASK = (1 << TYPE_BITS) - 1;
  private static final int HAS_SEQUENCE = 1 << 3;
  private static final int HAS_NUMBERS = 1 << 4;
  private static final int SAYS_SHIFT = 5;

  private final EngagementFold present;
  private final EngagementFold past;
  private final PackedReader in = new PackedReader();
  private final PackedWriter out = new PackedWriter();
  private final PackedWriter appended = new PackedWriter();

  private byte[] packed = new byte[0];
  private int pastStart;
  private boolean hasSteps;
  private long lastMillis;
  private long lastSequence;
  private EventType lastType = EventType.ENGAGEMENT_QUEUED;

  EngagementPage(EngineSettings settings, int noSkill) {
    present = new EngagementFold(settings, noSkill);
    past = new EngagementFold(settings, noSkill);
  }

  /** The fold after all events. */
  EngagementFold present() {
    return present;
  }

  /** The fold before the first event kept; known once {@link #steps} has been asked for. */
  EngagementFold past() {
    return past;
  }

  /** Whether any event is kept. */
  boolean hasSteps() {
    return hasSteps;
  }

  /** When the last event happened, in epoch milliseconds. */
  long lastEpochMillis() {
    return lastMillis;
  }

  /** Turns to an engagement of which nothing is known. */
  void openNew() {
    present.reset();
    past.reset();
    out.clear();
    past.write(out);
    packed = out.toBytes();
    pastStart = 0;
    hasSteps = false;
    appended.clear();
  }

  /** Turns to an engagement. */
  void open(byte[] bytes) {
    packed = bytes;
    in.open(bytes);
    present.read(in);
    int type = in.readByte();
    hasSteps = type > 0;
    if (hasSteps) {
      lastType = TYPES[type - 1];
      lastMillis = in.readSigned();
      lastSequence = in.readSigned();
    }
    pastStart = in.position();
    appended.clear();
  }

  /**
   * Whether the step comes after all that is known, and after an end by silence, if there was one.
   */
  boolean isNext(Step step) {
    if (hasSteps && step.compareKey(lastMillis, lastSequence, lastType) <= 0) {
      return false;
    }
    return present.phase() != EngagementFold.Phase.ENDED
        || step.epochMillis() >= present.endEpochMillis();
  }

  /** Keeps a step that {@link #isNext}; the fold is the caller's to move on. */
  void append(Step step) {
    write(step, hasSteps ? step.epochMillis() - lastMillis : step.epochMillis(), appended);
    remember(step);
  }

  private void remember(Step step) {
    hasSteps = true;
    lastMillis = step.epochMillis();
    lastSequence = step.sequence();
    lastType = step.type();
  }

  /** The events kept, in order. */
  List<Step> steps() {
    in.open(packed, pastStart);
    past.read(in);
    List<Step> steps = new ArrayList<>();
    long millis = 0;
    while (!in.atEnd()) {
      Step step = readStep(millis);
      steps.add(step);
      millis = step.epochMillis();
    }
    return steps;
  }

  /** The engagement as bytes, with the steps appended. */
  byte[] pack() {
    out.clear();
    writePresent();
    out.writeBytes(packed, pastStart, packed.length - pastStart);
    appended.copyTo(out);
    return out.toBytes();
  }

  /** The engagement as bytes, with these events after {@link #past} instead of those it had. */
  byte[] pack(List<Step> steps) {
    hasSteps = !steps.isEmpty();
    if (hasSteps) {
      remember(steps.get(steps.size() - 1));
    }
    out.clear();
    writePresent();
    past.write(out);
    long millis = 0;
    for (Step step : steps) {
      write(step, step.epochMillis() - millis, out);
      millis = step.epochMillis();
    }
    return out.toBytes();
  }

  private void writePresent() {
    present.write(out);
    out.writeByte(hasSteps ? lastType.ordinal() + 1 : 0);
    if (hasSteps) {
      out.writeSigned(lastMillis);
      out.writeSigned(lastSequence);
    }
  }

  private static void write(Step step, long millis, PackedWriter to) {
    boolean hasNumbers =
        step.skill() != DenseIds.NONE
            || step.agent() != DenseIds.NONE
            || step.centre() != DenseIds.NONE;
    to.writeByte(
        step.type().ordinal()
            | (step.sequence() != 0 ? HAS_SEQUENCE : 0)
            | (hasNumbers ? HAS_NUMBERS : 0)
            | step.says().ordinal() << SAYS_SHIFT);
    to.writeSigned(millis);
    if (step.sequence() != 0) {
      to.writeSigned(step.sequence());
    }
    if (hasNumbers) {
      to.writeUnsigned(step.skill() + 1L);
      to.writeUnsigned(step.agent() + 1L);
      to.writeUnsigned(step.centre() + 1L);
    }
  }

  private Step readStep(long millisBefore) {
    int flags = in.readByte();
    long millis = millisBefore + in.readSigned();
    long sequence = (flags & HAS_SEQUENCE) != 0 ? in.readSigned() : 0;
    boolean hasNumbers = (flags & HAS_NUMBERS) != 0;
    int skill = hasNumbers ? readNumber() : DenseIds.NONE;
    int agent = hasNumbers ? readNumber() : DenseIds.NONE;
    int centre = hasNumbers ? readNumber() : DenseIds.NONE;
    return new Step(
        millis,
        sequence,
        TYPES[flags & TYPE_MASK],
        skill,
        agent,
        centre,
        SAYS[flags >> SAYS_SHIFT]);
  }

  private int readNumber() {
    return (int) in.readUnsigned() - 1;
  }
}
