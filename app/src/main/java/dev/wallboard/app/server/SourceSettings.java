package dev.wallboard.app.server;

import java.nio.file.Path;

/** A live source (spec: integrations, Sources; {@code sources}). */
public sealed interface SourceSettings {

  /** What it is called in the configuration ({@code sources[].name}). */
  String name();

  /** Whose events it brings ({@code sources[].account}). */
  String accountId();

  /**
   * A queue log of Asterisk.
   *
   * @param path the file that is being written ({@code sources[].path})
   * @param everyMillis how often it is looked at ({@code sources[].every})
   */
  record Asterisk(String name, String accountId, Path path, long everyMillis)
      implements SourceSettings {
    public Asterisk {
      if (everyMillis < 10 || everyMillis > 60_000) {
        throw new IllegalArgumentException(
            "every must be from 10ms to 1m, not " + everyMillis + "ms");
      }
    }
  }
}
