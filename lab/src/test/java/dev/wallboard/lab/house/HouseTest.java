package dev.wallboard.lab.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it is compiled, its tests left out, keeps every {@link HouseRule}. */
class HouseTest {

  private static final String ROOT = "dev.wallboard";
  private static final Path CHECKOUT = Path.of("..");
  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/jmh_generated/"))
          .importPackages(ROOT);

  @ParameterizedTest
  @EnumSource(HouseRule.class)
  void theHouseKeeps(HouseRule rule) {
    rule.below(ROOT).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theRulesSeeEverySourceFileOf(String module) throws IOException {
    Set<String> seen = HOUSE.stream().map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(sourceFiles(module)).isNotEmpty().isSubsetOf(seen);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theRoomTableKnows(String module) {
    assertThat(Arrays.stream(Room.values()).map(Room::folder)).contains(module);
  }

  @Test
  void theRulesLeaveTestsAlone() {
    assertThat(HOUSE.contain(HouseTest.class)).isFalse();
  }

  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(CHECKOUT)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve(SOURCES)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The full names of the classes that the module's source files are named for. */
  private static List<String> sourceFiles(String module) throws IOException {
    Path sources = CHECKOUT.resolve(module).resolve(SOURCES);
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(file -> file.endsWith(".java"))
          .map(
              file ->
                  file.substring(0, file.length() - ".java".length())
                      .replace(File.separatorChar, '.'))
          .toList();
    }
  }
}
