/** A value with its past: fifty steps can be taken back, and done again. */
const MOST_STEPS = 50;

export class Undo {
  constructor(present, past = [], future = []) {
    this.present = present;
    this.past = past;
    this.future = future;
  }

  get canUndo() {
    return this.past.length > 0;
  }

  get canRedo() {
    return this.future.length > 0;
  }

  /** After another step. */
  with(next) {
    return new Undo(next, [...this.past, this.present].slice(-MOST_STEPS), []);
  }

  /** The last step replaced: many small moves of one drag are one step. */
  replaced(next) {
    return new Undo(next, this.past, []);
  }

  undone() {
    if (!this.canUndo) return this;
    return new Undo(this.past[this.past.length - 1], this.past.slice(0, -1), [this.present, ...this.future]);
  }

  redone() {
    if (!this.canRedo) return this;
    const [next, ...rest] = this.future;
    return new Undo(next, [...this.past, this.present], rest);
  }
}
