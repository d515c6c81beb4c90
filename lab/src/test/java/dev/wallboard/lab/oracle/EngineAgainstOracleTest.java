package dev.wallboard.lab.oracle;

import org.junit.jupiter.api.Test;

/** The engine, over generated sets of events, gives the very bytes of the oracle. */
class EngineAgainstOracleTest {

  @Test
  void theEngineGivesTheOraclesBytesInAnyOrderWithAnyRepeats() {
    AgainstOracle.Options options = AgainstOracle.Options.fromSystemProperties();
    new AgainstOracle(EngineSubject::new, EngineSubject::load, options).run();
  }
}
