package dev.wallboard.intake.sources.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.live.KeptNames;
import dev.wallboard.intake.live.MapRecords;
import dev.wallboard.intake.live.SourceTally;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.RealData;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.Event;
import dev.wallboard.model.NameEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskTailTest {

  private static final String ACCOUNT = "12345678";

  @TempDir private Path folder;
  private Path log;
  private final MapRecords records = new MapRecords();
  private final Set<Event> kept = new LinkedHashSet<>();
  private final SourceTally tally = new SourceTally("pbx");
  private long nowMillis;
  private AsteriskTail tail;

  @BeforeEach
  void begin() {
    log = folder.resolve("queue_log");
    tail = another();
  }

  /** As a process would that was killed and starts again. */
  private AsteriskTail another() {
    return new AsteriskTail(
        log,
        AsteriskTail.key(ACCOUNT, "pbx"),
        new KeptNames(records, ACCOUNT),
        SourceLimits.DEFAULTS,
        records,
        tally,
        kept::addAll,
        () -> nowMillis);
  }

  private void write(String text) throws IOException {
    Files.writeString(log, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void pack(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
      out.write(Files.readAllBytes(file));
    }
    Files.setLastModifiedTime(Path.of(file + ".gz"), Files.getLastModifiedTime(file));
    Files.delete(file);
  }

  private static Set<Event> imported(String text) throws IOException {
    Set<Event> events = new LinkedHashSet<>();
    AsteriskImport all = new AsteriskImport(new Directory(), SourceLimits.DEFAULTS);
    all.run(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        "log",
        events::add,
        ImportProgress.UNWATCHED);
    all.end(events::add);
    return events;
  }

  /** What says a name may be said again at another time. */
  private static List<Event> withoutNames(Set<Event> events) {
    return events.stream()
        .filter(event -> !(event instanceof NameEvent))
        .filter(event -> !(event instanceof ProfileChanged profile && profile.name().isPresent()))
        .toList();
  }

  @Test
  void anExitIsHeldBackUntilNoEntryCanFollow() throws Exception {
    write("1000|c1|sales|NONE|ENTERQUEUE||555\n1030|c1|sales|NONE|EXITWITHTIMEOUT|1|1|30\n");
    tail.poll();
    int before = kept.size();
    nowMillis += 1_999;
    tail.poll();
    assertThat(kept).hasSize(before);
    nowMillis += 1;
    tail.poll();
    assertThat(kept).hasSize(before + 1);
  }

  @Test
  void aLineWithoutItsEndWaits() throws Exception {
    write("1000|c1|sales|NONE|ENTERQUEUE||555");
    tail.poll();
    assertThat(kept).isEmpty();
    write("\n1001|c2|sales|NONE|ENT");
    tail.poll();
    assertThat(tally.health().records()).isEqualTo(1);
    write("ERQUEUE||556\n");
    tail.poll();
    assertThat(tally.health().records()).isEqualTo(2);
    assertThat(tally.health().refused()).isZero();
  }

  @Test
  void namesKeepTheirIdsWhenTheFilesTheyWereInAreGone() throws Exception {
    write("1000|c1|sales|NONE|ENTERQUEUE||555\n1001|c2|support|NONE|ENTERQUEUE||556\n");
    tail.poll();
    tail.keep();
    Files.delete(log);
    write("2000|c3|support|NONE|ENTERQUEUE||557\n2001|c4|sales|NONE|ENTERQUEUE||557\n");
    kept.clear();
    another().poll();
    assertThat(kept)
        .filteredOn(NameEvent.SkillNamed.class::isInstance)
        .map(event -> (NameEvent.SkillNamed) event)
        .extracting(NameEvent.SkillNamed::id, NameEvent.SkillNamed::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "support"),
            org.assertj.core.groups.Tuple.tuple(1L, "sales"));
  }

  @Test
  void aFileThatIsGoneBeforeItWasReadIsTold() throws Exception {
    write("1000|c1|sales|NONE|ENTERQUEUE||555\n");
    tail.poll();
    Files.delete(log);
    write("2000|c3|support|NONE|ENTERQUEUE||557\n");
    tail.poll();
    assertThat(tally.health().refusedByReason())
        .containsOnlyKeys("the file that was read last is gone, with what was new in it");
    assertThat(tally.health().records()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverTheRotationsAndCrashesTheEventsAreThoseOfAnImport(long seed) throws Exception {
    String text = Files.readString(RealData.file("asterisk-queue_log-2010-02-22.txt"), UTF_8);
    Random random = new Random(seed);
    int from = 0;
    int rotations = 0;
    List<Path> rotated = new ArrayList<>();
    while (from < text.length()) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(500));
      write(text.substring(from, to));
      from = to;
      nowMillis += random.nextInt(300);
      switch (random.nextInt(8)) {
        case 0 -> tail = another();
        case 1, 2 -> {
          if (text.charAt(to - 1) == '\n') {
            break;
          }
          int end = text.indexOf('\n', to) + 1;
          write(text.substring(to, end));
          from = end;
          rotated.add(rotate(++rotations, random));
        }
        case 3 -> {
          if (!rotated.isEmpty() && random.nextBoolean()) {
            pack(rotated.remove(0));
          }
        }
        case 4 -> tail.keep();
        default -> tail.poll();
      }
    }
    tail = another();
    tail.poll();
    nowMillis += 2_000;
    tail.poll();
    assertThat(rotations).as("seed " + seed).isPositive();
    assertThat(withoutNames(kept))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(withoutNames(imported(text)));
    assertThat(tally.health().refused()).as("seed " + seed).isZero();
  }

  private Path rotate(int number, Random random) throws IOException {
    Path target = folder.resolve("queue_log." + (1000 + number));
    if (random.nextBoolean()) {
      Files.move(log, target);
    } else {
      Files.copy(log, target, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(log, "", UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }
    Files.setLastModifiedTime(target, FileTime.from(number, TimeUnit.SECONDS));
    return target;
  }
}
