/** The choice of the time frame; it stands on the heading of what it governs. */
import { FRAMES, frameName, spanName } from '../core/frames.js';
import { useApp } from './app.js';
import { html } from './view.js';

export function FrameChoice({ frame }) {
  const { setParams } = useApp();
  const frames = FRAMES.includes(frame) ? FRAMES : [...FRAMES, frame].sort((a, b) => a - b);
  return html`<fieldset class="choice">
    <legend class="spoken">Time frame</legend>
    ${frames.map((each) => html`<label key=${each} class=${each === frame ? 'choice-option is-chosen' : 'choice-option'}>
      <input type="radio" name="frame" value=${each} checked=${each === frame} aria-label="Last ${spanName(each)}" onChange=${() => setParams({ frame: each })} />
      ${frameName(each)}
    </label>`)}
  </fieldset>`;
}
