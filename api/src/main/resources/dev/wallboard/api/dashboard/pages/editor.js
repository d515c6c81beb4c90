/** The board's editor: the board itself with handles, and beside it what is chosen. */
import { KINDS, nameOfItem } from '../core/board.js';
import { added } from '../core/layout.js';
import { Undo } from '../core/undo.js';
import { Refused } from '../data/server.js';
import { useApp } from '../parts/app.js';
import { BoardView } from '../parts/board-view.js';
import { EditedItem } from '../parts/edited-item.js';
import { Icon } from '../parts/marks.js';
import { ItemForm } from '../parts/item-form.js';
import { Failed } from '../parts/states.js';
import { Dialog } from '../parts/table-dialog.js';
import { html, useEffect, useState } from '../parts/view.js';

export function EditorPage({ id }) {
  const { boards, hrefs, go } = useApp();
  const [steps, setSteps] = useState(null);
  const [etag, setEtag] = useState(null);
  const [saved, setSaved] = useState(null);
  const [chosen, choose] = useState(null);
  const [state, setState] = useState({ kind: 'clean' });
  const [spoken, speak] = useState('');

  const take = ({ board, etag: version }) => {
    setSteps(new Undo(board));
    setSaved(board);
    setEtag(version);
    choose(null);
    setState({ kind: 'clean' });
  };
  const read = () => boards.read(id).then(take, (trouble) => setState({ kind: 'unread', trouble }));
  useEffect(() => void read(), [id]);
  const isChanged = steps !== null && JSON.stringify(steps.present) !== JSON.stringify(saved);
  useLeaving(isChanged);

  if (state.kind === 'unread') return html`<${Failed} what="The board" error=${state.trouble} onRetry=${read} />`;
  if (steps === null) return html`<div class="page-body" aria-busy="true"><div class="block title-block"></div><div class="block table-block"></div></div>`;
  const board = steps.present;
  if (board.builtIn) return html`<${Failed} what="This board" error=${{ message: 'It comes along and cannot be changed; copy it first.' }} />`;

  const change = (items, isSameStep = false) => {
    const next = { ...board, items };
    setSteps(isSameStep ? steps.replaced(next) : steps.with(next));
  };
  const add = (kind) => {
    change(added(board.items, KINDS[kind].item));
    choose(board.items.length);
    speak(`${KINDS[kind].words} added`);
  };
  const remove = (index) => {
    speak(`${nameOfItem(board.items[index])} removed`);
    change(board.items.filter((_, at) => at !== index));
    choose(null);
  };
  const save = async (version = etag) => {
    setState({ kind: 'saving' });
    try {
      const answer = await boards.save(board, version);
      setSaved(board);
      setEtag(answer.etag);
      setState({ kind: 'saved' });
    } catch (trouble) {
      const isStale = trouble instanceof Refused && trouble.status === 412;
      setState(isStale ? { kind: 'stale', theirs: await boards.read(id) } : { kind: 'failed', trouble });
    }
  };
  const discard = async () => {
    await boards.remove(id, etag);
    setSaved(board);
    go(hrefs.boards());
  };
  return html`<div class="page-body editor" data-own-keys>
    <header class="page-head">
      <div class="page-name">
        <nav class="crumbs" aria-label="Where this is"><a href=${hrefs.boards()}>Boards</a> / <a href=${hrefs.board(id)}>${board.name}</a> / Edit</nav>
        <input class="title-input" aria-label="Name of the board" maxlength="100" value=${board.name} onChange=${(event) => event.target.value.trim() !== '' && setSteps(steps.with({ ...board, name: event.target.value.trim() }))} />
      </div>
      <div class="page-tools">
        <span class="save-state" role="status">${isChanged && state.kind !== 'saving' ? (state.kind === 'failed' ? state.trouble.message : 'Not saved yet') : SAVE_WORDS[state.kind] ?? ''}</span>
        <button type="button" class="button" aria-label="Undo" disabled=${!steps.canUndo} onClick=${() => (setSteps(steps.undone()), choose(null))}><${Icon} name="undo" /></button>
        <button type="button" class="button is-mirrored" aria-label="Redo" disabled=${!steps.canRedo} onClick=${() => (setSteps(steps.redone()), choose(null))}><${Icon} name="undo" /></button>
        <button type="button" class="button is-main" disabled=${!isChanged || state.kind === 'saving'} onClick=${() => save()}>Save</button>
        <a class="button" href=${hrefs.board(id)}>Close</a>
      </div>
    </header>
    <div class="editor-body">
      <div class="editor-board">
        ${board.items.length === 0
          ? html`<p class="editor-empty">Put something on the board: choose on the right.</p>`
          : html`<${BoardView} board=${board} around=${({ item, index, place, content }) => html`<${EditedItem} key=${index} ...${{ item, index, place }} items=${board.items} isChosen=${chosen === index}
              onChoose=${() => choose(index)} onChange=${change} onRemove=${() => remove(index)} onSpeak=${speak}>${content}</${EditedItem}>`} />`}
      </div>
      <aside class="editor-side card" aria-label=${chosen === null ? 'Add to the board' : 'Chosen item'}>
        ${chosen !== null && board.items[chosen]
          ? html`<${ItemForm} key=${chosen} item=${board.items[chosen]} onDone=${() => choose(null)} onRemove=${() => remove(chosen)}
              onChange=${(item) => change(board.items.map((each, at) => (at === chosen ? item : each)))} />`
          : html`<${Palette} onAdd=${add} onDiscard=${discard} />`}
      </aside>
    </div>
    <p class="spoken" role="status" aria-live="assertive">${spoken}</p>
    ${state.kind === 'stale' && html`<${Stale} theirs=${state.theirs} onTheirs=${() => take(state.theirs)} onMine=${() => (setEtag(state.theirs.etag), save(state.theirs.etag))} onClose=${() => setState({ kind: 'failed', trouble: new Error('Somebody else saved meanwhile') })} />`}
  </div>`;
}

const SAVE_WORDS = { saving: 'Saving …', saved: 'Saved' };

/** Asks before unsaved changes are lost. */
function useLeaving(isChanged) {
  useEffect(() => {
    if (!isChanged) return undefined;
    const leaving = (event) => event.preventDefault();
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [isChanged]);
}

function Palette({ onAdd, onDiscard }) {
  const [isSure, setSure] = useState(false);
  return html`<h2 class="card-title">Add</h2>
    <div class="palette">${Object.entries(KINDS).map(([kind, { words }]) => html`<button key=${kind} type="button" class="button" onClick=${() => onAdd(kind)}><${Icon} name="plus" />${words}</button>`)}</div>
    <p class="field-note">Drag an item to move it, its corner to resize it. By keyboard: Enter lifts the item that has the focus, arrows move it, shift and arrows resize it, Enter drops it, Esc puts it back; Delete removes it.</p>
    <div class="editor-discard">${isSure
      ? html`<span class="field-note">For everybody?</span><button type="button" class="button is-danger" onClick=${onDiscard}>Remove the board</button><button type="button" class="button is-quiet" onClick=${() => setSure(false)}>Keep it</button>`
      : html`<button type="button" class="button is-quiet" onClick=${() => setSure(true)}><${Icon} name="trash" />Remove the board …</button>`}</div>`;
}

/** Somebody else saved meanwhile: which of the two is to be? */
function Stale({ theirs, onTheirs, onMine, onClose }) {
  return html`<${Dialog} title="Somebody else saved this board meanwhile" onClose=${onClose}>
    <p>Theirs is called “${theirs.board.name}” and has ${theirs.board.items.length} items. Which version is to be?</p>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${onTheirs}>Take theirs</button>
      <button type="button" class="button is-main" onClick=${onMine}>Save mine over it</button>
    </div>
  </${Dialog}>`;
}
