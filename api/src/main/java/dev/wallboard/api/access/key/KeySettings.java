package dev.wallboard.api.access.key;

import dev.wallboard.api.access.Bounds;

/**
 * How many keys there may be.
 *
 * @param maxKeysPerAccount those disabled counted too ({@code access.max-keys-per-account})
 */
public record KeySettings(int maxKeysPerAccount) {

  public static final KeySettings DEFAULTS = new KeySettings(100);

  public KeySettings {
    Bounds.requireBetween("access.max-keys-per-account", 1, 10_000, maxKeysPerAccount);
  }
}
