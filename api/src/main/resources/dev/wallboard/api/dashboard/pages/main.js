/** Where the page begins: who is there, which account, and then the place the address names. */
import { ServerClock } from '../core/clock.js';
import { Formats } from '../core/format.js';
import { Preferences } from '../data/preferences.js';
import { Server, Unreachable } from '../data/server.js';
import { existingSession, hasLogins, rememberAccount, rememberedAccount } from '../data/session.js';
import { html, render, useEffect, useState } from '../parts/view.js';
import { Login } from './login.js';
import { Shell } from './shell.js';
import { Wall } from './wall.js';

const clock = new ServerClock();
const server = new Server(clock);
const preferences = new Preferences();
const formats = new Formats();
const TRY_AGAIN_MILLIS = 3000;

function Page() {
  const [known, setKnown] = useState({ stage: 'starting' });

  const begin = async () => {
    const asked = new URLSearchParams(location.search).get('account') ?? rememberedAccount();
    try {
      const session = await existingSession(server, asked);
      if (session === null) {
        setKnown({ stage: 'login', account: asked, hasLogins: await hasLogins(server) });
      } else {
        enter(session);
      }
    } catch (trouble) {
      if (!(trouble instanceof Unreachable)) throw trouble;
      setKnown({ stage: 'unreachable' });
      setTimeout(begin, TRY_AGAIN_MILLIS);
    }
  };
  const enter = (session) => {
    rememberAccount(session.account);
    setKnown({ stage: 'running', session });
  };
  useEffect(() => void begin(), []);

  switch (known.stage) {
    case 'login':
      return html`<${Login} server=${server} account=${known.account} hasLogins=${known.hasLogins} onSession=${enter} />`;
    case 'running':
      return html`<${Shell} key=${known.session.account} ...${{ server, clock, formats, preferences }} session=${known.session} onEnded=${begin} />`;
    case 'unreachable':
      return html`<main class="alone"><h1 class="alone-title">The server cannot be reached</h1><p>Trying again every few seconds.</p></main>`;
    default:
      return html`<main class="alone" aria-busy="true"><p class="spoken">Loading</p></main>`;
  }
}

const root = document.getElementById('page');
if (location.pathname === '/wall') {
  render(html`<${Wall} ...${{ server, clock, formats }} />`, root);
} else {
  render(html`<${Page} />`, root);
}
