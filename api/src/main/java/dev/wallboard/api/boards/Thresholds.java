package dev.wallboard.api.boards;

import dev.wallboard.api.boards.BoardItem.Bounds;
import dev.wallboard.model.ServiceLevelFormula;
import dev.wallboard.model.ServiceLevelTarget;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When numbers are to be watched, when somebody must act, and which service level is promised
 * (docs/dashboard-api.md, Thresholds).
 *
 * @param fromChats rates and averages have a state only from so many chats in the frame on
 * @param skills what differs for a skill, by its id
 */
public record Thresholds(int fromChats, OfSkill defaults, SortedMap<Long, OfSkill> skills) {

  /** What holds where nobody has said anything. */
  public static final Thresholds DEFAULTS = new Thresholds(10, OfSkill.DEFAULTS, new TreeMap<>());

  /** What is promised for a skill. */
  public ServiceLevelPromise serviceLevel(long skillId) {
    OfSkill own = skills.get(skillId);
    return own == null
        ? defaults.serviceLevel().orElse(ServiceLevelPromise.DEFAULT)
        : own.serviceLevel().or(defaults::serviceLevel).orElse(ServiceLevelPromise.DEFAULT);
  }

  /** A number that has bounds. */
  public enum Metric {
    LONGEST_WAIT("longestWaitSeconds"),
    ABANDONMENT("abandonmentPercent"),
    TIME_TO_ANSWER("timeToAnswerSeconds"),
    WAITING("waiting"),
    FREE_SLOTS("freeSlots"),
    OCCUPANCY("occupancyPercent"),
    HANDLING_TIME("handlingTimeSeconds"),
    ADHERENCE("adherencePercent"),
    OUT_OF_ADHERENCE("outOfAdherenceSeconds");

    private final String member;

    Metric(String member) {
      this.member = member;
    }

    /** Its name in a document. */
    String member() {
      return member;
    }
  }

  /**
   * The service level that is promised.
   *
   * @param withinSeconds a wait below this counts as in time
   * @param targetPercent below it is to be watched
   * @param actPercent below it somebody must act
   */
  public record ServiceLevelPromise(
      ServiceLevelFormula formula,
      int withinSeconds,
      BigDecimal targetPercent,
      BigDecimal actPercent) {

    /** 80 % of those offered in under 20 s. */
    public static final ServiceLevelPromise DEFAULT =
        new ServiceLevelPromise(
            ServiceLevelFormula.OFFERED, 20, BigDecimal.valueOf(80), BigDecimal.valueOf(70));

    /** What is in time, and what it is a share of. */
    public ServiceLevelTarget target() {
      return new ServiceLevelTarget(formula, withinSeconds);
    }
  }

  /**
   * What is said of a skill, or of all.
   *
   * @param bounds what is said of a metric; an empty value says that it never has a state, and a
   *     metric that is not there, nothing
   */
  public record OfSkill(
      Optional<ServiceLevelPromise> serviceLevel, Map<Metric, Optional<Bounds>> bounds) {

    static final OfSkill DEFAULTS = new OfSkill(Optional.of(ServiceLevelPromise.DEFAULT), usual());

    private static Map<Metric, Optional<Bounds>> usual() {
      Map<Metric, Optional<Bounds>> bounds = new EnumMap<>(Metric.class);
      Arrays.stream(Metric.values()).forEach(metric -> bounds.put(metric, Optional.empty()));
      bounds.put(Metric.LONGEST_WAIT, of(60, 120));
      bounds.put(Metric.ABANDONMENT, of(5, 10));
      bounds.put(Metric.TIME_TO_ANSWER, of(30, 60));
      bounds.put(Metric.ADHERENCE, of(95, 90));
      bounds.put(Metric.OUT_OF_ADHERENCE, of(0, 600));
      return bounds;
    }

    private static Optional<Bounds> of(long watch, long act) {
      return Optional.of(
          new Bounds(Optional.of(BigDecimal.valueOf(watch)), Optional.of(BigDecimal.valueOf(act))));
    }
  }
}
