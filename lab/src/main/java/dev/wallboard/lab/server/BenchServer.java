package dev.wallboard.lab.server;

import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.lab.Passport;
import java.io.IOException;
import java.nio.file.Path;

/** A server as it ships, and what its clients show: every figure is one behind access checks. */
final class BenchServer implements AutoCloseable {

  private final Server server;
  private final String authorization;

  private BenchServer(Server server, String authorization) {
    this.server = server;
    this.authorization = authorization;
  }

  static BenchServer start(Path data) throws CannotStart, IOException {
    return start(data, LimitSettings.NONE);
  }

  static BenchServer start(Path data, LimitSettings limits) throws CannotStart, IOException {
    ServerSettings usual = ServerSettings.defaults(data).at("127.0.0.1", 0).withoutRequestLog();
    Server server =
        Server.start(
            usual.with(usual.http().with(limits)),
            Clocks.startingAt(Workbench.NOW, 0),
            ReadBack.Listener.UNHEARD);
    return new BenchServer(server, Passport.of(server, Workbench.ACCOUNT));
  }

  int port() {
    return server.port();
  }

  /** What a client shows. */
  String authorization() {
    return authorization;
  }

  Connection connect() throws IOException {
    return new Connection(server.port(), authorization);
  }

  /** What a client of another key shows. */
  String anotherKey() throws IOException {
    return Passport.of(server, Workbench.ACCOUNT);
  }

  Connection connect(String otherAuthorization) throws IOException {
    return new Connection(server.port(), otherAuthorization);
  }

  @Override
  public void close() {
    server.close();
  }
}
