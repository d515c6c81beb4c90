/** Edits where the histogram's buckets begin. */
import { USUAL_BUCKETS, bucketsOf } from '../core/buckets.js';
import { Dialog } from './table-dialog.js';
import { html, useState } from './view.js';

export function BucketsDialog({ buckets, onChange, onClose }) {
  const [text, setText] = useState(buckets.join(', '));
  const { buckets: read, trouble } = bucketsOf(text);
  const submit = (event) => {
    event.preventDefault();
    if (trouble) return;
    onChange(read);
    onClose();
  };
  return html`<${Dialog} title="Buckets of the histogram" onClose=${onClose} className="is-narrow">
    <form class="form" onSubmit=${submit}>
      <label class="field"><span>Starts, in seconds</span>
        <input type="text" inputmode="numeric" value=${text} aria-invalid=${Boolean(trouble)} aria-describedby="buckets-note" onInput=${(event) => setText(event.target.value)} />
      </label>
      <p id="buckets-note" class=${trouble ? 'trouble' : 'field-note'} role=${trouble ? 'alert' : undefined}>${trouble ?? 'Multiples of 5, separated by commas. The last bucket has no end.'}</p>
      <div class="dialog-foot">
        <button type="button" class="button is-quiet" onClick=${() => setText(USUAL_BUCKETS.join(', '))}>Usual ones</button>
        <button type="submit" class="button is-main" disabled=${Boolean(trouble)}>Use these</button>
      </div>
    </form>
  </${Dialog}>`;
}
