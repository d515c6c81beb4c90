/** The overview: are we all right, and if not, where? Then the numbers, then their history. */
import { frameHeading, spanName } from '../core/frames.js';
import { byUrgency } from '../core/skills.js';
import { verdict } from '../core/states.js';
import { useApp, useMedia } from '../parts/app.js';
import { Speaker, lostOf } from '../parts/connection.js';
import { useActivity, useAgentStates, useFigures, useSkillRows } from '../parts/figures.js';
import { FrameChoice } from '../parts/frame-choice.js';
import { Failed, Notice, Skeleton } from '../parts/states.js';
import { TileGroup } from '../parts/tile-group.js';
import { SkillVerdict, Verdict } from '../parts/verdict.js';
import { html } from '../parts/view.js';
import { AgentsTable } from '../parts/agents-table.js';
import { Chart } from '../parts/chart.js';
import { chartsOf } from '../parts/chart-set.js';
import { SkillsTable } from '../parts/skills-table.js';

const NOW_TILES = ['waiting', 'longestWait', 'freeSlots', 'agents'];
const FRAME_TILES = ['serviceLevel', 'abandonmentRate', 'timeToAnswer', 'occupancy', 'entered', 'connected', 'handled', 'handlingTime'];

/** Which charts stand beside the table, and which below. */
const BESIDE = { narrow: ['flow', 'queue'], wide: ['flow', 'waits', 'queue', 'agents'] };
const BELOW = {
  narrow: ['waits', 'agents', 'slots', 'serviceLevel', 'timeToAnswer', 'abandonmentRate'],
  wide: ['slots', 'serviceLevel', 'timeToAnswer', 'abandonmentRate'],
};

export function Overview() {
  const app = useApp();
  const { frame, fast, clock, formats, thresholds } = app;
  const { rows } = useSkillRows(frame);
  const figures = useFigures(frame);
  const agents = useAgentStates();
  const activity = useActivity(frame, { hasIntervals: true });
  const isWide = useMedia('(min-width: 1600px)');
  const trouble = fast.error('queuestate?v=2');

  if (trouble) return html`<${Failed} what="The overview" error=${trouble} onRetry=${() => fast.tryNow()} />`;
  if (rows === null || figures === null) return html`<${Skeleton} />`;
  if (rows.length === 0) return html`<${Empty} />`;

  const lost = lostOf(fast, clock);
  const urgent = [...rows].sort(byUrgency);
  const only = rows.length === 1 ? rows[0] : null;
  const layout = isWide ? 'wide' : 'narrow';
  const charts = chartsOf({ figures, activity, thresholds, formats });
  const show = (id) => html`<${Chart} key=${id} chart=${charts[id]()} isLost=${lost !== null} />`;
  const tiles = { figures, agents: agents.now, activity, skillId: null, isLost: lost !== null };
  return html`<div class="page-body overview">
    <${Speaker} text=${spokenVerdict(rows, lost)} />
    ${only
      ? html`<${SkillVerdict} row=${only} lost=${lost} />`
      : html`<${Verdict} rows=${urgent} levelState=${figures.levelRatio === null ? null : figures.states.level} lost=${lost} />`}
    <div class="groups">
      <section class="group is-now" aria-labelledby="now">
        <div class="group-head"><h2 class="group-title" id="now">${lost ? `At ${formats.second(lost.since)}` : 'Now'}</h2></div>
        <${TileGroup} metrics=${NOW_TILES} ...${tiles} />
      </section>
      <section class="group is-frame" aria-labelledby="frame">
        <div class="group-head">
          <h2 class="group-title" id="frame">${lost ? `${capital(spanName(frame))} to ${formats.second(lost.since)}` : frameHeading(frame)}</h2>
          <span class="group-note">${!lost && sinceWords(figures, formats)}</span>
          <${FrameChoice} frame=${frame} />
        </div>
        <${TileGroup} metrics=${FRAME_TILES} ...${tiles} />
      </section>
    </div>
    <div class="overview-lower">
      ${only ? html`<${AgentsTable} agents=${agents} activity=${activity} hasChats=${false} />` : html`<${SkillsTable} rows=${rows} figures=${figures} maxRows=${isWide ? 14 : 9} isLost=${lost !== null} />`}
      <div class="charts-beside">${BESIDE[layout].map(show)}</div>
    </div>
    <div class="charts-below">${BELOW[layout].map(show)}</div>
  </div>`;
}

function sinceWords({ since, beforeName }, formats) {
  const compared = beforeName === null ? '' : `, compared with ${beforeName}`;
  return `since ${formats.minute(since)}${compared}`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

function spokenVerdict(rows, lost) {
  return lost === null ? verdict(rows).title : 'Connection lost. The state is unknown.';
}

/** Nothing has come in yet: how to send the first event. */
function Empty() {
  const { account } = useApp();
  const command = `curl -H 'Content-Type: application/json' \\
  -d "{\\"type\\":\\"engagement.queued\\",\\"time\\":$(date +%s)000,\\"engagementId\\":\\"first\\",\\"skillId\\":101}" \\
  '${location.origin}/ingest/api/account/${account}/events'`;
  return html`<${Notice} title="No events yet" className="is-empty">
    <p>Nothing has come in for account ${account} in the last 24 hours. This sends a first chat into the queue of skill 101:</p>
    <pre class="command"><code>${command}</code></pre>
    <p>The numbers are here as soon as it has arrived.</p>
  </${Notice}>`;
}

