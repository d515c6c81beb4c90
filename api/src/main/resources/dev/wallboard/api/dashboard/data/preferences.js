/** What a person likes in this browser: colours, keys. */
const KEPT = 'wallboard.preferences';
const USUAL = { theme: 'auto', keys: true };

export class Preferences {
  #values;
  #listeners = new Set();

  constructor() {
    this.#values = { ...USUAL, ...kept() };
    this.#show();
  }

  get(name) {
    return this.#values[name];
  }

  set(name, value) {
    this.#values = { ...this.#values, [name]: value };
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.#values));
    } catch {
      // Then it holds until the page is closed.
    }
    this.#show();
    this.#listeners.forEach((listener) => listener());
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #show() {
    const { theme } = this.#values;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}');
  } catch {
    return {};
  }
}
