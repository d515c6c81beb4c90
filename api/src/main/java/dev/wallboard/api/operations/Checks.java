package dev.wallboard.api.operations;

import static dev.wallboard.model.TimeGrid.BUCKET_MINUTES;
import static dev.wallboard.model.TimeGrid.MAX_TIMEFRAME_MINUTES;

import dev.wallboard.api.Excerpt;
import dev.wallboard.api.Problem;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.ServiceLevelFormula;
import dev.wallboard.model.ServiceLevelTarget;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The rules for what parameters are given (spec: Parameters). Each method reads one parameter. What
 * breaks a rule is noted, so that everything wrong with a call is said at once, and reads as if it
 * were absent; with a {@link #problem} nothing that was read is to be used.
 */
final class Checks {

  private static final String ALL = "all";
  private static final String IDS_RULE = "either all or 64-bit integers separated by commas";
  private static final String HISTOGRAM_RULE =
      "seconds separated by commas, each a multiple of 5, 0 or more";

  private static final int MAX_WITHIN_SECONDS = 86_400;
  private static final int MAX_HISTOGRAM_VALUES = 1_000;
  private static final int HISTOGRAM_STEP_SECONDS = 5;
  private static final List<Long> DEFAULT_HISTOGRAM = List.of(0L, 15L, 30L, 45L, 60L, 90L, 120L);

  private static final long[] NOTHING = {};

  /** How a timeframe reads that is missing or wrong. */
  private static final int NO_TIMEFRAME = 0;

  private final Given given;
  private final OperationsLimits limits;
  private final List<String> complaints = new ArrayList<>();

  Checks(Given given, OperationsLimits limits) {
    this.given = given;
    this.limits = limits;
  }

  /** What was wrong with the parameters read, if anything was. */
  Optional<Problem> problem() {
    return complaints.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.badRequest(String.join("; ", complaints)));
  }

  /** The version, from 1 to the latest; 1 if absent. */
  int version(int latest) {
    Optional<String> text = given.text(Parameter.V);
    if (text.isEmpty()) {
      return 1;
    }
    OptionalInt version = between(1, latest, text.get());
    if (version.isEmpty()) {
      complain(Parameter.V, text.get(), latest == 1 ? "must be 1" : "must be 1 or " + latest);
    }
    return version.orElse(1);
  }

  /** The minutes of the frame, 1 to 1440. */
  int timeframe() {
    String rule = "minutes, a whole number from 1 to " + MAX_TIMEFRAME_MINUTES;
    Optional<String> text = given.text(Parameter.TIMEFRAME);
    if (text.isEmpty()) {
      complaints.add("timeframe is required: " + rule);
      return NO_TIMEFRAME;
    }
    OptionalInt minutes = between(1, MAX_TIMEFRAME_MINUTES, text.get());
    if (minutes.isEmpty()) {
      complain(Parameter.TIMEFRAME, text.get(), "must be " + rule);
    }
    return minutes.orElse(NO_TIMEFRAME);
  }

  /** The minutes of an interval, rounded up to whole buckets. */
  OptionalInt interval(int timeframeMinutes) {
    Optional<String> text = given.text(Parameter.INTERVAL);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalLong minutes = WholeNumber.of(text.get());
    Optional<String> brokenRule = brokenByInterval(minutes, timeframeMinutes);
    brokenRule.ifPresent(rule -> complain(Parameter.INTERVAL, text.get(), rule));
    return brokenRule.isPresent() || timeframeMinutes == NO_TIMEFRAME
        ? OptionalInt.empty()
        : OptionalInt.of(wholeBuckets((int) minutes.getAsLong()));
  }

  private static Optional<String> brokenByInterval(OptionalLong minutes, int timeframeMinutes) {
    if (minutes.isEmpty()) {
      return Optional.of("must be minutes, a whole number of at least " + BUCKET_MINUTES);
    }
    if (minutes.getAsLong() < BUCKET_MINUTES) {
      return Optional.of("must be at least " + BUCKET_MINUTES);
    }
    if (timeframeMinutes == NO_TIMEFRAME) {
      return Optional.empty();
    }
    if (minutes.getAsLong() > timeframeMinutes) {
      return Optional.of("must be at most timeframe=" + timeframeMinutes);
    }
    return timeframeMinutes % minutes.getAsLong() == 0
        ? Optional.empty()
        : Optional.of("must divide timeframe=" + timeframeMinutes);
  }

  private static int wholeBuckets(int minutes) {
    int bucket = (int) BUCKET_MINUTES;
    return (minutes + bucket - 1) / bucket * bucket;
  }

  /** The ids asked for, or all; empty if absent. */
  Optional<IdFilter> ids(Parameter parameter) {
    return given.text(parameter).map(text -> ids(parameter, text));
  }

  /** The ids asked for, or all; absent is refused. */
  IdFilter requiredIds(Parameter parameter) {
    if (given.text(parameter).isEmpty()) {
      complaints.add(parameter.wireName() + " is required: " + IDS_RULE);
    }
    return ids(parameter).orElse(IdFilter.ALL);
  }

  private IdFilter ids(Parameter parameter, String text) {
    if (stripped(text).equals(ALL)) {
      return IdFilter.ALL;
    }
    return IdFilter.of(list(parameter, text, limits.idsPerParameter(), id -> true, IDS_RULE));
  }

  /** The target that holds for all skills; each has its own if nothing is said. */
  ServiceLevelTarget.OfSkills serviceLevelTargets(ServiceLevelTarget.OfSkills own) {
    Optional<ServiceLevelFormula> formula = formula();
    OptionalInt withinSeconds = withinSeconds();
    return formula.isEmpty() && withinSeconds.isEmpty()
        ? own
        : skillId -> {
          ServiceLevelTarget usual = own.of(skillId);
          return new ServiceLevelTarget(
              formula.orElse(usual.formula()), withinSeconds.orElse(usual.withinSeconds()));
        };
  }

  private Optional<ServiceLevelFormula> formula() {
    Optional<String> text = given.text(Parameter.FORMULA);
    Optional<ServiceLevelFormula> formula = text.flatMap(ServiceLevelFormula::ofWireName);
    if (text.isPresent() && formula.isEmpty()) {
      complain(
          Parameter.FORMULA,
          text.get(),
          "must be one of " + String.join(", ", ServiceLevelFormula.wireNames()));
    }
    return formula;
  }

  private OptionalInt withinSeconds() {
    Optional<String> text = given.text(Parameter.WITHIN_SECONDS);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt seconds = between(1, MAX_WITHIN_SECONDS, text.get());
    if (seconds.isEmpty()) {
      complain(
          Parameter.WITHIN_SECONDS,
          text.get(),
          "must be seconds, a whole number from 1 to " + MAX_WITHIN_SECONDS);
    }
    return seconds;
  }

  /** The instant after which changes are asked for, in epoch milliseconds. */
  OptionalLong since() {
    Optional<String> text = given.text(Parameter.SINCE);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong instant = WholeNumber.of(text.get());
    if (instant.isEmpty()) {
      instant = rfc3339(text.get());
    }
    if (instant.isEmpty()) {
      complain(
          Parameter.SINCE,
          text.get(),
          "must be an instant, as epoch milliseconds or like 2026-11-22T10:00:00Z");
    }
    return instant;
  }

  private static OptionalLong rfc3339(String text) {
    try {
      return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeException | ArithmeticException none) {
      return OptionalLong.empty();
    }
  }

  /** The lists asked for; all if absent. */
  Set<DirectoryPart> directoryParts() {
    Optional<String> text = given.text(Parameter.ONLY);
    if (text.isEmpty()) {
      return EnumSet.allOf(DirectoryPart.class);
    }
    Set<DirectoryPart> parts = EnumSet.noneOf(DirectoryPart.class);
    for (String name : text.get().split(",", -1)) {
      DirectoryPart.ofWireName(name.strip())
          .ifPresentOrElse(
              parts::add,
              () ->
                  complain(
                      Parameter.ONLY,
                      text.get(),
                      "must be of "
                          + String.join(", ", DirectoryPart.wireNames())
                          + ", separated by commas"));
    }
    return parts;
  }

  /** The id; empty if absent. */
  OptionalLong id(Parameter parameter) {
    Optional<String> text = given.text(parameter);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong id = WholeNumber.of(text.get());
    if (id.isEmpty()) {
      complain(parameter, text.get(), "must be one id, a 64-bit integer");
    }
    return id;
  }

  /** Where the buckets start, in seconds: ascending, each once, the first 0. */
  List<Long> histogram() {
    return given.text(Parameter.HISTOGRAM).map(this::histogram).orElse(DEFAULT_HISTOGRAM);
  }

  private List<Long> histogram(String text) {
    long[] starts =
        list(Parameter.HISTOGRAM, text, MAX_HISTOGRAM_VALUES, Checks::isStart, HISTOGRAM_RULE);
    return LongStream.concat(LongStream.of(0), LongStream.of(starts))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  private static boolean isStart(long seconds) {
    return seconds >= 0 && seconds % HISTOGRAM_STEP_SECONDS == 0;
  }

  /**
   * The numbers between the commas, spaces around them stripped; nothing if one of them is none, or
   * not acceptable, or if there are too many.
   */
  private long[] list(
      Parameter parameter, String text, int most, LongPredicate acceptable, String rule) {
    String[] places = text.split(",", most + 1);
    if (places.length > most) {
      complain(parameter, text, "must have at most " + most + " values");
      return NOTHING;
    }
    long[] numbers = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      String place = stripped(places[i]);
      OptionalLong number = WholeNumber.of(place);
      if (number.isEmpty() || !acceptable.test(number.getAsLong())) {
        complain(parameter, text, "must be " + rule + ": place " + (i + 1) + " is " + named(place));
        return NOTHING;
      }
      numbers[i] = number.getAsLong();
    }
    return numbers;
  }

  private static String named(String place) {
    return place.isEmpty() ? "empty" : Excerpt.of(place);
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static OptionalInt between(int least, int most, String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  private void complain(Parameter parameter, String text, String rule) {
    complaints.add(parameter.shown(text) + " " + rule);
  }
}
