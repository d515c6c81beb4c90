/** Tables as text (RFC 4180), for spreadsheets. */

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value) {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Heads and rows as CSV. */
export function csv(heads, rows) {
  return [heads, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** A name for a file: what is shown, of which account, when. */
export function fileName(title, account, epochMillis, ending) {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const time = new Date(epochMillis).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return `${words}-${account}-${time}Z.${ending}`;
}
