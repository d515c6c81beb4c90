/** An address that is no page. */
import { useApp } from '../parts/app.js';
import { Notice } from '../parts/states.js';
import { html } from '../parts/view.js';

export function Nowhere() {
  const { hrefs, place } = useApp();
  return html`<${Notice} title="There is no such page"><p>${place.path} leads nowhere. <a href=${hrefs.overview()}>To the overview</a></p></${Notice}>`;
}
