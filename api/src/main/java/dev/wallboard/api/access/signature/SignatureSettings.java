package dev.wallboard.api.access.signature;

import dev.wallboard.api.access.Bounds;

/**
 * How strictly signed requests are taken.
 *
 * @param maxClockSkewMillis how far the time a request was signed at may be from the server's, to
 *     either side ({@code access.max-clock-skew})
 * @param maxNonces how many nonces are remembered, about 16 bytes each; beyond, those of the key
 *     that has the most are forgotten, the oldest first, and requests as old are refused ({@code
 *     access.max-nonces})
 */
public record SignatureSettings(long maxClockSkewMillis, int maxNonces) {

  public static final SignatureSettings DEFAULTS = new SignatureSettings(300_000, 4_000_000);

  public SignatureSettings {
    Bounds.requireMillisBetween("access.max-clock-skew", 1_000, 3_600_000, maxClockSkewMillis);
    Bounds.requireBetween("access.max-nonces", 1_000, 100_000_000, maxNonces);
  }

  long maxClockSkewSeconds() {
    return maxClockSkewMillis / 1_000;
  }
}
