/** Edits when a skill's numbers, or all skills', are to be watched and when to act. */
import { THRESHOLD_FIELDS, edited, fieldsOf, troubleOf } from '../core/threshold-form.js';
import { FORMULAS } from '../core/words.js';
import { Refused } from '../data/server.js';
import { useApp } from './app.js';
import { Mark } from './marks.js';
import { Dialog } from './table-dialog.js';
import { html, useEffect, useState } from './view.js';

/** @param skillId whose, or null for what holds where a skill says nothing */
export function ThresholdsDialog({ skillId, name, onClose }) {
  const { thresholdsDocument } = useApp();
  const [known, setKnown] = useState(null);
  const [values, setValues] = useState(null);
  const [message, say] = useState('');
  const [isBusy, setBusy] = useState(false);

  const read = async () => {
    try {
      const read = await thresholdsDocument.read();
      setKnown(read);
      setValues(fieldsOf(read.document, skillId));
    } catch (trouble) {
      say(trouble.message);
    }
  };
  useEffect(() => void read(), []);

  const submit = async (event) => {
    event.preventDefault();
    const trouble = troubleOf(values);
    if (trouble !== null) {
      say(trouble);
      return;
    }
    setBusy(true);
    try {
      await thresholdsDocument.save(edited(known.document, skillId, values), known.etag);
      onClose();
    } catch (refused) {
      setBusy(false);
      const isStale = refused instanceof Refused && refused.status === 412;
      say(isStale ? 'Somebody saved other thresholds meanwhile: these are the new ones.' : refused.message);
      if (isStale) await read();
    }
  };
  const change = (field) => (event) => setValues({ ...values, [field]: event.target.value });
  return html`<${Dialog} title=${skillId === null ? 'Thresholds of all skills' : `Thresholds of ${name}`} onClose=${onClose}>
    ${values === null
      ? html`<div class="block form-block" aria-busy=${message === ''}></div>`
      : html`<form class="form thresholds" onSubmit=${submit} novalidate>
        <fieldset class="threshold-level">
          <legend class="field-head">Service level</legend>
          <label class="field"><span>Formula</span><select value=${values.formula} onChange=${change('formula')}>${Object.entries(FORMULAS).map(([formula, words]) => html`<option key=${formula} value=${formula}>${words}</option>`)}</select></label>
          <${Number} label="within, s" field="withinSeconds" values=${values} onInput=${change} />
          <${Number} label="target, %" field="targetPercent" values=${values} onInput=${change} mark="watch" />
          <${Number} label="act below, %" field="actPercent" values=${values} onInput=${change} mark="act" />
        </fieldset>
        <table class="plain-table threshold-table">
          <thead><tr><th scope="col">Metric</th><th scope="col"><${Mark} state="watch" /> Watch</th><th scope="col"><${Mark} state="act" /> Act</th></tr></thead>
          <tbody>${THRESHOLD_FIELDS.map(({ metric, words, unit }) => html`<tr key=${metric}>
            <th scope="row">${words}</th>
            ${['watch', 'act'].map((edge) => html`<td key=${edge}><input class="input" inputmode="decimal" aria-label=${`${words}, ${edge}`} placeholder="never" value=${values[`${metric}.${edge}`]} onInput=${change(`${metric}.${edge}`)} /> <span class="muted">${unit}</span></td>`)}
          </tr>`)}</tbody>
        </table>
        ${skillId !== null && html`<p class="field-note">What is as for all skills stays so: it changes when that changes.</p>`}
      </form>`}
    <p class="trouble" role="alert">${message}</p>
    <div class="dialog-foot">
      <button type="button" class="button is-quiet" onClick=${onClose}>Cancel</button>
      <button type="button" class="button is-main" disabled=${isBusy || values === null} onClick=${submit}>Save</button>
    </div>
  </${Dialog}>`;
}

function Number({ label, field, values, onInput, mark = null }) {
  return html`<label class="field"><span class="field-label">${mark && html`<${Mark} state=${mark} />`}${label}</span><input inputmode="decimal" value=${values[field]} onInput=${onInput(field)} /></label>`;
}
