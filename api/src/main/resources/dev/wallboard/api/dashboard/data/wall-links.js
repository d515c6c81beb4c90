/** Links for screens that nobody sits at: made and revoked by managers, handed in by the screen. */
import { Server } from './server.js';

export class WallLinks {
  #server;
  #path;

  constructor(server, account) {
    this.#server = server;
    this.#path = `${Server.operations(account)}/wall-links`;
  }

  async list() {
    return (await this.#server.get(this.#path)).links;
  }

  /** Makes one; its token is in this answer and never again. */
  async create(link) {
    return (await this.#server.send('POST', this.#path, { body: link })).body;
  }

  async revoke(id) {
    await this.#server.send('DELETE', `${this.#path}/${encodeURIComponent(id)}`);
  }
}

/** The account in a token: what stands before its first dot; null where there is none. */
export function accountIn(token) {
  const dot = token.indexOf('.');
  return dot > 0 && dot < token.length - 1 ? token.slice(0, dot) : null;
}

/** Hands a token in, for { name, boards, seconds, theme }. */
export async function openWall(server, account, token) {
  return (await server.send('POST', wallPath(account), { body: { token } })).body;
}

/** The same again with the cookie: boards may have changed. */
export function readWall(server, account) {
  return server.get(wallPath(account));
}

function wallPath(account) {
  return `/api/account/${encodeURIComponent(account)}/wall`;
}
