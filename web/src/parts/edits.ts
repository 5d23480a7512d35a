import { Store } from './store';

/** What somebody wrote over what was saved then. */
export interface Edit {
  value: unknown;
  over: unknown;
}

/**
 * What a person has written and not saved, by the name of its field: it is there
 * again when they come back to its page, and gone when they sign out.
 */
export class Edits {
  readonly all = new Store<ReadonlyMap<string, Edit>>(new Map());

  keep(name: string, edit: Edit): void {
    this.all.set(new Map(this.all.get()).set(name, edit));
  }

  drop(name: string): void {
    if (!this.all.get().has(name)) return;
    const rest = new Map(this.all.get());
    rest.delete(name);
    this.all.set(rest);
  }
}
