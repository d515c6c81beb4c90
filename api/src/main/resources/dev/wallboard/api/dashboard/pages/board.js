/** One board, with the bar above it; or in full screen as on a wall. */
import { may } from '../data/session.js';
import { Refused } from '../data/server.js';
import { useApp } from '../parts/app.js';
import { BoardView } from '../parts/board-view.js';
import { Icon } from '../parts/marks.js';
import { Failed, Notice } from '../parts/states.js';
import { html, useEffect, useState } from '../parts/view.js';
import { WallPicture } from './wall.js';

const USUAL_SECONDS = 20;

export function BoardPage({ id }) {
  const { boards, hrefs, session } = useApp();
  const [known, setKnown] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const [isWall, setWall] = useState(false);
  const read = () => boards.read(id).then((found) => (setKnown(found), setTrouble(null)), setTrouble);
  useEffect(() => void read(), [id]);
  useEffect(() => {
    const changed = () => setWall(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  if (trouble instanceof Refused && trouble.status === 404) {
    return html`<${Notice} title="There is no such board"><p>It may have been removed. <a href=${hrefs.boards()}>To the boards</a></p></${Notice}>`;
  }
  if (trouble !== null) return html`<${Failed} what="The board" error=${trouble} onRetry=${read} />`;
  if (known === null) return html`<div class="page-body" aria-busy="true"><div class="block title-block"></div><div class="block table-block"></div></div>`;
  const { board } = known;
  const mayEdit = !board.builtIn && may(session, 'manager');
  const fill = () => document.documentElement.requestFullscreen();
  return html`<div class="page-body">
    <header class="page-head">
      <div class="page-name"><nav class="crumbs" aria-label="Where this is"><a href=${hrefs.boards()}>Boards</a> / ${board.name}</nav><h1 class="page-title">${board.name}</h1></div>
      <div class="page-tools">
        ${mayEdit && html`<a class="button" href=${hrefs.editor(id)}>Edit</a>`}
        <button type="button" class="button" onClick=${fill}><${Icon} name="expand" />Full screen</button>
      </div>
    </header>
    ${board.items.length === 0
      ? html`<${Notice} title="Nothing is on this board yet"><p>${mayEdit ? html`<a href=${hrefs.editor(id)}>Edit it</a> to put something there.` : 'A manager can put something there.'}</p></${Notice}>`
      : html`<${BoardView} board=${board} />`}
    ${isWall && html`<${WallPicture} boards=${[board]} seconds=${USUAL_SECONDS} />`}
  </div>`;
}
