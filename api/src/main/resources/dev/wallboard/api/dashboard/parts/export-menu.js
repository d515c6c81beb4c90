/** Hands out what is shown: the numbers as CSV, the page as a picture. */
import { csv, fileName } from '../core/csv.js';
import { useApp } from './app.js';
import { pictureOf } from './picture.js';
import { saveBlob } from './save.js';
import { html, useEffect, useRef, useState } from './view.js';

/** @param sections gives the tables that make up the page */
export function ExportMenu({ title, sections }) {
  const { account, clock } = useApp();
  const [isOpen, setOpen] = useState(false);
  const box = useRef(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event) => !box.current?.contains(event.target) && setOpen(false);
    const escape = (event) => event.key === 'Escape' && (event.stopPropagation(), setOpen(false));
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape, true);
    };
  }, [isOpen]);
  const name = (ending) => fileName(title, account, clock.now(), ending);
  const saveNumbers = () => {
    setOpen(false);
    const text = sections().map(({ heads, rows }) => csv(heads, rows)).join('\r\n');
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name('csv'));
  };
  const savePicture = async () => {
    setOpen(false);
    saveBlob(await pictureOf(document.getElementById('content')), name('png'));
  };
  return html`<div class="tools is-button" ref=${box}>
    <button type="button" class="button" data-export aria-expanded=${isOpen} aria-haspopup="true" onClick=${() => setOpen(!isOpen)}>Export</button>
    ${isOpen && html`<div class="menu tools-menu">
      <button type="button" class="menu-item" onClick=${saveNumbers}>Numbers as CSV</button>
      <button type="button" class="menu-item" onClick=${savePicture}>Picture as PNG</button>
    </div>`}
  </div>`;
}
