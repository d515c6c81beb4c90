/** Agents by state as one bar: chatting, free, Back in 5, Away. */
import { html } from './view.js';

export function AgentsBar({ now }) {
  const kinds = ['chatting', 'free', 'back', 'away'].filter((kind) => now[kind] > 0);
  return html`<div class="agents-bar" aria-hidden="true">
    ${kinds.map((kind) => html`<span key=${kind} class=${`agents-part of-${kind}`} style=${{ flexGrow: now[kind] }}></span>`)}
  </div>`;
}

/** The same in words, the most important first. */
export function agentsWords(now) {
  return [`${now.chatting} chatting`, `${now.free} free`, `${now.back + now.away} out`];
}
