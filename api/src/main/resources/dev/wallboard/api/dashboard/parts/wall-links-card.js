/** Wall links: made with boards, seconds and an expiry; listed with their last use; revoked. */
import { useApp } from './app.js';
import { Dialog } from './table-dialog.js';
import { html, useEffect, useState } from './view.js';

export function WallLinksCard({ boards }) {
  const { wallLinks, formats } = useApp();
  const [links, setLinks] = useState(null);
  const [message, say] = useState('');
  const [dialog, show] = useState(null);
  const read = () => wallLinks.list().then(setLinks, (trouble) => trouble.status !== 404 && say(trouble.message));
  useEffect(() => void read(), []);
  const revoke = (id) => wallLinks.revoke(id).then(read, (trouble) => say(trouble.message));
  const nameOf = (id) => boards.find((board) => board.id === id)?.name ?? id;
  if (links === null && message === '') return null;
  return html`<section class="card table-card" aria-labelledby="wall-links">
    <div class="card-head">
      <h2 class="card-title" id="wall-links">Wall links <span class="card-note">boards on screens without a login</span></h2>
      <button type="button" class="button" onClick=${() => show('new')}>New wall link</button>
    </div>
    <p class="trouble" role="alert">${message}</p>
    ${links?.length > 0
      ? html`<div class="table-scroll" tabindex="0" role="region" aria-label="Wall links"><table class="plain-table is-roomy">
          <thead><tr><th scope="col">Name</th><th scope="col">Boards</th><th scope="col">Last used</th><th scope="col">Expires</th><td></td></tr></thead>
          <tbody>${links.map((link) => html`<tr key=${link.id}>
            <th scope="row">${link.name}</th><td>${link.boards.map(nameOf).join(', ')}, ${link.seconds} s each</td>
            <td>${link.lastUsedEpochMillis === null ? 'never' : formats.day(link.lastUsedEpochMillis)}</td><td>${formats.day(link.expiresEpochMillis)}</td>
            <td class="is-numeric"><button type="button" class="button is-danger" aria-label="Revoke ${link.name}" onClick=${() => revoke(link.id)}>Revoke</button></td>
          </tr>`)}</tbody>
        </table></div>`
      : html`<p class="table-empty">No wall links yet.</p>`}
    ${dialog === 'new' && html`<${NewLink} boards=${boards} onClose=${() => show(null)} onMade=${read} />`}
  </section>`;
}

function NewLink({ boards, onClose, onMade }) {
  const { wallLinks } = useApp();
  const [made, setMade] = useState(null);
  const [message, say] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const link = {
      name: form.get('name'),
      boards: form.getAll('boards'),
      seconds: Number(form.get('seconds')),
      days: Number(form.get('days')),
      theme: form.get('theme'),
    };
    if (link.boards.length === 0) {
      say('Choose at least one board.');
      return;
    }
    try {
      setMade(await wallLinks.create(link));
      onMade();
    } catch (trouble) {
      say(trouble.message);
    }
  };
  return html`<${Dialog} title="New wall link" onClose=${onClose} className="is-narrow">
    ${made === null
      ? html`<form class="form" onSubmit=${submit}>
          <label class="field"><span>Name</span><input name="name" required maxlength="100" placeholder="Big screen, first floor" /></label>
          <fieldset class="checks"><legend class="field-head">Boards, in turn</legend>${boards.map((board) => html`<label key=${board.id} class="check"><input type="checkbox" name="boards" value=${board.id} />${board.name}</label>`)}</fieldset>
          <div class="form-row">
            <label class="field"><span>Seconds each</span><input name="seconds" type="number" min="5" max="120" value="20" required /></label>
            <label class="field"><span>Days until it expires</span><input name="days" type="number" min="1" max="365" value="30" required /></label>
            <label class="field"><span>Colours</span><select name="theme"><option value="dark">Dark</option><option value="light">Light</option></select></label>
          </div>
          <p class="trouble" role="alert">${message}</p>
          <div class="dialog-foot"><button type="button" class="button is-quiet" onClick=${onClose}>Cancel</button><button type="submit" class="button is-main">Make the link</button></div>
        </form>`
      : html`<${Made} link=${made} onClose=${onClose} />`}
  </${Dialog}>`;
}

function Made({ link, onClose }) {
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}/wall#${link.token}`;
  return html`<div class="form">
    <p>Open this address on the screen. It is shown this once; whoever has it sees the boards.</p>
    <input class="input" readonly value=${address} aria-label="Address of the wall" onFocus=${(event) => event.target.select()} />
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${() => navigator.clipboard.writeText(address).then(() => setCopied(true))}>${isCopied ? 'Copied' : 'Copy'}</button>
      <button type="button" class="button is-main" onClick=${onClose}>Done</button>
    </div>
  </div>`;
}
