package dev.wallboard.api.access.wall;

import dev.wallboard.api.access.Bounds;

/**
 * How many wall links there may be.
 *
 * @param maxLinks of an account ({@code walls.max-links})
 */
public record WallSettings(int maxLinks) {

  public static final WallSettings DEFAULTS = new WallSettings(100);

  public WallSettings {
    Bounds.requireBetween("walls.max-links", 1, 10_000, maxLinks);
  }
}
