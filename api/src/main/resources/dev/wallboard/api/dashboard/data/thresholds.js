/** The account's thresholds as the server keeps them; the usual ones where it keeps none. */
import { Thresholds, USUAL_THRESHOLDS } from '../core/states.js';
import { Server } from './server.js';

const EVERY_SECONDS = 60;

export class ThresholdsDocument {
  #server;
  #resources;
  #source = undefined;

  constructor(server, resources, account) {
    this.#server = server;
    this.#resources = resources;
    this.path = `${Server.operations(account)}/thresholds`;
    this.thresholds = new Thresholds();
  }

  open() {
    return this.#resources.want(this.path, EVERY_SECONDS);
  }

  subscribe(listener) {
    return this.#resources.subscribe(() => this.#refresh() && listener());
  }

  /** Whether the server keeps any, so that they can be edited. */
  get isKept() {
    return this.#source !== undefined;
  }

  /** The document to edit, and the version it is. */
  async read() {
    const { body, etag } = await this.#server.send('GET', this.path);
    return { document: body, etag };
  }

  /** Saves a document in place of that version. Throws Refused with 412 if it has changed. */
  async save(document, etag) {
    await this.#server.send('PUT', this.path, { body: document, etag });
    await this.#resources.again(this.path);
  }

  #refresh() {
    const { body } = this.#resources.get(this.path);
    if (body === this.#source) return false;
    this.#source = body;
    this.thresholds = new Thresholds(body ?? USUAL_THRESHOLDS);
    return true;
  }
}
