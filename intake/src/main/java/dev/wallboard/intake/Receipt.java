package dev.wallboard.intake;

import java.util.List;
import java.util.Optional;

/**
 * What became of a delivery: {@code received = accepted + rejected}, and where something came in
 * between, {@code received = accepted + rejected + }what could not be kept.
 *
 * @param received how many events and broken pieces of the body were looked at
 * @param accepted how many are kept now, repetitions included
 * @param rejected how many were refused for what they are
 * @param refusals the first {@value #LISTED} of those, in the order of the body
 * @param shortfall why the delivery did not end well; empty if all of it was looked at and kept
 */
public record Receipt(
    long received,
    long accepted,
    long rejected,
    List<Refused> refusals,
    Optional<Shortfall> shortfall) {

  /** How many refusals are listed; all are counted. */
  public static final int LISTED = 100;

  public Receipt {
    refusals = List.copyOf(refusals);
  }

  /**
   * An event that was refused by itself.
   *
   * @param line the number of its line, or of its element of an array, from 1
   * @param reason one line, printable
   */
  public record Refused(long line, String reason) {}

  /**
   * What kept the rest of a delivery from being taken. What was accepted before is kept; sending
   * everything again is always safe.
   *
   * @param detail what was wrong, and which setting limits it, in words a person can act on
   */
  public record Shortfall(Cause cause, String detail) {}

  /** Causes of a shortfall. */
  public enum Cause {
    /** The body is larger than the setting allows. */
    BODY_TOO_LARGE,
    /** The body broke off, or its packing is damaged. */
    BODY_UNREADABLE,
    /** The store cannot take more just now. */
    STORE_BUSY,
    /** The store does not work. */
    STORE_FAILED,
    /** There are as many accounts as the setting allows. */
    NO_MORE_ACCOUNTS
  }
}
