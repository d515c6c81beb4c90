package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.EventSet.Planned;
import dev.wallboard.lab.oracle.Script.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Holds implementations against the oracle over generated sets: live in order of arrival, live in
 * another order, and offline at once. Every answer must be the oracle's of the events arrived so
 * far, byte for byte.
 */
public final class AgainstOracle {
  /**
   * System properties {@code oracle.sets}, {@code oracle.seed}, {@code oracle.threads}, {@code
   * oracle.failures} (how many failing sets to collect) and {@code oracle.coverage}.
   */
  public record Options(int sets, long firstSeed, int threads, int failures, long leastCoverage) {
    public static Options fromSystemProperties() {
      int sets = Integer.getInteger("oracle.sets", 2_000);
      return new Options(
          sets,
          Long.getLong("oracle.seed", 20_261_123L),
          Integer.getInteger("oracle.threads", 2),
          Integer.getInteger("oracle.failures", 1),
          Long.getLong("oracle.coverage", sets >= 2_000 ? 1_000 : 0));
    }
  }

  private final Subject.Factory live;
  private final Offline offline;
  private final Options options;
  private final Coverage coverage = new Coverage();
  private final LongAdder oracleNanos = new LongAdder();
  private final LongAdder subjectNanos = new LongAdder();
  private final LongAdder setNanos = new LongAdder();
  private final LongAdder answers = new LongAdder();
  private final LongAdder events = new LongAdder();

  /** Either may be null, and is then not tested. */
  public AgainstOracle(Subject.Factory live, Offline offline, Options options) {
    this.live = live;
    this.offline = offline;
    this.options = options;
  }

  public Coverage coverage() {
    return coverage;
  }

  /** Runs all sets, prints the coverage, and fails on a difference or a row hardly taken. */
  public void run() {
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(options.threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < options.threads; i++) {
        workers.add(pool.submit(() -> work(next, failures)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
    System.out.print(coverage.table());
    System.out.println(summary(System.nanoTime() - start));
    if (!failures.isEmpty()) {
      throw new AssertionError(String.join("\n", failures));
    }
    assertCovered();
  }

  private void work(AtomicInteger next, Queue<String> failures) {
    for (int i = next.getAndIncrement();
        i < options.sets && failures.size() < options.failures;
        i = next.getAndIncrement()) {
      long began = System.nanoTime();
      String failure = check(options.firstSeed + i);
      setNanos.add(System.nanoTime() - began);
      if (failure != null) {
        failures.add(failure);
      }
    }
  }

  private String summary(long nanos) {
    return String.format(
        "%d sets, %,d events, %,d answers in %.1f s on %d threads;"
            + " thread time: %.1f s, of it oracle %.1f s, subject %.1f s",
        options.sets,
        events.sum(),
        answers.sum(),
        nanos / 1e9,
        options.threads,
        setNanos.sum() / 1e9,
        oracleNanos.sum() / 1e9,
        subjectNanos.sum() / 1e9);
  }

  private void assertCovered() {
    StringBuilder poor = new StringBuilder();
    coverage
        .counts()
        .forEach(
            (name, count) -> {
              if (count < options.leastCoverage) {
                poor.append(
                    String.format("%n%d of at least %d: %s", count, options.leastCoverage, name));
              }
            });
    if (poor.length() > 0) {
      throw new AssertionError("hardly covered:" + poor);
    }
  }

  /** Checks one set in all modes; null, or the report of the first difference. */
  public String check(long seed) {
    EventSet set = EventSets.generate(seed);
    SplittableRandom random = new SplittableRandom(~seed);
    Map<String, Event> parsed = new ConcurrentHashMap<>();
    set.lines().forEach(line -> parsed.put(line, Event.parse(line)));
    countCoverage(set, parsed);
    String failure = null;
    if (live != null) {
      failure = checkScript(set, Script.live(set, random.split()), parsed);
      if (failure == null) {
        failure = checkScript(set, Script.reordered(set, random.split()), parsed);
      }
    }
    if (failure == null && offline != null) {
      failure = checkOffline(set, random.split(), parsed);
    }
    return failure;
  }

  private void countCoverage(EventSet set, Map<String, Event> parsed) {
    events.add(set.events().size());
    for (Planned event : set.events()) {
      coverage.lateness(event.timeMillis(), event.arrivalMillis());
    }
    List<Event> all = set.lines().stream().map(parsed::get).toList();
    Oracle.of(all, Oracle.DEFAULT_SILENCE_MILLIS, coverage).at(set.lastArrivalMillis(), coverage);
  }

  // Live.

  private String checkScript(EventSet set, Script script, Map<String, Event> parsed) {
    Difference difference = play(script, parsed);
    if (difference == null) {
      return null;
    }
    return report(set, script.mode(), shrink(script, difference, parsed), parsed);
  }

  /** Plays a script on a new subject up to the first difference; null if there is none. */
  private Difference play(Script script, Map<String, Event> parsed) {
    List<Event> arrived = new ArrayList<>();
    OracleAt oracle = null;
    try (Subject subject = live.open()) {
      for (int i = 0; i < script.steps().size(); i++) {
        Step step = script.steps().get(i);
        if (!step.isCall()) {
          step.lines().forEach(line -> arrived.add(parsed.get(line)));
          oracle = null;
          String trouble = timed(() -> accept(subject, step));
          if (trouble != null) {
            return new Difference(i, step.now(), "(accept)", "", trouble);
          }
        } else {
          oracle = oracle != null && oracle.now == step.now() ? oracle : fold(arrived, step.now());
          String expected = answer(oracle, step.path());
          String actual = timed(() -> subject.answer(step.path(), step.now()));
          if (!expected.equals(actual)) {
            return new Difference(i, step.now(), step.path(), expected, actual);
          }
        }
      }
      return null;
    }
  }

  private static String accept(Subject subject, Step step) {
    subject.accept(step.lines(), step.now());
    return null;
  }

  private interface Answer {
    String get();
  }

  /** The subject's answer, or what it threw. */
  private String timed(Answer answer) {
    long start = System.nanoTime();
    try {
      return answer.get();
    } catch (RuntimeException | AssertionError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return "threw " + trace;
    } finally {
      subjectNanos.add(System.nanoTime() - start);
    }
  }

  private OracleAt fold(List<Event> arrived, long now) {
    long start = System.nanoTime();
    OracleAt oracle = Oracle.of(arrived, Oracle.DEFAULT_SILENCE_MILLIS).at(now);
    oracleNanos.add(System.nanoTime() - start);
    coverage.call(arrived, now);
    return oracle;
  }

  private String answer(OracleAt oracle, String path) {
    long start = System.nanoTime();
    String answer = oracle.answer(path);
    oracleNanos.add(System.nanoTime() - start);
    answers.increment();
    return answer;
  }

  /** One line arriving in one step. */
  private record Arrival(int step, String line) {}

  private Script shrink(Script script, Difference difference, Map<String, Event> parsed) {
    Script least = script.until(difference.step());
    Script withoutOthers = script.onlyCall(difference.step());
    Script shorter = play(withoutOthers, parsed) != null ? withoutOthers : least;
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < shorter.steps().size(); i++) {
      for (String line : shorter.steps().get(i).lines()) {
        arrivals.add(new Arrival(i, line));
      }
    }
    return with(
        shorter, Shrinker.shrink(arrivals, fewer -> play(with(shorter, fewer), parsed) != null));
  }

  private static Script with(Script script, List<Arrival> arrivals) {
    Map<Integer, List<String>> lines = new HashMap<>();
    arrivals.forEach(a -> lines.computeIfAbsent(a.step, step -> new ArrayList<>()).add(a.line));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < script.steps().size(); i++) {
      Step step = script.steps().get(i);
      if (step.isCall()) {
        steps.add(step);
      } else if (lines.containsKey(i)) {
        steps.add(Step.accept(step.now(), lines.get(i)));
      }
    }
    return new Script(script.mode(), steps);
  }

  private String report(EventSet set, String mode, Script script, Map<String, Event> parsed) {
    Difference difference = play(script, parsed);
    StringBuilder steps = new StringBuilder("steps:\n");
    script.steps().forEach(step -> steps.append(step).append('\n'));
    return save(set, mode, difference, steps.toString());
  }

  private static String save(EventSet set, String mode, Difference difference, String rest) {
    String what =
        String.format(
            "seed %d, %s set, %s%n%s%n%s",
            set.seed(),
            set.profile(),
            mode,
            difference == null ? "not seen again when played again" : difference.describe(),
            rest);
    try {
      Path folder = Files.createDirectories(Path.of("target", "oracle-failures"));
      Files.writeString(folder.resolve(set.seed() + "-" + mode + ".txt"), what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return what;
  }

  // Offline.

  private String checkOffline(EventSet set, SplittableRandom random, Map<String, Event> parsed) {
    List<String> lines = new ArrayList<>(set.lines());
    int repeats = random.nextInt(1 + lines.size() / 4);
    for (int i = 0; i < repeats; i++) {
      lines.add(lines.get(random.nextInt(lines.size())));
    }
    Collections.shuffle(lines, new Random(random.nextLong()));
    Paths paths = new Paths(random.split(), set);
    for (long now : offlineMoments(set, random)) {
      List<String> asked = List.of(paths.next(), paths.next(), paths.next());
      Difference difference = askOffline(lines, asked, now, parsed);
      if (difference != null) {
        return reportOffline(set, lines, difference, parsed);
      }
    }
    return null;
  }

  /** At the end, and at an event's instant or up to a day after it. */
  private static List<Long> offlineMoments(EventSet set, SplittableRandom random) {
    Planned event = set.events().get(random.nextInt(set.events().size()));
    long later =
        switch (random.nextInt(4)) {
          case 0 -> random.nextLong(3);
          case 1 -> Instants.DAY - random.nextInt(2);
          case 2 -> random.nextLong(Instants.HOUR);
          default -> random.nextLong(Instants.DAY);
        };
    return List.of(set.lastArrivalMillis(), event.timeMillis() + later);
  }

  private Difference askOffline(
      List<String> lines, List<String> paths, long now, Map<String, Event> parsed) {
    OracleAt oracle = fold(lines.stream().map(parsed::get).toList(), now);
    Offline.Loaded[] loaded = new Offline.Loaded[1];
    String trouble =
        timed(
            () -> {
              loaded[0] = offline.load(lines, now);
              return null;
            });
    if (trouble != null) {
      return new Difference(0, now, paths.get(0), "", trouble);
    }
    for (String path : paths) {
      String expected = answer(oracle, path);
      String actual = timed(() -> loaded[0].answer(path));
      if (!expected.equals(actual)) {
        return new Difference(0, now, path, expected, actual);
      }
    }
    return null;
  }

  private String reportOffline(
      EventSet set, List<String> lines, Difference difference, Map<String, Event> parsed) {
    List<String> paths = List.of(difference.path());
    List<String> fewer =
        Shrinker.shrink(lines, some -> askOffline(some, paths, difference.now(), parsed) != null);
    Difference least = askOffline(fewer, paths, difference.now(), parsed);
    return save(set, "offline", least, "lines:\n  " + String.join("\n  ", fewer) + "\n");
  }
}
