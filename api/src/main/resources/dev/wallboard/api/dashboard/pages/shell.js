/** What stays while one goes from page to page: lines to the server, names, thresholds, the bar. */
import { addressOf, placeOf, withParams } from '../core/address.js';
import { frameOf } from '../core/frames.js';
import { SteadyStates } from '../core/states.js';
import { Directory } from '../data/directory.js';
import { Line } from '../data/line.js';
import { Resources } from '../data/resources.js';
import { SeenWaits } from '../data/seen.js';
import { Server } from '../data/server.js';
import { logOut } from '../data/session.js';
import { ThresholdsDocument } from '../data/thresholds.js';
import { App, useChanges } from '../parts/app.js';
import { LostBanner } from '../parts/connection.js';
import { Keys } from '../parts/keys.js';
import { TopBar } from '../parts/topbar.js';
import { html, useEffect, useMemo, useState } from '../parts/view.js';
import { AgentPage } from './agent.js';
import { AgentsPage } from './agents.js';
import { Nowhere } from './nowhere.js';
import { Overview } from './overview.js';
import { SkillPage } from './skill.js';
import { SkillsPage } from './skills.js';

/** Asked for on every page, so that the bar knows how old things are. */
const SIGN_OF_LIFE = 'queuestate?v=2';
const FAST_SECONDS = 2;
const SLOW_SECONDS = 30;

const PAGES = {
  overview: Overview,
  skills: SkillsPage,
  skill: SkillPage,
  agents: AgentsPage,
  agent: AgentPage,
  nowhere: Nowhere,
};

export function Shell({ server, clock, formats, preferences, session, onEnded }) {
  const base = useMemo(() => workplace({ server, clock, session, onEnded }), [session]);
  const [place, setPlace] = useState(() => placeOf(location.pathname, location.search));
  const [isShowingKeys, showKeys] = useState(false);
  useChanges(base.directory);
  useChanges(base.thresholdsDocument);
  useEffect(() => base.open(), [base]);
  useEffect(() => base.fast.want(SIGN_OF_LIFE), [base]);

  const go = (address, { isReplacing = false } = {}) => {
    history[isReplacing ? 'replaceState' : 'pushState'](null, '', address);
    setPlace(placeOf(location.pathname, location.search));
    if (!isReplacing) scrollTo(0, 0);
  };
  useEffect(() => {
    const back = () => setPlace(placeOf(location.pathname, location.search));
    const click = (event) => followed(event, go);
    addEventListener('popstate', back);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', click);
    };
  }, []);

  const params = { account: session.account, ...place.params };
  const app = {
    ...base,
    server,
    clock,
    session,
    formats,
    preferences,
    account: session.account,
    place,
    frame: frameOf(place.params.frame),
    go,
    setParams: (changes) => go(withParams({ ...place, params }, changes), { isReplacing: true }),
    hrefs: hrefsWith(params),
    thresholds: base.thresholdsDocument.thresholds,
    showKeys: () => showKeys(true),
    logOut: () => logOut(server, session.account).finally(onEnded),
  };
  const Current = PAGES[place.page] ?? Nowhere;
  return html`<${App.Provider} value=${app}>
    <${TopBar} />
    <${LostBanner} />
    <main id="content" class=${`page page-${place.page}`}><${Current} key=${`${place.page} ${place.id}`} id=${place.id} /></main>
    <${Keys} isShown=${isShowingKeys} onShow=${showKeys} />
  </${App.Provider}>`;
}

/** Everything that lives as long as the session. */
function workplace({ server, clock, session, onEnded }) {
  const { account } = session;
  const fast = new Line(server, account, FAST_SECONDS, onEnded);
  const slow = new Line(server, account, SLOW_SECONDS, onEnded);
  const resources = new Resources(server);
  const directory = new Directory(resources, account);
  const thresholdsDocument = new ThresholdsDocument(server, resources, account);
  const lines = [fast, slow, resources];
  const watched = () => lines.forEach((each) => each.pause(document.hidden));
  return {
    fast,
    slow,
    resources,
    directory,
    thresholdsDocument,
    seen: new SeenWaits(),
    steady: new SteadyStates(),
    operations: Server.operations(account),
    workforce: `/wfm/api/account/${encodeURIComponent(account)}`,
    open() {
      document.addEventListener('visibilitychange', watched);
      const stops = [directory.open(), thresholdsDocument.open()];
      return () => {
        document.removeEventListener('visibilitychange', watched);
        stops.forEach((stop) => stop());
        fast.close();
        slow.close();
      };
    },
  };
}

function hrefsWith(params) {
  const to = (path, own) => addressOf(path, params, own);
  const part = encodeURIComponent;
  return {
    overview: () => to('/'),
    skills: (own) => to('/skills', own),
    skill: (id, own) => to(`/skills/${part(id)}`, own),
    agents: (own) => to('/agents', own),
    agent: (id, own) => to(`/agents/${part(id)}`, own),
    boards: () => to('/boards'),
    board: (id) => to(`/boards/${part(id)}`),
    editor: (id) => to(`/boards/${part(id)}/edit`),
  };
}

/** A plain click on a link within the page goes there without loading it anew. */
function followed(event, go) {
  const link = event.target.closest?.('a[href]');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
  if (link.hash !== '' || link.hasAttribute('download') || placeOf(link.pathname).page === 'nowhere') return;
  event.preventDefault();
  go(link.pathname + link.search);
}
