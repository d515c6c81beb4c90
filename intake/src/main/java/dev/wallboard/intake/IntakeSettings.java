package dev.wallboard.intake;

/**
 * What the door takes.
 *
 * @param maxAheadMillis how far ahead of {@code now} an event may be ({@code intake.max-ahead})
 * @param maxBodyBytes the largest body, packed and unpacked ({@code intake.max-body-bytes})
 * @param maxAccounts how many accounts may have events ({@code intake.max-accounts})
 */
public record IntakeSettings(long maxAheadMillis, int maxBodyBytes, int maxAccounts) {

  public static final IntakeSettings DEFAULTS =
      new IntakeSettings(Admission.DEFAULT_MAX_AHEAD_MILLIS, 16 << 20, 1_000);

  public IntakeSettings {
    requireAtLeast(0, "intake.max-ahead", maxAheadMillis);
    requireAtLeast(1, "intake.max-body-bytes", maxBodyBytes);
    requireAtLeast(1, "intake.max-accounts", maxAccounts);
  }

  private static void requireAtLeast(long least, String name, long value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
  }
}
