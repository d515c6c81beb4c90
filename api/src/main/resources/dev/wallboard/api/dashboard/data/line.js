/**
 * A line to the server: the calls that somebody on the page wants, kept fresh. It opens again by
 * itself, waiting longer each time; calls that come and go change it without losing what is known.
 */
import { Ended, polled } from './drivers.js';
import { Refused } from './server.js';

const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;

/** Components say what they want one after the other; one opening serves them all. */
const GATHER_MILLIS = 20;

export class Line {
  #server;
  #account;
  #everySeconds;
  #wanted = new Map();
  #bodies = new Map();
  #errors = new Map();
  #listeners = new Set();
  #opened = null;
  #lastIds = new Map();
  #gathering = null;
  #retry = null;
  #waitMillis = FIRST_WAIT_MILLIS;
  #isPaused = false;
  #driver;

  /** When something was heard last, in milliseconds of performance.now(); null before. */
  lastHeard = null;

  /** When the next try is, in the same time; null while the line is up or being opened. */
  nextTry = null;

  /**
   * @param driver how answers come: one of drivers.js
   * @param onEnded is called when the session is over
   */
  constructor(driver, server, account, everySeconds, onEnded) {
    this.#driver = driver;
    this.#server = server;
    this.#account = account;
    this.#everySeconds = everySeconds;
    this.onEnded = onEnded;
  }

  /** Whether it is broken and waits for the next try. */
  get isLost() {
    return this.nextTry !== null;
  }

  /** Keeps a call fresh until the returned function is called. */
  want(call) {
    this.#wanted.set(call, (this.#wanted.get(call) ?? 0) + 1);
    this.#gather();
    return () => {
      const left = this.#wanted.get(call) - 1;
      if (left > 0) this.#wanted.set(call, left);
      else this.#wanted.delete(call);
      this.#gather();
    };
  }

  /** The newest body of a call; undefined before the first. */
  body(call) {
    return this.#bodies.get(call);
  }

  /** Why a call has no body: what the server said; undefined if nothing is wrong. */
  error(call) {
    return this.#errors.get(call);
  }

  /** Calls back after each change, of bodies or of the line itself. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does not wait for the next try. */
  tryNow() {
    this.#waitMillis = FIRST_WAIT_MILLIS;
    this.#reopen();
  }

  /** Closes it while nobody looks; opening again catches up. */
  pause(isPaused) {
    this.#isPaused = isPaused;
    this.#reopen();
  }

  setEvery(seconds) {
    if (seconds !== this.#everySeconds) {
      this.#everySeconds = seconds;
      this.#gather();
    }
  }

  close() {
    this.#isPaused = true;
    this.#stop();
    this.#listeners.clear();
  }

  #gather() {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      const calls = [...this.#wanted.keys()].join('\n');
      if (calls !== this.#opened?.text || this.#everySeconds !== this.#opened?.everySeconds) {
        this.#reopen();
      }
    }, GATHER_MILLIS);
  }

  #stop() {
    clearTimeout(this.#retry);
    this.nextTry = null;
    this.#opened?.controller.abort();
    this.#opened = null;
  }

  #reopen() {
    this.#stop();
    const calls = [...this.#wanted.keys()];
    if (this.#isPaused || calls.length === 0) return;
    const opened = {
      text: calls.join('\n'),
      everySeconds: this.#everySeconds,
      controller: new AbortController(),
    };
    this.#opened = opened;
    this.#run(opened, calls);
  }

  async #run(opened, calls) {
    const sink = {
      heard: () => this.#heard(),
      body: (position, text, id) => this.#took(opened, calls[position], text, id),
      refused: (position, trouble) => this.#errors.set(calls[position], trouble),
    };
    const options = {
      account: this.#account,
      calls,
      everySeconds: opened.everySeconds,
      lastId: this.#lastIds.get(opened.text),
      signal: opened.controller.signal,
    };
    try {
      await this.#driver(this.#server, options, sink);
    } catch (trouble) {
      if (this.#opened === opened) this.#broken(trouble);
    }
  }

  #heard() {
    this.lastHeard = performance.now();
    this.#waitMillis = FIRST_WAIT_MILLIS;
    this.#tell();
  }

  #took(opened, call, text, id) {
    if (this.#opened !== opened || call === undefined) return;
    if (id !== undefined) {
      this.#lastIds.clear();
      this.#lastIds.set(opened.text, id);
    }
    const body = JSON.parse(text);
    if (body.status >= 400 && body.title !== undefined) {
      this.#errors.set(call, new Refused(body.status, body.title, body.detail));
    } else {
      this.#errors.delete(call);
      this.#bodies.set(call, body);
    }
    this.#tell();
  }

  #broken(trouble) {
    if (trouble instanceof Refused && trouble.status === 404 && this.#driver !== polled) {
      this.#driver = polled; // No stream here, or a proxy that hides it: then it is asked again and again.
      this.#reopen();
      return;
    }
    if (trouble instanceof Ended || (trouble instanceof Refused && trouble.status === 401)) {
      this.onEnded();
      return;
    }
    if (trouble instanceof Refused && trouble.status < 500 && trouble.status !== 429) {
      this.#wanted.forEach((count, call) => this.#errors.set(call, trouble));
    }
    this.nextTry = performance.now() + this.#waitMillis;
    this.#retry = setTimeout(() => this.#reopen(), this.#waitMillis);
    this.#waitMillis = Math.min(2 * this.#waitMillis, LONGEST_WAIT_MILLIS);
    this.#tell();
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}
