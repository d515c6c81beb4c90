/** The order of a table's rows, as its head and the address say: "wait,-name". */

/** Sort keys of a text: a minus before a key turns it round. */
export function sortOf(text, known) {
  return (text ?? '')
    .split(',')
    .map((key) => ({ key: key.replace(/^-/, ''), isDown: key.startsWith('-') }))
    .filter(({ key }) => known.includes(key));
}

export function sortText(sort) {
  return sort.map(({ key, isDown }) => (isDown ? '-' : '') + key).join(',');
}

/**
 * The order after a click on a head: another key begins with its usual direction, the same key turns
 * round, and a third click gives the usual order back. With shift a key is added.
 */
export function clicked(sort, key, { isAdding = false, startsDown = true } = {}) {
  const known = sort.find((each) => each.key === key);
  const next =
    known === undefined
      ? { key, isDown: startsDown }
      : known.isDown === startsDown
        ? { key, isDown: !startsDown }
        : null;
  const others = isAdding ? sort.filter((each) => each.key !== key) : [];
  return next === null ? others : [...others, next];
}

/** Rows by the keys of a sort; what has no value comes last, whichever way round. */
export function sorted(rows, sort, valueOf, usual) {
  if (sort.length === 0) return [...rows].sort(usual);
  return [...rows].sort((a, b) => {
    for (const { key, isDown } of sort) {
      const order = compare(valueOf(a, key), valueOf(b, key), isDown);
      if (order !== 0) return order;
    }
    return usual(a, b);
  });
}

function compare(a, b, isDown) {
  const hasA = a !== null && a !== undefined;
  const hasB = b !== null && b !== undefined;
  if (!hasA || !hasB) return Number(hasB) - Number(hasA);
  const order = typeof a === 'string' ? a.localeCompare(b) : a - b;
  return isDown ? -order : order;
}

/** Rows in an order settled before; those that are new to it come last. */
export function inOrder(rows, ids) {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }) => places.get(id) ?? Infinity;
  return [...rows].sort((a, b) => {
    const pa = placeOf(a);
    const pb = placeOf(b);
    return pa === pb ? 0 : pa - pb;
  });
}
