package dev.wallboard.app.server;

import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.IntakeSettings;
import dev.wallboard.store.StoreSettings;
import java.nio.file.Path;

/**
 * All settings of a server.
 *
 * @param data the folder of all that is kept
 */
public record ServerSettings(
    Path data,
    EngineSettings engine,
    StoreSettings store,
    DecoderLimits decoder,
    IntakeSettings intake,
    HttpSettings http,
    AccessSettings access,
    AlertSettings alerts) {

  /** The settings of a server of which nothing is said but where its data is. */
  public static ServerSettings defaults(Path data) {
    return new ServerSettings(
        data,
        EngineSettings.DEFAULT,
        StoreSettings.DEFAULTS,
        DecoderLimits.DEFAULTS,
        IntakeSettings.DEFAULTS,
        HttpSettings.DEFAULTS,
        AccessSettings.DEFAULTS,
        AlertSettings.DEFAULTS);
  }

  /** The same on another address. */
  public ServerSettings at(String host, int port) {
    return with(http.with(new HttpSettings.Address(host, port)));
  }

  /** The same by other settings of HTTP. */
  public ServerSettings with(HttpSettings other) {
    return new ServerSettings(data, engine, store, decoder, intake, other, access, alerts);
  }

  /**
   * The same, where everybody may do everything and nobody is asked who it is: for tests and
   * benchmarks of other things. Only for this machine.
   */
  public ServerSettings openToAll() {
    return new ServerSettings(
        data, engine, store, decoder, intake, http.with(LimitSettings.NONE), access.open(), alerts);
  }

  /** The same without a line of the log for each request. */
  public ServerSettings withoutRequestLog() {
    return new ServerSettings(
        data, engine, store, decoder, intake, http, access.withoutRequestLog(), alerts);
  }
}
