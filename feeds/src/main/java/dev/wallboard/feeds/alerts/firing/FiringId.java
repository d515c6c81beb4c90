package dev.wallboard.feeds.alerts.firing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.feeds.alerts.rules.Series;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids made of what they stand for: 96 bits of a hash, so that the same has the same id. */
final class FiringId {

  private static final int BYTES = 12;

  private FiringId() {}

  static String of(String accountId, String ruleId, Series series, long firedEpochMillis) {
    String all = String.join("\0", accountId, ruleId, series.toString(), "" + firedEpochMillis);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
