/** Boards in turn on a screen nobody sits at: read only, no controls, by a wall link. */
import { frameOfItem, hasFrame, shownSeconds, showsSkills } from '../core/board.js';
import { frameHeading, frameStart } from '../core/frames.js';
import { ACT } from '../core/states.js';
import { Refused } from '../data/server.js';
import { accountIn, openWall, readWall } from '../data/wall-links.js';
import { App, useApp, useChanges } from '../parts/app.js';
import { BoardView } from '../parts/board-view.js';
import { useSkillRows } from '../parts/figures.js';
import { Logo, Mark } from '../parts/marks.js';
import { classes, html, useEffect, useMemo, useState } from '../parts/view.js';
import { workplace } from './workplace.js';

const READ_AGAIN_MILLIS = 60_000;
const TRY_AGAIN_MILLIS = 5_000;
const DIM_AFTER_MILLIS = 10 * 60_000;

/** Hands the token in, and shows what it opens. */
export function Wall({ server, clock, formats }) {
  const [known, setKnown] = useState({ stage: 'opening' });
  const token = decodeURIComponent(location.hash.slice(1));
  const account = accountIn(token);
  useEffect(() => {
    let timer = null;
    const open = async (isFirst) => {
      try {
        const wall = await (isFirst ? openWall(server, account, token) : readWall(server, account));
        document.documentElement.dataset.theme = wall.theme;
        setKnown({ stage: 'open', wall });
        timer = setTimeout(() => open(false), READ_AGAIN_MILLIS);
      } catch (trouble) {
        if (trouble instanceof Refused && trouble.status < 500 && trouble.status !== 429) setKnown({ stage: 'refused' });
        else timer = setTimeout(() => open(isFirst), TRY_AGAIN_MILLIS);
      }
    };
    document.documentElement.dataset.theme = 'dark';
    if (account === null) setKnown({ stage: 'refused' });
    else open(true);
    return () => clearTimeout(timer);
  }, []);
  const ended = () => setKnown({ stage: 'refused' });
  if (known.stage === 'refused') {
    return html`<main class="wall"><div class="wall-message"><${Mark} state="unknown" /><h1>This wall link has expired or was revoked</h1><p>A manager can make a new one.</p></div></main>`;
  }
  if (known.stage === 'opening') return html`<main class="wall" aria-busy="true"></main>`;
  return html`<${OpenWall} ...${{ server, clock, formats, account, wall: known.wall, onEnded: ended }} />`;
}

function OpenWall({ server, clock, formats, account, wall, onEnded }) {
  const base = useMemo(() => workplace({ server, account, onEnded, directoryCall: wall.directory ?? null }), [wall.directory]);
  useChanges(base.directory);
  useChanges(base.thresholdsDocument);
  useEffect(() => base.open(), [base]);
  const app = { ...base, server, clock, formats, thresholds: base.thresholdsDocument.thresholds, hrefs: null, preferences: FIXED };
  return html`<${App.Provider} value=${app}><${WallPicture} boards=${wall.boards} seconds=${wall.seconds} /></${App.Provider}>`;
}

/** A wall has no preferences of its own. */
const FIXED = { get: () => null, subscribe: () => () => {} };

/** Shows boards in turn; also for a look at one board in full screen. */
export function WallPicture({ boards, seconds }) {
  const { formats, clock, thresholds } = useApp();
  const [at, setAt] = useState(0);
  const board = boards[at % boards.length];
  const { rows } = useSkillRows(60);
  const hasAction = rows?.some(({ state }) => state === ACT) ?? false;
  useEffect(() => {
    if (boards.length < 2) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % boards.length), shownSeconds(board, seconds, hasAction) * 1000);
    return () => clearTimeout(timer);
  }, [at, boards.length, seconds, hasAction && showsSkills(board)]);
  const { shift, isDim } = useCare();
  if (board === undefined) return html`<main class="wall"><div class="wall-message"><h1>There is no board to show</h1></div></main>`;
  return html`<main class="wall" aria-label=${board.name}>
    <div class="wall-picture" style=${{ translate: `${shift.x}px ${shift.y}px` }}>
      <${BoardView} key=${board.id} board=${board} isWall />
      <footer class=${classes('wall-foot', isDim && 'is-dim')}>
        <span class="wall-name"><${Logo} />${board.name}</span>
        <span class="wall-dots" aria-hidden="true">${boards.length > 1 && boards.map((each, index) => html`<span key=${each.id} class=${classes('wall-dot', index === at % boards.length && 'is-on')}></span>`)}</span>
        <span class="wall-frame">${footWords(board, formats, clock.now(), thresholds)}</span>
      </footer>
    </div>
  </main>`;
}

function footWords(board, formats, nowMillis, thresholds) {
  const frames = [...new Set(board.items.filter(hasFrame).map(frameOfItem))];
  if (frames.length !== 1) return '';
  const { formula, withinSeconds } = thresholds.serviceLevel();
  return `${frameHeading(frames[0])}, since ${formats.minute(frameStart(frames[0], nowMillis))}. Service level: ${formula}, ${withinSeconds} s`;
}

/** Against burn-in: the picture goes along a slow loop, a step a minute, and bars dim after a while. */
function useCare() {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((each) => each + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  const angle = (minutes % 32) * (Math.PI / 16);
  const reach = Math.min(8, minutes);
  return {
    shift: { x: Math.round(reach * Math.cos(angle)), y: Math.round(reach * Math.sin(2 * angle)) },
    isDim: minutes * 60_000 >= DIM_AFTER_MILLIS,
  };
}
