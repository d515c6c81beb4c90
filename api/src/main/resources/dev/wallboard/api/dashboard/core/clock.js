/**
 * The server's time, worked out from what it says of itself: browsers' clocks are wrong more often
 * than one thinks, and a server that replays the past lives in it.
 */
export class ServerClock {
  #browserNow;
  #offsetMillis = 0;
  #isSet = false;
  #hasAsOf = false;

  /** @param browserNow gives the browser's time in milliseconds */
  constructor(browserNow = Date.now) {
    this.#browserNow = browserNow;
  }

  /**
   * The server said it was this time, when its answer came in. A header tells whole seconds, so
   * small differences are noise; the clock moves for larger ones only.
   */
  heard(serverEpochMillis, toleranceMillis = 1500) {
    if (!Number.isFinite(serverEpochMillis)) {
      return;
    }
    const offset = serverEpochMillis - this.#browserNow();
    if (!this.#isSet || Math.abs(offset - this.#offsetMillis) > toleranceMillis) {
      this.#offsetMillis = offset;
      this.#isSet = true;
    }
  }

  /**
   * Takes the time out of an answer: the instant it stands for, or, as long as none has said so, when
   * it was sent, which is another where the past is replayed.
   */
  heardFrom(headers) {
    const asOf = headers.get('Wallboard-As-Of');
    if (asOf !== null) this.#hasAsOf = true;
    else if (this.#hasAsOf) return;
    this.heard(Date.parse(asOf ?? headers.get('Date') ?? ''));
  }

  /** The server's time, in milliseconds of the epoch. */
  now() {
    return this.#browserNow() + this.#offsetMillis;
  }
}
