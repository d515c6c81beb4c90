package dev.wallboard.lab.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What holds in the whole house. A rule speaks of the house below a root package, so that it can be
 * held against the real one, {@code dev.wallboard}, and against a planted one that breaks it.
 */
enum HouseRule {
  ROOMS_USE_ONLY_WHAT_THE_TABLE_ALLOWS(
      root -> classes().that().resideInAPackage(root + "..").should(new KeepToTheRoomTable(root))),

  OPERATIONS_ASK_THE_ENGINE_AND_KNOW_NO_HTTP(
      root ->
          noneOf(
              resideInAPackage(root + ".api.operations.."),
              resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..", "io.vertx..")
                  .or(resideInAPackage(Room.INTAKE.packages(root)))
                  .or(
                      resideInAPackage(root + ".api.*..")
                          .and(resideOutsideOfPackages(root + ".api.operations.."))))),

  READERS_SEE_OF_THE_ENGINE_ITS_READ_PORT(
      root ->
          noneOf(
              resideInAnyPackage(Room.API.packages(root), Room.FEEDS.packages(root)),
              resideInAPackage(Room.ENGINE.packages(root))
                  .and(not(isOrIsInside(root + ".engine.AccountReads"))))),

  SOURCES_DO_NOT_KNOW_EACH_OTHER(
      root -> slices().matching(root + ".intake.sources.(*)..").should().notDependOnEachOther()),

  PACKAGES_FORM_NO_CYCLE(root -> slices().matching(root + ".(**)").should().beFreeOfCycles()),

  CLOCKS_ARE_READ_AT_THE_EDGE(
      root -> onlyAtTheEdge(root, access("a clock", Surroundings::isClock))),

  NOBODY_INSIDE_SLEEPS(root -> onlyAtTheEdge(root, access("sleep", Surroundings::isSleep))),

  CHANCE_STAYS_AT_THE_EDGE(
      root -> onlyAtTheEdge(root, access("random numbers", Surroundings::isChance))),

  THE_ENGINE_HAS_NO_IO(
      root ->
          noneOf(
              resideInAnyPackage(Room.MODEL.packages(root), Room.ENGINE.packages(root)),
              resideInAnyPackage(
                  "java.io..", "java.net..", "java.nio.file..", "java.nio.channels.."))),

  THE_ENGINE_STARTS_NO_THREADS(
      root ->
          noClasses()
              .that()
              .resideInAnyPackage(Room.MODEL.packages(root), Room.ENGINE.packages(root))
              .should()
              .accessTargetWhere(access("a thread's start", Surroundings::isThreadStart))),

  VERTX_IS_ONLY_IN_HTTP_STREAM_AND_FEEDS(
      root ->
          noneOf(
              resideInAPackage(root + "..")
                  .and(
                      resideOutsideOfPackages(
                          root + ".api.http..", root + ".api.stream..", Room.FEEDS.packages(root))),
              resideInAPackage("io.vertx.."))),

  ROCKSDB_IS_ONLY_IN_THE_STORE(
      root -> noneOf(inRoomsOtherThan(root, Room.STORE), resideInAPackage("org.rocksdb.."))),

  KAFKA_IS_ONLY_IN_THE_CLUSTER(
      root ->
          noneOf(
              inRoomsOtherThan(root, Room.CLUSTER),
              resideInAnyPackage("org.apache.kafka..", "kafka.."))),

  /** And in the lab, which measures beside what Jackson reaches alone. */
  JSON_IS_ONLY_AT_THE_DOORS(
      root ->
          noneOf(
              inRoomsOtherThan(root, Room.INTAKE, Room.API, Room.FEEDS, Room.LAB),
              resideInAnyPackage(
                  "com.fasterxml.jackson..",
                  "tools.jackson..",
                  "com.google.gson..",
                  "jakarta.json..",
                  "org.json.."))),

  NUMBERS_OF_TIME_END_IN_THEIR_UNIT(
      root -> classes().that().resideInAPackage(root + "..").should(new SayUnitsOfTime())),

  CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE(
      root ->
          noClasses()
              .that()
              .resideInAPackage(root + "..")
              .should()
              .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor)")),

  PACKAGES_ARE_NULL_MARKED(
      root -> classes().that().resideInAPackage(root + "..").should(new LieInANullMarkedPackage()));

  @SuppressWarnings("ImmutableEnumChecker") // what the functions above hold never changes
  private final Function<String, ArchRule> below;

  HouseRule(Function<String, ArchRule> below) {
    this.below = below;
  }

  /**
   * The rule for the house below the package; it holds where there is nothing to hold it against.
   */
  ArchRule below(String root) {
    return below.apply(root).allowEmptyShould(true).as(sentence());
  }

  private String sentence() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static ArchRule noneOf(
      DescribedPredicate<JavaClass> users, DescribedPredicate<JavaClass> used) {
    return noClasses().that(users).should().dependOnClassesThat(used);
  }

  private static ArchRule onlyAtTheEdge(String root, DescribedPredicate<JavaAccess<?>> access) {
    return noClasses()
        .that(inRoomsOtherThan(root, Room.APP, Room.SIMULATOR, Room.LAB))
        .should()
        .accessTargetWhere(access);
  }

  private static DescribedPredicate<JavaClass> inRoomsOtherThan(
      String root, Room first, Room... more) {
    return resideInAnyPackage(Room.packagesOfAllBut(root, first, more));
  }

  private static DescribedPredicate<JavaClass> isOrIsInside(String className) {
    return DescribedPredicate.describe(
        "is " + className + " or inside it",
        type -> type.getName().equals(className) || type.getName().startsWith(className + "$"));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(what, test);
  }
}
