/**
 * Answers that no stream brings: read when somebody wants them, again at a slow pace while they do,
 * and kept for the next one who does.
 */
const LONGEST_WAIT_MILLIS = 60_000;

export class Resources {
  #server;
  #known = new Map();
  #listeners = new Set();
  #isPaused = false;

  constructor(server) {
    this.#server = server;
  }

  /** Keeps what is at a path fresh until the returned function is called. */
  want(path, everySeconds) {
    const entry = this.#entry(path);
    entry.wanted += 1;
    entry.everySeconds = everySeconds;
    const age = performance.now() - entry.readAt;
    if (entry.timer === null && !entry.isReading) this.#schedule(path, Math.max(0, everySeconds * 1000 - age));
    return () => {
      entry.wanted -= 1;
      if (entry.wanted === 0) {
        clearTimeout(entry.timer);
        entry.timer = null;
      }
    };
  }

  /** { body, error }, both undefined before the first answer. */
  get(path) {
    const { body, error } = this.#entry(path);
    return { body, error };
  }

  /** Reads it again now. */
  again(path) {
    clearTimeout(this.#entry(path).timer);
    return this.#read(path);
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pause(isPaused) {
    this.#isPaused = isPaused;
    if (!isPaused) {
      this.#known.forEach((entry, path) => entry.wanted > 0 && this.again(path));
    }
  }

  #entry(path) {
    let entry = this.#known.get(path);
    if (entry === undefined) {
      entry = { wanted: 0, everySeconds: 60, timer: null, isReading: false, readAt: -Infinity, failures: 0 };
      this.#known.set(path, entry);
    }
    return entry;
  }

  #schedule(path, millis) {
    const entry = this.#entry(path);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#read(path), millis);
  }

  async #read(path) {
    const entry = this.#entry(path);
    if (entry.isReading) return;
    entry.isReading = true;
    try {
      entry.body = await this.#server.get(path);
      entry.error = undefined;
      entry.failures = 0;
    } catch (error) {
      entry.error = error;
      entry.failures += 1;
    }
    entry.isReading = false;
    entry.readAt = performance.now();
    entry.timer = null;
    if (entry.wanted > 0 && !this.#isPaused) this.#schedule(path, pauseMillis(entry));
    this.#listeners.forEach((listener) => listener());
  }
}

function pauseMillis({ everySeconds, failures }) {
  const usual = everySeconds * 1000;
  return failures === 0 ? usual : Math.min(Math.max(LONGEST_WAIT_MILLIS, usual), 2000 * 2 ** failures);
}
