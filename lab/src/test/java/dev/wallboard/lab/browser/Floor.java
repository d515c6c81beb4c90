package dev.wallboard.lab.browser;

import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.simulator.ContactCentre;
import dev.wallboard.simulator.Simulation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A server with a simulated contact centre of the last day, whose metrics' clock stands still at
 * ten in the morning, and a user of each role.
 */
final class Floor implements AutoCloseable {

  static final String ACCOUNT = "12345678";
  static final String PASSWORD = "a long password";
  static final long NOW = Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
  private static final int BATCH = 10_000;

  private final Path data;
  private Server server;

  private Floor(Path data, Server server) {
    this.data = data;
    this.server = server;
  }

  static Floor open(Path folder) throws Exception {
    Path data = folder.resolve("data");
    Floor floor = new Floor(data, start(data, 0));
    for (Role role : Role.values()) {
      floor
          .server
          .access()
          .createUser(ACCOUNT, new NewUser(role.text(), role.text(), role, PASSWORD));
    }
    CentreSize size = new CentreSize(CentreSize.USUAL.skills(), CentreSize.USUAL.agents(), 0.8);
    Simulation simulation =
        Simulation.of(ContactCentre.usual(1, size, 0), 1, NOW - TimeGrid.DAY_MILLIS + 120_000);
    List<Event> events = simulation.until(NOW);
    for (int from = 0; from < events.size(); from += BATCH) {
      floor.bring(events.subList(from, Math.min(events.size(), from + BATCH)));
    }
    return floor;
  }

  private static Server start(Path data, int port) throws Exception {
    return Server.start(
        ServerSettings.defaults(data).at("127.0.0.1", port).withoutRequestLog(),
        Clocks.startingAt(NOW, 0),
        ReadBack.Listener.UNHEARD);
  }

  /** Brings events in, and is back when they are in the answers. */
  void bring(List<Event> events) {
    server.door().take(ACCOUNT, events).toCompletableFuture().join();
  }

  String url() {
    return server.httpUrl().orElseThrow();
  }

  void stop() {
    server.close();
  }

  /** Starts again where it was. */
  void startAgain(int port) throws Exception {
    server = start(data, port);
  }

  @Override
  public void close() {
    server.close();
  }
}
