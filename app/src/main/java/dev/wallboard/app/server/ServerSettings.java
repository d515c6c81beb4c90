package dev.wallboard.app.server;

import dev.wallboard.api.http.HttpSettings;
import dev.wallboard.api.limits.LimitSettings;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.feeds.alerts.AlertSettings;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.IntakeSettings;
import dev.wallboard.store.StoreSettings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    AlertSettings alerts,
    List<SourceSettings> sources) {

  public ServerSettings {
    sources = List.copyOf(sources);
    requireDifferentNames(sources);
  }

  private static void requireDifferentNames(List<SourceSettings> sources) {
    Set<String> names = new HashSet<>();
    for (SourceSettings source : sources) {
      if (!names.add(source.name())) {
        throw new IllegalArgumentException(
            "sources: two have the name " + source.name() + ", by which one is known");
      }
    }
  }

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
        AlertSettings.DEFAULTS,
        List.of());
  }

  /** The same on another address. */
  public ServerSettings at(String host, int port) {
    return with(http.with(new HttpSettings.Address(host, port)));
  }

  /** The same by other settings of HTTP. */
  public ServerSettings with(HttpSettings other) {
    return new ServerSettings(data, engine, store, decoder, intake, other, access, alerts, sources);
  }

  /**
   * The same, where everybody may do everything and nobody is asked who it is: for tests and
   * benchmarks of other things. Only for this machine.
   */
  public ServerSettings openToAll() {
    return new ServerSettings(
        data,
        engine,
        store,
        decoder,
        intake,
        http.with(LimitSettings.NONE),
        access.open(),
        alerts,
        sources);
  }

  /** The same without a line of the log for each request. */
  public ServerSettings withoutRequestLog() {
    return new ServerSettings(
        data, engine, store, decoder, intake, http, access.withoutRequestLog(), alerts, sources);
  }
}
