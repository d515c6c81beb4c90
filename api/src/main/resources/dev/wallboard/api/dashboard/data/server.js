/** The server, as the page speaks to it: JSON in and out, problems as errors with words. */

/** The server answered, and what it said was no: RFC 9457, or what comes nearest. */
export class Refused extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/** There was no answer. */
export class Unreachable extends Error {
  constructor(cause) {
    super('The server cannot be reached.', { cause });
  }
}

export class Server {
  #fetch;
  #clock;
  #csrf = null;

  /** @param clock is told the server's time with each answer */
  constructor(clock, fetcher = fetch.bind(globalThis)) {
    this.#clock = clock;
    this.#fetch = fetcher;
  }

  /** What every request that changes something has to carry, as the session says; null for none. */
  set csrf(token) {
    this.#csrf = token;
  }

  get csrf() {
    return this.#csrf;
  }

  /** The operations API of an account. */
  static operations(account) {
    return `/operations/api/account/${encodeURIComponent(account)}`;
  }

  /** Reads JSON. */
  async get(path, { signal } = {}) {
    const answer = await this.send('GET', path, { signal });
    return answer.body;
  }

  /**
   * Sends a request and takes its JSON apart.
   *
   * @returns { status, body, etag }; body is null where there is none
   * @throws Refused, Unreachable
   */
  async send(method, path, { body = undefined, etag = null, signal = undefined } = {}) {
    const headers = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (etag !== null) headers['If-Match'] = etag;
    if (method !== 'GET' && this.#csrf !== null) headers['X-CSRF-Token'] = this.#csrf;
    const response = await this.open(path, { method, headers, signal, body: body && JSON.stringify(body) });
    const text = await response.text().catch((cause) => Promise.reject(new Unreachable(cause)));
    return { status: response.status, body: text === '' ? null : parsed(text), etag: response.headers.get('ETag') };
  }

  /** Opens an answer whose body the caller reads; it is a good one. */
  async open(path, options = {}) {
    let response;
    try {
      response = await this.#fetch(path, { credentials: 'same-origin', cache: 'no-cache', ...options });
    } catch (cause) {
      if (cause.name === 'AbortError') throw cause;
      throw new Unreachable(cause);
    }
    this.#clock.heardFrom(response.headers);
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreachable(cause); // Something in between answered in the server's place.
  }
}

async function refusal(response) {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text);
    return new Refused(response.status, problem.title ?? response.statusText, problem.detail ?? '');
  } catch {
    return new Refused(response.status, response.statusText || `Status ${response.status}`, '');
  }
}
