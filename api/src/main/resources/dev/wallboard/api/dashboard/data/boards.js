/** The account's boards, on the server. */
import { bodyOf } from '../core/board.js';
import { Server } from './server.js';

export class Boards {
  #server;
  #path;

  constructor(server, account) {
    this.#server = server;
    this.#path = `${Server.operations(account)}/boards`;
  }

  /** All of them: [{ id, name, builtIn, changedEpochMillis, changedBy }, ...]. */
  async list() {
    return (await this.#server.get(this.#path)).boards;
  }

  /** { board, etag }; throws Refused with 404 where there is none. */
  async read(id) {
    const { body, etag } = await this.#server.send('GET', this.#at(id));
    return { board: body, etag };
  }

  /** Makes a new one; answers it with its id. */
  async create(board) {
    const { body } = await this.#server.send('POST', this.#path, { body: bodyOf(board) });
    return body;
  }

  /** Saves in place of that version. Throws Refused with 412 if it has changed. */
  async save(board, etag) {
    const { body, etag: next } = await this.#server.send('PUT', this.#at(board.id), { body: bodyOf(board), etag });
    return { board: body, etag: next };
  }

  async remove(id, etag) {
    await this.#server.send('DELETE', this.#at(id), { etag });
  }

  #at(id) {
    return `${this.#path}/${encodeURIComponent(id)}`;
  }
}
