package dev.wallboard.intake.sources;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.NameEvent;

/** Texts of records made fit for events (spec: events, Format). */
public final class Texts {

  private static final int REPLACEMENT = 0xFFFD;

  private Texts() {}

  /**
   * A name that an event may have: what is too long is cut, and what no text may hold replaced, for
   * a name is for people and does not tell things apart.
   */
  public static String name(String text) {
    int[] codePoints = text.codePoints().limit(NameEvent.MAX_NAME_CODE_POINTS).toArray();
    StringBuilder name = new StringBuilder();
    for (int codePoint : codePoints) {
      name.appendCodePoint(isForbidden(codePoint) ? REPLACEMENT : codePoint);
    }
    return name.toString();
  }

  /** The id of an engagement as it is; refused if no event may have it. */
  public static String engagementId(String text) throws UnusableRecordException {
    int length = text.codePointCount(0, text.length());
    int most = EngagementEvent.MAX_ENGAGEMENT_ID_CODE_POINTS;
    if (length < 1 || length > most) {
      throw new UnusableRecordException(
          "the engagement's id must be of 1 to " + most + " code points, not " + length);
    }
    if (text.codePoints().anyMatch(Texts::isForbidden)) {
      throw new UnusableRecordException(
          "the engagement's id must be without U+0000 and unpaired surrogates");
    }
    return text;
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == 0
        || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
