/** Who looks at which account: a login, or an open server and an account in the address. */
import { Refused } from './server.js';

const REMEMBERED = 'wallboard.account';

export const ROLES = { viewer: 0, manager: 1, admin: 2 };

/**
 * A session: { account, name, role, isOpen }. An open server lets everybody do everything.
 */
export async function existingSession(server, account) {
  try {
    const session = await server.get('/api/session');
    server.csrf = session.csrf;
    return { account: session.accountId, name: session.loginName, role: session.role, isOpen: false };
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    if (refused.status !== 404) return null;
    return account === null ? null : { account, name: null, role: 'admin', isOpen: true };
  }
}

/** Whether the server knows of logins at all. */
export async function hasLogins(server) {
  try {
    await server.get('/api/session');
    return true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return refused.status !== 404;
  }
}

/** Logs in. Throws Refused where the server says no. */
export async function logIn(server, { account, username, password }) {
  const path = `/api/account/${encodeURIComponent(account)}/login?v=1.3`;
  const { body } = await server.send('POST', path, { body: { username, password } });
  server.csrf = body.csrf;
  return existingSession(server, account);
}

export async function logOut(server, account) {
  await server.send('POST', `/api/account/${encodeURIComponent(account)}/logout?v=1.3`, { body: {} });
  server.csrf = null;
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
