/**
 * Reads server-sent events (WHATWG HTML, 9.2) out of pieces of text. The browser's own EventSource
 * would hide the comments, and they are what proves that a quiet line is alive.
 */
export class EventReader {
  #listener;
  #rest = '';
  #name = '';
  #data = [];
  #id = undefined;
  #isFirst = true;

  /** @param listener { event({ name, data, id }), comment() } */
  constructor(listener) {
    this.#listener = listener;
  }

  /** Takes the next piece, wherever it was cut. */
  read(piece) {
    let text = this.#rest + piece;
    if (this.#isFirst && text.length > 0) {
      this.#isFirst = false;
      text = text.startsWith('\ufeff') ? text.slice(1) : text;
    }
    // A carriage return at the very end may be the first half of a line's end.
    const isHalved = text.endsWith('\r');
    const lines = (isHalved ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() + (isHalved ? '\r' : '');
    lines.forEach((line) => this.#line(line));
  }

  #line(line) {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) {
      this.#listener.comment();
      return;
    }
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#name = value;
    if (field === 'data') this.#data.push(value);
    if (field === 'id' && !value.includes('\0')) this.#id = value;
  }

  #dispatch() {
    if (this.#data.length > 0) {
      this.#listener.event({
        name: this.#name === '' ? 'message' : this.#name,
        data: this.#data.join('\n'),
        id: this.#id,
      });
    }
    this.#name = '';
    this.#data = [];
  }
}
