/** Hands files to whoever looks at the page. */
import { csv } from '../core/csv.js';

export function saveBlob(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveCsv(heads, rows, name) {
  saveBlob(new Blob([csv(heads, rows)], { type: 'text/csv;charset=utf-8' }), name);
}
