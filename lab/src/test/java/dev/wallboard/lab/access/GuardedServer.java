package dev.wallboard.lab.access;

import dev.wallboard.api.access.key.KeyKind;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.key.Privilege;
import dev.wallboard.api.hosts.AddressRange;
import dev.wallboard.api.tls.LocalAuthority;
import dev.wallboard.app.server.AccessAdmin;
import dev.wallboard.app.server.AdminFailed;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server as it ships, with TLS by an authority of its own, whose metrics' clock stands still. */
final class GuardedServer implements AutoCloseable {

  static final String NOW = "2026-11-23T12:00:00Z";
  static final Set<Privilege> ALL = EnumSet.allOf(Privilege.class);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Server server;
  private final Path authority;

  private GuardedServer(Server server, Path authority) {
    this.server = server;
    this.authority = authority;
  }

  static GuardedServer start(Path folder) throws Exception {
    SecureRandom random = new SecureRandom();
    Instant now = Instant.now();
    LocalAuthority authority = LocalAuthority.make(List.of(), now, random);
    LocalAuthority.Issued issued = authority.issue(now, random);
    Path trusted = Files.writeString(folder.resolve("authority.pem"), authority.pem());
    Path certificate = Files.writeString(folder.resolve("certificate.pem"), issued.chain());
    Path key = Files.writeString(folder.resolve("key.pem"), issued.key());
    ServerSettings usual = ServerSettings.defaults(folder.resolve("data")).at("127.0.0.1", 0);
    Server server =
        Server.start(
            usual.with(usual.http().with(usual.http().tls().with(certificate, key, 0))),
            Clocks.startingAt(Instant.parse(NOW).toEpochMilli(), 0),
            ReadBack.Listener.UNHEARD);
    return new GuardedServer(server, trusted);
  }

  /** Whom clients are to trust. */
  Path authority() {
    return authority;
  }

  String http() {
    return server.httpUrl().orElseThrow();
  }

  String https() {
    return "https://localhost:" + URI.create(server.httpsUrl().orElseThrow()).getPort();
  }

  AccessAdmin admin() {
    return server.access();
  }

  List<String> routes() {
    return server.routes();
  }

  MadeKey key(String accountId, Set<Privilege> privileges) throws AdminFailed {
    return admin().createKey(accountId, terms(KeyKind.OAUTH1, privileges, List.of()));
  }

  static KeyTerms terms(KeyKind kind, Set<Privilege> privileges, List<AddressRange> addresses) {
    return new KeyTerms(kind, "a test", "a test", Optional.empty(), privileges, addresses, false);
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
