package dev.wallboard.app;

import dev.wallboard.api.hosts.Authority;
import dev.wallboard.api.hosts.HostSettings;
import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.tls.LocalAuthority;
import dev.wallboard.app.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate for this machine, by an authority that is made with it and can vouch for nothing
 * else.
 *
 * @param authorityFile what clients are to trust, in PEM
 * @param names what the certificate is for besides {@code localhost}
 */
record DemoTls(Path authorityFile, Path certificate, Path key, List<String> names) {

  /** Makes one, in files of a folder. */
  static DemoTls make(Path folder, List<String> names) throws IOException {
    SecureRandom random = new SecureRandom();
    Instant now = Instant.now();
    LocalAuthority authority = LocalAuthority.make(names, now, random);
    LocalAuthority.Issued issued = authority.issue(now, random);
    return new DemoTls(
        Files.writeString(folder.resolve("authority.pem"), authority.pem()),
        Files.writeString(folder.resolve("certificate.pem"), issued.chain()),
        Files.writeString(folder.resolve("key.pem"), issued.key()),
        authority.names());
  }

  /**
   * The settings of a server that listens with it as well, at the next port, and answers for its
   * names.
   *
   * @throws IllegalArgumentException if there is no next port, or a name is none
   */
  ServerSettings on(ServerSettings settings) {
    HttpSettings http = settings.http();
    int port = http.address().port();
    HttpSettings.Tls tls = http.tls().with(certificate, key, port == 0 ? 0 : port + 1);
    HostSettings hosts =
        new HostSettings(
            Optional.empty(),
            names.stream().map(DemoTls::authority).toList(),
            Optional.empty(),
            List.of());
    return settings.with(http.with(tls).with(hosts));
  }

  private static Authority authority(String name) {
    return Authority.parse(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException("--tls-name must be the name of a host, not " + name));
  }
}
