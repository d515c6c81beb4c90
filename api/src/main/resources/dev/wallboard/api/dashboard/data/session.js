/** Who looks at which account: a login, or an open server and an account in the address. */
import { Refused, Server } from './server.js';

const REMEMBERED = 'wallboard.account';

export const ROLES = { viewer: 0, manager: 1, admin: 2 };

/**
 * The session that there is: { account, name, role, isOpen }, or null where somebody has to log in.
 *
 * @param account of the address, for a server that asks nobody who they are
 */
export async function existingSession(server, account) {
  try {
    const session = await server.get('/api/session');
    if (session === null) return null;
    server.csrf = session.csrf;
    return { account: session.accountId, name: session.loginName, role: session.role, isOpen: false };
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const mayBeOpen = refused.status === 404 && account !== null;
    return mayBeOpen && (await isOpen(server, account)) ? openSession(account) : null;
  }
}

/** Whether the server asks people who they are; one that is open does not. */
export async function hasLogins(server) {
  try {
    await server.get('/api/session');
    return true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return refused.status !== 404;
  }
}

/** An open server lets everybody do everything. */
function openSession(account) {
  return { account, name: null, role: 'admin', isOpen: true };
}

async function isOpen(server, account) {
  try {
    await server.get(`${Server.operations(account)}/queuestate?v=2`);
    return true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return false;
  }
}

/** Logs in. Throws Refused where the server says no. */
export async function logIn(server, { account, username, password }) {
  const { body } = await server.send('POST', `${pathOf(account)}/login?v=1.3`, { body: { username, password } });
  server.csrf = body.csrf;
  return existingSession(server, account);
}

/** Has the session last from now on as long as from a login. */
export async function refresh(server, account) {
  const { body } = await server.send('POST', `${pathOf(account)}/refresh?v=1.3`, { body: { csrf: server.csrf } });
  if (body?.csrf) server.csrf = body.csrf;
}

export async function logOut(server, account) {
  await server.send('POST', `${pathOf(account)}/logout?v=1.3`, { body: { csrf: server.csrf } });
  server.csrf = null;
}

function pathOf(account) {
  return `/api/account/${encodeURIComponent(account)}`;
}

/** Whether a session may do what this role may. */
export function may(session, role) {
  return ROLES[session.role] >= ROLES[role];
}

/** The account that was looked at last in this browser. */
export function rememberedAccount() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

export function rememberAccount(account) {
  try {
    localStorage.setItem(REMEMBERED, account);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
