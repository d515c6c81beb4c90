package dev.wallboard.lab.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in folders of its own, with a Java that prints what it is given and a Maven that
 * makes the files a build makes.
 */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "wallboard");

  private final Path temp;

  /** Everything happens below a folder whose name needs quoting. */
  private final Path base;

  private Path javaHome;

  LauncherTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    base = Files.createDirectory(temp.resolve("a folder"));
    javaHome = java(base, "17.0.9");
  }

  @Test
  void argumentsReachWallboardAsTheyAre() throws Exception {
    Run run = start(distribution(), "query", "a b", "*", "");
    assertThat(run.out()).endsWith("[dev.wallboard.app.Wallboard]\n[query]\n[a b]\n[*]\n[]\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void exitStatusAndStandardInputPassThrough() throws Exception {
    script(javaHome.resolve("bin/java"), "cat; exit 7");
    Run run = start(distribution());
    assertThat(run.out()).isEqualTo("typed\n");
    assertThat(run.status()).isEqualTo(7);
  }

  @Test
  void aLinkLeadsToTheDistribution() throws Exception {
    Path link =
        Files.createSymbolicLink(
            base.resolve("link"), base.relativize(distribution().resolve("wallboard")));
    assertThat(run(link).out()).contains("[" + base.toRealPath() + "/dist/lib/*]");
  }

  @Test
  void optionsForJavaComeFromTheEnvironment() throws Exception {
    ProcessBuilder process = process(distribution().resolve("wallboard"));
    process.environment().put("WALLBOARD_JAVA_OPTS", "-Xmx1g -Da=b");
    assertThat(finish(process).out()).contains("[-Xmx1g]\n[-Da=b]\n");
  }

  @Test
  void aNewerJavaIsToldToLetUnsafeBe() throws Exception {
    Path distribution = distribution();
    assertThat(start(distribution).out()).doesNotContain("unsafe");
    javaHome = java(base, "25.0.3");
    assertThat(start(distribution).out()).contains("[--sun-misc-unsafe-memory-access=allow]");
  }

  @Test
  void anOldJavaIsPassedOver() throws Exception {
    javaHome = java(base, "1.8.0_392");
    script(javaHome.resolve("bin/java"), "exit 99");
    ProcessBuilder process = process(distribution().resolve("wallboard"));
    process
        .environment()
        .put("PATH", java(base, "21").resolve("bin") + ":" + System.getenv("PATH"));
    Run run = finish(process);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("[dev.wallboard.app.Wallboard]");
  }

  @Test
  void whereNoJavaIsNewEnoughItSaysWhatItFoundAndWhatToDo() throws Exception {
    Path distribution = distribution();
    replace(distribution.resolve("wallboard"), "OLDEST_JAVA=17", "OLDEST_JAVA=999");
    Run run = start(distribution);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("needs Java 999 or newer", javaHome + ": JDK 17", "set JAVA_HOME");
  }

  @Test
  void aDistributionWithoutItsLibrariesSaysSo() throws Exception {
    Path distribution = distribution();
    Files.delete(distribution.resolve("lib"));
    Run run = start(distribution);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no folder lib");
  }

  @Test
  void aFreshCheckoutIsBuiltFirst() throws Exception {
    Path checkout = checkout();
    Run run = start(checkout, "--help");
    assertThat(run.err()).isEqualTo("wallboard: building (nothing is built yet) …\n");
    assertThat(run.out())
        .contains("[" + checkout.toRealPath() + "/app/target/wallboard/lib/*]", "[--help]");
    assertThat(builds(checkout)).isEqualTo(1);
  }

  @Test
  void theBuildLeavesStandardInputAlone() throws Exception {
    Path checkout = checkout();
    script(javaHome.resolve("bin/java"), "cat");
    assertThat(start(checkout).out()).isEqualTo("typed\n");
  }

  @Test
  void whatIsUpToDateIsNotBuilt() throws Exception {
    Path checkout = built(checkout());
    assertThat(start(checkout).err()).isEmpty();
    assertThat(builds(checkout)).isZero();
  }

  @Test
  void aNewerSourceIsBuiltOnce() throws Exception {
    Path checkout = built(checkout());
    Files.writeString(checkout.resolve("model/src/main/java/Word.java"), "record Word() {}");
    assertThat(start(checkout).err()).isEqualTo("wallboard: building (sources are newer) …\n");
    start(checkout);
    assertThat(builds(checkout)).isEqualTo(1);
  }

  @Test
  void aRemovedSourceIsNoticed() throws Exception {
    Path checkout = built(checkout());
    Files.delete(checkout.resolve("model/src/main/java/Word.java"));
    start(checkout);
    assertThat(builds(checkout)).isEqualTo(1);
  }

  @Test
  void aNewerTestIsNoReasonToBuild() throws Exception {
    Path checkout = built(checkout());
    Files.createDirectories(checkout.resolve("model/src/test/java"));
    start(checkout);
    assertThat(builds(checkout)).isZero();
  }

  @Test
  void aBuildThatDidNotFinishIsDoneAgain() throws Exception {
    Path checkout = built(checkout());
    Files.setLastModifiedTime(checkout.resolve("target/build-began"), day(4));
    assertThat(start(checkout).err()).contains("the last build did not finish");
  }

  @Test
  void aFailedBuildShowsWhatMavenSaid() throws Exception {
    Path checkout = checkout();
    script(base.resolve("tools/mvn"), "echo 'Word.java is wrong'; exit 3");
    Run run = start(checkout);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Word.java is wrong\n", "the build failed");
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Path checkout = checkout();
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(process(checkout.resolve("wallboard")).redirectErrorStream(true).start());
    }
    for (Process start : starts) {
      String said = new String(start.getInputStream().readAllBytes(), UTF_8);
      assertThat(said).contains("[dev.wallboard.app.Wallboard]");
    }
    assertThat(builds(checkout)).isEqualTo(1);
  }

  /** A distribution with the launcher of this checkout. */
  private Path distribution() throws IOException {
    Path distribution = Files.createDirectories(base.resolve("dist"));
    Files.createDirectories(distribution.resolve("lib"));
    copyLauncherTo(distribution);
    return distribution;
  }

  /** A checkout in which nothing is built, and a Maven that can build it. */
  private Path checkout() throws IOException {
    Path checkout = Files.createDirectories(base.resolve("checkout"));
    Path sources = Files.createDirectories(checkout.resolve("model/src/main/java"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("model/pom.xml"), "<project/>");
    Files.writeString(sources.resolve("Word.java"), "class Word {}");
    copyLauncherTo(checkout);
    Files.createDirectories(base.resolve("tools"));
    script(
        base.resolve("tools/mvn"),
        """
        cat >/dev/null
        echo build >>builds
        mkdir -p target app/target/wallboard/lib
        touch target/build-began
        touch app/target/wallboard/lib/wallboard-app-1.jar
        """);
    return checkout;
  }

  /** The same checkout, built a day after everything in it was written. */
  private static Path built(Path checkout) throws IOException {
    try (Stream<Path> files = Files.walk(checkout)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, day(1));
      }
    }
    Path lib = Files.createDirectories(checkout.resolve("app/target/wallboard/lib"));
    Path jar = Files.createFile(lib.resolve("wallboard-app-1.jar"));
    Files.createDirectories(checkout.resolve("target"));
    Path began = Files.createFile(checkout.resolve("target/build-began"));
    Files.setLastModifiedTime(began, day(2));
    Files.setLastModifiedTime(jar, day(3));
    return checkout;
  }

  private static FileTime day(int day) {
    return FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS));
  }

  private static long builds(Path checkout) throws IOException {
    Path log = checkout.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  /** A home of Java whose java prints its arguments, each in brackets on a line. */
  private static Path java(Path base, String version) throws IOException {
    Path home = base.resolve("java-" + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "printf '[%s]\\n' \"$@\"");
    script(home.resolve("bin/javac"), "exit 1");
    return home;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    makeExecutable(file);
  }

  private static void copyLauncherTo(Path folder) throws IOException {
    Path copy = Files.copy(LAUNCHER, folder.resolve("wallboard"));
    makeExecutable(copy);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  private Run start(Path folder, String... args) throws IOException, InterruptedException {
    return run(folder.resolve("wallboard"), args);
  }

  private Run run(Path launcher, String... args) throws IOException, InterruptedException {
    return finish(process(launcher, args));
  }

  private ProcessBuilder process(Path launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder process = new ProcessBuilder(command).directory(temp.toFile());
    process.environment().put("JAVA_HOME", javaHome.toString());
    process.environment().put("PATH", base.resolve("tools") + ":" + System.getenv("PATH"));
    process.environment().remove("WALLBOARD_JAVA_OPTS");
    process.redirectInput(Files.writeString(temp.resolve("typed"), "typed\n").toFile());
    return process;
  }

  private Run finish(ProcessBuilder process) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    int status = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  private record Run(int status, String out, String err) {}
}
