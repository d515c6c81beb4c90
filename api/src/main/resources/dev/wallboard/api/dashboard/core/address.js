/** What the address says: which page, of what, and how it is looked at. */

const PAGES = [
  [/^\/$/, 'overview'],
  [/^\/skills$/, 'skills'],
  [/^\/skills\/([^/]+)$/, 'skill'],
  [/^\/agents$/, 'agents'],
  [/^\/agents\/([^/]+)$/, 'agent'],
  [/^\/boards$/, 'boards'],
  [/^\/boards\/([^/]+)$/, 'board'],
  [/^\/boards\/([^/]+)\/edit$/, 'editor'],
  [/^\/wall$/, 'wall'],
];

/** The page of a path, with the id in it; page "nowhere" where there is none. */
export function placeOf(path, search = '') {
  const params = Object.fromEntries(new URLSearchParams(search));
  for (const [shape, page] of PAGES) {
    const match = shape.exec(path);
    if (match !== null) {
      return { page, id: match[1] === undefined ? null : decoded(match[1]), path, params };
    }
  }
  return { page: 'nowhere', id: null, path, params };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parameters that go along from page to page; the others belong to a page. */
const LASTING = ['account', 'frame'];

/** The address of a path, with what of these parameters goes along and some of its own. */
export function addressOf(path, params = {}, own = {}) {
  const kept = new URLSearchParams();
  for (const name of LASTING) {
    if (params[name] !== undefined) kept.set(name, params[name]);
  }
  for (const [name, value] of Object.entries(own)) {
    if (value === null || value === undefined || value === '') kept.delete(name);
    else kept.set(name, value);
  }
  const text = kept.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same place with other parameters; null takes one away. */
export function withParams({ path, params }, changes) {
  return addressOf(path, {}, { ...params, ...changes });
}
