package dev.wallboard.lab.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server, told and asked over HTTP and restarted in between, gives the bytes of the oracle.
 * More sets with {@code -Doracle.server.sets}.
 */
class ServerAgainstOracleTest {

  @TempDir private Path folder;

  @Test
  void theServersBytesAreTheOracles() {
    int sets = Integer.getInteger("oracle.server.sets", 40);
    AgainstOracle.Options given = AgainstOracle.Options.fromSystemProperties();
    AgainstOracle.Options options =
        new AgainstOracle.Options(sets, given.firstSeed() + 1_000_000, 1, given.failures(), 0);
    try (ServerSubject.House house = new ServerSubject.House(folder)) {
      new AgainstOracle(house, null, options).run();
      System.out.println(house.restarts() + " restarts of the server");
      assertThat(house.restarts()).isGreaterThan(sets / 2);
    }
  }
}
