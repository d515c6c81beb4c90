/** The names of skills, agents, groups and reasons; where there is none, the id stands for it. */
import { Server } from './server.js';

const EVERY_SECONDS = 60;

export class Directory {
  #resources;
  #path;
  #source = null;
  #names = EMPTY;

  /** @param call what is asked for, with its parameters; null where there is nothing to ask for */
  constructor(resources, account, call) {
    this.#resources = resources;
    this.#path = call === null ? null : `${Server.operations(account)}/${call}`;
  }

  /** Keeps it fresh until the returned function is called. */
  open() {
    return this.#path === null ? () => {} : this.#resources.want(this.#path, EVERY_SECONDS);
  }

  subscribe(listener) {
    return this.#path === null ? () => {} : this.#resources.subscribe(() => this.#refresh() && listener());
  }

  skill(id) {
    return this.#names.skills.get(String(id)) ?? (id === '-1' ? 'No skill' : String(id));
  }

  agent(id) {
    return this.#names.agents.get(String(id)) ?? String(id);
  }

  group(id) {
    return this.#names.groups.get(String(id)) ?? String(id);
  }

  reason(id) {
    return this.#names.reasons.get(String(id)) ?? String(id);
  }

  /** How many agents it knows. */
  get agentCount() {
    return this.#names.agentCount;
  }

  /** Another one whenever a name may have changed. */
  get version() {
    return this.#source;
  }

  /** The groups it knows: [id, name] by name. */
  get groups() {
    return [...this.#names.groups.entries()].sort(([, a], [, b]) => a.localeCompare(b));
  }

  #refresh() {
    const { body } = this.#resources.get(this.#path);
    if (body === this.#source) return false;
    this.#source = body;
    this.#names = body === undefined ? EMPTY : namesOf(body);
    return true;
  }
}

const EMPTY = { skills: new Map(), agents: new Map(), groups: new Map(), reasons: new Map(), agentCount: 0 };

function namesOf({ skills = [], agents = [], groups = [], reasons = [] }) {
  const named = (list) => new Map(list.filter(({ name }) => name).map(({ id, name }) => [id, name]));
  return { skills: named(skills), agents: named(agents), groups: named(groups), reasons: named(reasons), agentCount: agents.length };
}
