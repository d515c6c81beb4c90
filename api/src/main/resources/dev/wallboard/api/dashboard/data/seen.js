/**
 * The longest waits that this page has seen since it was opened, in buckets of five minutes: no
 * method gives those of the past.
 */
import { BUCKET_MILLIS, bucketStart } from '../core/frames.js';

const KEPT = 288;

export class SeenWaits {
  #buckets = new Map();

  /** Takes a queuestate body of version 2 at this instant. */
  saw(body, nowMillis) {
    const start = bucketStart(nowMillis);
    const longest = Object.values(body.skills).reduce((most, skill) => Math.max(most, skill.currentMaxWaitTimeInQueue), -1);
    this.#note('', start, longest);
    for (const [id, skill] of Object.entries(body.skills)) {
      this.#note(id, start, skill.currentMaxWaitTimeInQueue);
    }
  }

  #note(id, start, millis) {
    const known = this.#buckets.get(id) ?? [];
    const last = known[known.length - 1];
    const seconds = millis < 0 ? 0 : millis / 1000;
    if (last?.start === start) {
      last.seconds = Math.max(last.seconds, seconds);
    } else {
      known.push({ start, seconds });
      if (known.length > KEPT) known.shift();
    }
    this.#buckets.set(id, known);
  }

  /** The longest wait of each bucket of the frame, null where the page was not there. */
  trend(id, frame, nowMillis) {
    const known = new Map((this.#buckets.get(id ?? '') ?? []).map((each) => [each.start, each.seconds]));
    const end = bucketStart(nowMillis);
    const count = frame / 5;
    return Array.from({ length: count + 1 }, (_, i) => known.get(end - (count - i) * BUCKET_MILLIS) ?? null);
  }
}
