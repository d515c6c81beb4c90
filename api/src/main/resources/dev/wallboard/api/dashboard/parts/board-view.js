/** A board: its items on twelve columns, each fetching what it shows. */
import { nameOfItem } from '../core/board.js';
import { rowsOf } from '../core/layout.js';
import { BoardChart } from './board-chart.js';
import { BoardTable } from './board-table.js';
import { BoardTile } from './board-tile.js';
import { BoardVerdict } from './board-verdict.js';
import { useApp, useTicks } from './app.js';
import { classes, html } from './view.js';

/**
 * @param isWall whether it fills the screen
 * @param around what stands around an item: ({ item, index, place, content }) → vnode; for the editor
 */
export function BoardView({ board, isWall = false, around = null }) {
  const rows = rowsOf(board.items);
  return html`<div class=${classes('board', isWall && 'is-wall')} style=${{ '--rows': rows }} data-board=${board.id}>
    ${board.items.map((item, index) => {
      const content = html`<${Item} item=${item} isWall=${isWall} />`;
      const place = { gridColumn: `${item.x + 1} / span ${item.w}`, gridRow: `${item.y + 1} / span ${item.h}` };
      return around === null
        ? html`<section key=${index} class=${`item of-${item.kind}`} style=${place} role="group" aria-label=${nameOfItem(item)}>${content}</section>`
        : around({ item, index, place, content });
    })}
  </div>`;
}

function Item({ item, isWall }) {
  switch (item.kind) {
    case 'tile':
      return html`<${BoardTile} item=${item} isWall=${isWall} />`;
    case 'chart':
      return html`<${BoardChart} item=${item} isWall=${isWall} />`;
    case 'table':
      return html`<${BoardTable} item=${item} isWall=${isWall} />`;
    case 'verdict':
      return html`<${BoardVerdict} item=${item} isWall=${isWall} />`;
    case 'text':
      return html`<div class="board-text card"><p>${item.text}</p></div>`;
    case 'clock':
      return html`<${BoardClock} />`;
    default:
      return html`<div class="board-text card"><p>This page does not know “${item.kind}”. Load it anew.</p></div>`;
  }
}

function BoardClock() {
  const { clock, formats } = useApp();
  useTicks(1000);
  return html`<div class="board-clock card">${formats.minute(clock.now())}</div>`;
}

