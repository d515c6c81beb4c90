package dev.wallboard.lab.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a server: each measurement in alternation with what it is to be held against, several
 * rounds, medians. Clients and server share the process, but for the restart. Quote the ratios.
 *
 * <pre>
 *   ServerBenchmark [engagements] [rounds] [measurement ...]
 * </pre>
 *
 * <p>Engagements of ten events each, 200,000 unless said; 5 rounds; all measurements.
 */
public final class ServerBenchmark {

  private static final int ENGAGEMENTS = 200_000;
  private static final int ROUNDS = 5;

  private ServerBenchmark() {}

  private static Map<String, Measurement> measurements() {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("ingest", new IngestMeasurement());
    all.put("single", new SingleEventsMeasurement());
    all.put("visible", new VisibilityMeasurement());
    all.put("reads", new ReadsMeasurement());
    all.put("largest", new LargestAnswerMeasurement());
    all.put("lock", new LockMeasurement());
    all.put("agents", new AgentActivityMeasurement());
    all.put("stream", new StreamMeasurement());
    all.put("overload", new OverloadMeasurement());
    all.put("restart", new RestartMeasurement());
    return all;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Map<String, Measurement> measurements = measurements();
    List<String> names = Arrays.asList(args).subList(Math.min(2, args.length), args.length);
    if (!measurements.keySet().containsAll(names)) {
      throw new IllegalArgumentException("measurements are " + measurements.keySet());
    }
    Workbench bench =
        new Workbench(
            args.length > 0 ? Integer.parseInt(args[0]) : ENGAGEMENTS,
            args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
    Workbench.say("%,d events, %d rounds", bench.events(), bench.rounds());
    for (Map.Entry<String, Measurement> named : measurements.entrySet()) {
      if (names.isEmpty() || names.contains(named.getKey())) {
        named.getValue().run(bench);
      }
    }
    System.exit(0);
  }
}
