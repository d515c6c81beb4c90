/** Tiles side by side, each with the table behind its trend. */
import { useApp } from './app.js';
import { TableDialog } from './table-dialog.js';
import { Tile } from './tile.js';
import { tileOf, trendTable } from './tiles.js';
import { classes, html, useState } from './view.js';

/** Metrics whose number is looked at more closely on a page of its own. */
const PAGES = { waiting: 'skills', longestWait: 'skills', serviceLevel: 'skills', freeSlots: 'agents', agents: 'agents', occupancy: 'agents' };

export function TileGroup({ metrics, figures, agents, activity, skillId, isLost }) {
  const { formats, thresholds, directory, hrefs } = useApp();
  const [shown, show] = useState(null);
  const more = { formats, thresholds, skillId, directory, agents, activity };
  return html`<div class=${classes('tiles', isLost && 'is-lost')}>
    ${metrics.map((metric) => {
      const tile = tileOf(metric, figures, more);
      const own = isLost ? { ...tile, state: 'good' } : tile;
      const href = skillId === null && PAGES[metric] ? hrefs[PAGES[metric]]() : null;
      const hasTable = tile.trend && tile.trend.values.length > 0 && metric !== 'longestWait' && metric !== 'occupancy';
      return html`<${Tile} key=${metric} metric=${metric} ...${own} href=${href} onTable=${hasTable ? () => show(metric) : null} />`;
    })}
    ${shown && html`<${TrendDialog} metric=${shown} tile=${tileOf(shown, figures, more)} figures=${figures} formats=${formats} onClose=${() => show(null)} />`}
  </div>`;
}

function TrendDialog({ metric, tile, figures, formats, onClose }) {
  const { queueList, chatList } = figures.past.tables;
  const list = metric === 'handled' || metric === 'handlingTime' ? chatList : queueList;
  return html`<${TableDialog} title=${tile.label} table=${trendTable(tile.label, tile.trend, list, formats)} onClose=${onClose} />`;
}
