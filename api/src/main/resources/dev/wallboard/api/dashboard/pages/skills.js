/** All skills: the verdict, and the whole table with the page to itself. */
import { byUrgency } from '../core/skills.js';
import { useApp } from '../parts/app.js';
import { lostOf } from '../parts/connection.js';
import { useFigures, useSkillRows } from '../parts/figures.js';
import { SkillsTable } from '../parts/skills-table.js';
import { Failed, Notice } from '../parts/states.js';
import { Verdict } from '../parts/verdict.js';
import { html } from '../parts/view.js';

export function SkillsPage() {
  const { frame, fast, clock } = useApp();
  const { rows } = useSkillRows(frame);
  const figures = useFigures(frame);
  const trouble = fast.error('queuestate?v=2');
  if (trouble) return html`<${Failed} what="The skills" error=${trouble} onRetry=${() => fast.tryNow()} />`;
  if (rows === null || figures === null) {
    return html`<div class="page-body is-filling" aria-busy="true"><div class="block verdict-block"></div><div class="block is-rest"></div></div>`;
  }
  if (rows.length === 0) return html`<${Notice} title="No skills yet"><p>Skills appear with the first event that names them.</p></${Notice}>`;
  const lost = lostOf(fast, clock);
  return html`<div class="page-body is-filling">
    <${Verdict} rows=${[...rows].sort(byUrgency)} levelState=${figures.levelRatio === null ? null : figures.states.level} lost=${lost} />
    <${SkillsTable} rows=${rows} figures=${figures} isLost=${lost !== null} />
  </div>`;
}
