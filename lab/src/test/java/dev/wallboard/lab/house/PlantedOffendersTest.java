package dev.wallboard.lab.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is no rule: each fails on its offenders, and on nobody else. */
class PlantedOffendersTest {

  private static final String ROOT = "dev.wallboard.lab.house.offenders";

  private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(ROOT);

  /** Who is planted against which rule, by simple name. */
  private static final Map<HouseRule, Set<String>> PLANTED =
      Map.ofEntries(
          Map.entry(
              HouseRule.ROOMS_USE_ONLY_WHAT_THE_TABLE_ALLOWS,
              Set.of(
                  "ModelAsksEngine",
                  "EngineAsksStore",
                  "StoreAsksIntake",
                  "IntakeAsksApi",
                  "ApiAsksFeeds",
                  "FeedsAskCluster",
                  "ClusterAsksSimulator",
                  "SimulatorAsksApp",
                  "AppAsksLab",
                  "LiesInNoRoom")),
          Map.entry(
              HouseRule.OPERATIONS_ASK_THE_ENGINE_AND_KNOW_NO_HTTP,
              Set.of("OperationsSpeakHttp", "OperationsAskIntake", "OperationsAskHttp")),
          Map.entry(
              HouseRule.READERS_SEE_OF_THE_ENGINE_ITS_READ_PORT, Set.of("StreamAsksBehindThePort")),
          Map.entry(HouseRule.SOURCES_DO_NOT_KNOW_EACH_OTHER, Set.of("PbxAsksChat")),
          Map.entry(HouseRule.PACKAGES_FORM_NO_CYCLE, Set.of("AsksItsPages", "AsksItsServer")),
          Map.entry(HouseRule.CLOCKS_ARE_READ_AT_THE_EDGE, Set.of("ReadsClocks")),
          Map.entry(HouseRule.NOBODY_INSIDE_SLEEPS, Set.of("Sleeps")),
          Map.entry(HouseRule.CHANCE_STAYS_AT_THE_EDGE, Set.of("TakesChances")),
          Map.entry(HouseRule.THE_ENGINE_HAS_NO_IO, Set.of("DoesIo")),
          Map.entry(HouseRule.THE_ENGINE_STARTS_NO_THREADS, Set.of("StartsThreads")),
          Map.entry(
              HouseRule.VERTX_IS_ONLY_IN_HTTP_STREAM_AND_FEEDS,
              Set.of("ApiUsesVertx", "AppUsesVertx")),
          Map.entry(HouseRule.ROCKSDB_IS_ONLY_IN_THE_STORE, Set.of("IntakeUsesRocksDb")),
          Map.entry(HouseRule.KAFKA_IS_ONLY_IN_THE_CLUSTER, Set.of("AppUsesKafka")),
          Map.entry(
              HouseRule.JSON_IS_ONLY_AT_THE_DOORS, Set.of("EngineWritesJson", "AppWritesJson")),
          Map.entry(
              HouseRule.NUMBERS_OF_TIME_END_IN_THEIR_UNIT,
              Set.of(
                  "FieldWithoutUnit",
                  "ComponentWithoutUnit",
                  "ParameterWithoutUnit",
                  "ConstructorWithoutUnit")),
          Map.entry(
              HouseRule.CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE,
              Set.of(
                  "QueueManager",
                  "QueueHelper",
                  "QueueUtil",
                  "QueueUtils",
                  "QueueImpl",
                  "QueueProcessor")),
          Map.entry(HouseRule.PACKAGES_ARE_NULL_MARKED, Set.of("NotNullMarked")));

  @Test
  void everyRuleHasItsOffenders() {
    assertThat(PLANTED).containsOnlyKeys(HouseRule.values());
  }

  @ParameterizedTest
  @EnumSource(HouseRule.class)
  void failsOnItsOffendersAndOnNobodyElse(HouseRule rule) {
    List<String> violations = violations(rule);
    Set<String> planted = PLANTED.getOrDefault(rule, Set.of());
    assertThat(planted).allMatch(name -> violations.stream().anyMatch(naming(name)));
    assertThat(violations)
        .allMatch(line -> planted.stream().anyMatch(name -> naming(name).test(line)));
  }

  @ParameterizedTest(name = "{1}.{2}")
  @MethodSource("waysToOffend")
  void everyWayToOffendIsSeen(HouseRule rule, String offender, String method) {
    assertThat(violations(rule)).anyMatch(naming(offender + "." + method));
  }

  /** Each method of the offenders whose methods each break the rule in another way. */
  static Stream<Arguments> waysToOffend() {
    return Stream.of(
            HouseRule.CLOCKS_ARE_READ_AT_THE_EDGE,
            HouseRule.NOBODY_INSIDE_SLEEPS,
            HouseRule.CHANCE_STAYS_AT_THE_EDGE,
            HouseRule.THE_ENGINE_HAS_NO_IO,
            HouseRule.THE_ENGINE_STARTS_NO_THREADS)
        .flatMap(
            rule ->
                PLANTED.getOrDefault(rule, Set.of()).stream()
                    .flatMap(
                        name ->
                            methods(name).stream().map(method -> arguments(rule, name, method))));
  }

  private static Set<String> methods(String offender) {
    return OFFENDERS.stream()
        .filter(type -> type.getSimpleName().equals(offender))
        .flatMap((JavaClass type) -> type.getMethods().stream())
        .map(JavaMember::getName)
        .filter(name -> !name.contains("$"))
        .collect(Collectors.toSet());
  }

  private static List<String> violations(HouseRule rule) {
    return rule.below(ROOT).evaluate(OFFENDERS).getFailureReport().getDetails();
  }

  private static Predicate<String> naming(String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").asPredicate();
  }
}
