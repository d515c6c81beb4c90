package dev.wallboard.lab.server;

/**
 * Agent activity of all agents over 24 h, over HTTP: the first time, and once what is over has been
 * worked out. Goal: 20 ms at most.
 */
final class AgentActivityMeasurement implements Measurement {

  private static final String PATH =
      Workbench.API + "agentactivity?v=1&timeframe=1440&agentIds=all";
  private static final int COUNT = 50;

  @Override
  public void run(Workbench bench) throws Exception {
    try (BenchServer server = BenchServer.start(bench.freshFolder());
        Connection connection = server.connect()) {
      bench.fill(server, bench.events());
      Samples first = Workbench.ask(connection, PATH, 1);
      Workbench.ask(connection, PATH, COUNT);
      Samples later = Workbench.ask(connection, PATH, COUNT * bench.rounds());
      int bytes = connection.get(PATH).length;
      Workbench.say(
          "agent activity, 24 h, %,d agents, %,d bytes: first %.1f ms; later %s",
          Workbench.AGENTS, bytes, first.millisAt(1), later);
    }
  }
}
