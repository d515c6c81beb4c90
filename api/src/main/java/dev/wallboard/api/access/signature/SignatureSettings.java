package dev.wallboard.api.access.signature;

/**
 * How strictly signed requests are taken.
 *
 * @param maxClockSkewSeconds how far the time a request was signed at may be from the server's, to
 *     either side ({@code access.max-clock-skew})
 * @param maxNonces how many nonces are remembered, about 16 bytes each; beyond, those of the key
 *     that has the most are forgotten, the oldest first, and requests as old are refused ({@code
 *     access.max-nonces})
 */
public record SignatureSettings(long maxClockSkewSeconds, int maxNonces) {

  public static final SignatureSettings DEFAULTS = new SignatureSettings(300, 4_000_000);

  public SignatureSettings {
    if (maxClockSkewSeconds < 1 || maxClockSkewSeconds > 3_600) {
      throw new IllegalArgumentException(
          "access.max-clock-skew must be from 1 s to 1 h, not " + maxClockSkewSeconds + " s");
    }
    if (maxNonces < 1_000 || maxNonces > 100_000_000) {
      throw new IllegalArgumentException(
          "access.max-nonces must be from 1000 to 100000000, not " + maxNonces);
    }
  }
}
