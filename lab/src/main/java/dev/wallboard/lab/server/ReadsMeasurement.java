package dev.wallboard.lab.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions a second on one connection, beside an answer that is always the same on the same way:
 * agent activity of an agent whom nobody knows. Quiet, and while 20,000 events a second come in.
 * Goal: queue health of one skill over 24 h at 0.5 of it at least.
 */
final class ReadsMeasurement implements Measurement {

  private static final String SAME =
      Workbench.API + "agentactivity?v=1&timeframe=1440&agentIds=987654321";
  private static final int COUNT = 2_000;

  /** A question, and how it compares. */
  private static final class Question {
    private final String name;
    private final String path;
    private final Median rate = new Median();
    private final Median ratio = new Median();
    private final Samples times = new Samples(COUNT);

    Question(String name, String path) {
      this.name = name;
      this.path = Workbench.API + path;
    }

    void ask(Connection connection, double same) throws IOException {
      long start = System.nanoTime();
      times.addAll(Workbench.ask(connection, path, COUNT));
      double perSecond = COUNT / Workbench.secondsSince(start);
      rate.add(perSecond);
      ratio.add(perSecond / same);
    }

    void say() {
      Workbench.say(
          "  %-34s %,7.0f/s, %.2f x the same; %s", name, rate.value(), ratio.value(), times);
    }
  }

  private static List<Question> questions() {
    return List.of(
        new Question("queue health, one skill, 24 h", "queuehealth?v=1&timeframe=1440&skillIds=17"),
        new Question("queue health, one skill, 60 min", "queuehealth?v=1&timeframe=60&skillIds=17"),
        new Question("queue state, one skill", "queuestate?v=2&skillIds=17"));
  }

  @Override
  public void run(Workbench bench) throws Exception {
    try (BenchServer server = BenchServer.start(bench.freshFolder());
        Connection connection = server.connect()) {
      bench.fill(server, bench.events() / 2);
      rounds(connection, bench.rounds(), questions());
      measure("quiet", connection, bench.rounds());
      try (PacedSender sender = new PacedSender(bench, server)) {
        measure("beside ingest", connection, bench.rounds());
        Workbench.say("  (%,.0f events/s came in)", sender.perSecond());
      }
    }
  }

  private static void measure(String when, Connection connection, int rounds) throws IOException {
    List<Question> questions = new ArrayList<>(questions());
    Samples same = rounds(connection, rounds, questions);
    Workbench.say("reads, %s; the same answer: %s", when, same);
    questions.forEach(Question::say);
  }

  private static Samples rounds(Connection connection, int rounds, List<Question> questions)
      throws IOException {
    Samples same = new Samples(COUNT * rounds);
    for (int round = 0; round < rounds; round++) {
      for (Question question : questions) {
        long start = System.nanoTime();
        same.addAll(Workbench.ask(connection, SAME, COUNT));
        question.ask(connection, COUNT / Workbench.secondsSince(start));
      }
    }
    return same;
  }
}
