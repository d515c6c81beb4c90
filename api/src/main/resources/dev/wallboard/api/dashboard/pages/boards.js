/** The account's boards, and the links for walls. */
import { Refused } from '../data/server.js';
import { may } from '../data/session.js';
import { useApp } from '../parts/app.js';
import { Icon } from '../parts/marks.js';
import { Failed } from '../parts/states.js';
import { WallLinksCard } from '../parts/wall-links-card.js';
import { html, useEffect, useState } from '../parts/view.js';

export function BoardsPage() {
  const { boards, session, hrefs, go, formats } = useApp();
  const [known, setKnown] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const read = () => boards.list().then((list) => (setKnown(list), setTrouble(null)), setTrouble);
  useEffect(() => void read(), []);
  if (trouble !== null) return html`<${Failed} what="The boards" error=${trouble} onRetry=${read} />`;
  if (known === null) return html`<div class="page-body" aria-busy="true"><div class="block title-block"></div><div class="block table-rows"></div></div>`;
  const mayEdit = may(session, 'manager');
  const create = async (board) => {
    try {
      const made = await boards.create(board);
      go(hrefs.editor(made.id));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      setTrouble(refused);
    }
  };
  const copy = async (id) => {
    const { board } = await boards.read(id);
    await create({ ...board, name: `Copy of ${board.name}`.slice(0, 100) });
  };
  return html`<div class="page-body">
    <header class="page-head">
      <h1 class="page-title">Boards</h1>
      <div class="page-tools">${mayEdit && html`<button type="button" class="button is-main" onClick=${() => create({ name: 'New board', items: [] })}><${Icon} name="plus" />New board</button>`}</div>
    </header>
    <ul class="board-list">
      ${known.map((board) => html`<li key=${board.id} class="card board-card">
        <a class="board-card-link" href=${hrefs.board(board.id)}><${Icon} name="boards" /><span><strong>${board.name}</strong><span class="muted">${board.builtIn ? 'Comes along' : `Changed ${formats.day(board.changedEpochMillis)} by ${board.changedBy}`}</span></span></a>
        ${mayEdit && html`<span class="board-card-tools">
          ${!board.builtIn && html`<a class="button" href=${hrefs.editor(board.id)}>Edit</a>`}
          <button type="button" class="button" aria-label="Copy ${board.name}" onClick=${() => copy(board.id)}>Copy</button>
        </span>`}
      </li>`)}
    </ul>
    ${mayEdit && html`<${WallLinksCard} boards=${known} />`}
  </div>`;
}
