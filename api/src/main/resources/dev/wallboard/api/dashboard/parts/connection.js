/** What the page says of its line to the server: live, late, lost; in the bar, in a banner, aloud. */
import { useApp, useChanges, useTicks } from './app.js';
import { Mark } from './marks.js';
import { html, useEffect, useRef, useState } from './view.js';

const LATE_SECONDS = 20;
const OLD_SECONDS = 60;

/** { kind: opening | live | late | old | lost, ageSeconds } */
export function connectionOf(line) {
  if (line.lastHeard === null) {
    return { kind: line.isLost ? 'lost' : 'opening', ageSeconds: NaN };
  }
  const ageSeconds = Math.max(0, (performance.now() - line.lastHeard) / 1000);
  if (line.isLost) return { kind: 'lost', ageSeconds };
  if (ageSeconds >= OLD_SECONDS) return { kind: 'old', ageSeconds };
  return { kind: ageSeconds >= LATE_SECONDS ? 'late' : 'live', ageSeconds };
}

/** { since } where the numbers cannot be trusted any more, else null. */
export function lostOf(line, clock) {
  const { kind, ageSeconds } = connectionOf(line);
  return kind === 'lost' || kind === 'old' ? { since: clock.now() - ageSeconds * 1000 } : null;
}

/** Says under the bar that the line is lost, and when the next try is. */
export function LostBanner() {
  const { fast, clock, formats } = useApp();
  useChanges(fast);
  useTicks(1000);
  const { kind, ageSeconds } = connectionOf(fast);
  if (kind !== 'lost') return null;
  const isFirst = Number.isNaN(ageSeconds);
  const wait = Math.max(0, Math.ceil((fast.nextTry - performance.now()) / 1000));
  const next = wait > 0 ? `Trying again in ${wait} s.` : 'Trying again.';
  return html`<div class="banner is-act" role="alert">
    <${Mark} state="act" />
    <strong>${isFirst ? 'No connection to the server' : `Connection lost at ${formats.second(clock.now() - ageSeconds * 1000)}`}</strong>
    <span class="banner-text" aria-hidden="true">${!isFirst && `You see the last numbers received, ${spoken(ageSeconds, formats)} ago. `}${next}</span>
    <button type="button" class="button" onClick=${() => fast.tryNow()}>Try now</button>
  </div>`;
}

function spoken(seconds, formats) {
  const minutes = Math.floor(seconds / 60);
  const rest = `${Math.floor(seconds % 60)} s`;
  return minutes === 0 ? rest : minutes < 60 ? `${minutes} min ${rest}` : formats.span(seconds);
}

const SPOKEN_AT_MOST_EVERY_MILLIS = 30_000;

/**
 * Says changes of the verdict and of the connection, at most once in half a minute: what has been
 * said last is what holds then.
 */
export function Speaker({ text }) {
  const [said, setSaid] = useState('');
  const last = useRef(-Infinity);
  useEffect(() => {
    const wait = Math.max(0, last.current + SPOKEN_AT_MOST_EVERY_MILLIS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return html`<p class="spoken" role="status" aria-live="polite">${said}</p>`;
}
