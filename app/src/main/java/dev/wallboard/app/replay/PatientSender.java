package dev.wallboard.app.replay;

import dev.wallboard.intake.Receipt;

/**
 * Sends a batch again until the server has judged it, which is always safe: first soon, then ever
 * more seldom, and not before the server says it is worth it. Where nothing helps for too long, it
 * gives up.
 */
final class PatientSender {

  static final long FIRST_MILLIS = 250;
  static final long LONGEST_MILLIS = 30_000;

  private final Sender sender;
  private final Surroundings surroundings;
  private final long patienceMillis;
  private final ReplayReport report;

  /**
   * Sends with patience.
   *
   * @param patienceMillis how long after the first failure of a batch it is sent for the last time
   */
  PatientSender(
      Sender sender, Surroundings surroundings, long patienceMillis, ReplayReport report) {
    this.sender = sender;
    this.surroundings = surroundings;
    this.patienceMillis = patienceMillis;
    this.report = report;
  }

  /**
   * Does not return before each line has been judged, and told to the report.
   *
   * @throws GaveUp if that will not be
   */
  void send(Batch batch) throws GaveUp, InterruptedException {
    Attempt attempt = settled(batch);
    if (attempt instanceof Attempt.Judged judged) {
      tell(batch, judged.receipt());
    } else if (attempt instanceof Attempt.TooLarge tooLarge) {
      sendLess(batch, tooLarge);
    } else if (attempt instanceof Attempt.Never never) {
      throw new GaveUp(never.why(), batch.first());
    } else if (attempt instanceof Attempt.Later later) {
      throw new GaveUp(
          "%s; a server may be away for %d min (--give-up-after)"
              .formatted(later.why(), patienceMillis / 60_000),
          batch.first());
    }
  }

  /** The last attempt: one that was judged, or after which there is to be no other. */
  private Attempt settled(Batch batch) throws InterruptedException {
    Attempt attempt = sender.send(batch);
    long beganMillis = surroundings.elapsed().elapsedMillis();
    long nextMillis = FIRST_MILLIS;
    while (attempt instanceof Attempt.Later later) {
      long pauseMillis = Math.max(nextMillis, later.afterMillis().orElse(0));
      long goneMillis = surroundings.elapsed().elapsedMillis() - beganMillis;
      if (goneMillis + pauseMillis > patienceMillis) {
        return attempt;
      }
      report.waiting(later.why());
      surroundings.pause().pause(pauseMillis);
      nextMillis = Math.min(nextMillis * 2, LONGEST_MILLIS);
      attempt = sender.send(batch);
    }
    report.answered();
    return attempt;
  }

  private void sendLess(Batch batch, Attempt.TooLarge tooLarge)
      throws GaveUp, InterruptedException {
    if (batch.size() == 1) {
      report.sent(1);
      report.refused(batch.first().place(), tooLarge.why());
      return;
    }
    for (Batch half : batch.halves()) {
      send(half);
    }
  }

  private void tell(Batch batch, Receipt receipt) {
    report.sent(batch.size());
    report.accepted(receipt.accepted());
    receipt
        .refusals()
        .forEach(refused -> report.refused(batch.line(refused.line()).place(), refused.reason()));
    report.refusedUnlisted(receipt.rejected() - receipt.refusals().size());
  }
}
