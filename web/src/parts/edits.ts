import { Store } from './store';

/** What somebody wrote over what was saved then. */
export interface Edit {
  value: unknown;
  over: unknown;
}

/**
 * What a person has written and not saved, by its field: the path of its page, `#`
 * and a word (`/inbox/7#note`). It is there again when they come back to that
 * page, and gone when they are signed out.
 */
export class Edits {
  readonly all = new Store<ReadonlyMap<string, Edit>>(new Map());

  keep(field: string, edit: Edit): void {
    this.all.set(new Map(this.all.get()).set(field, edit));
  }

  drop(field: string): void {
    if (!this.all.get().has(field)) return;
    const rest = new Map(this.all.get());
    rest.delete(field);
    this.all.set(rest);
  }

  /** That was saved; what was written since is over it. */
  saved(field: string, value: unknown): void {
    const now = this.all.get().get(field);
    if (now?.value === value) this.drop(field);
    else if (now) this.keep(field, { ...now, over: value });
  }

  dropPage(path: string): void {
    for (const field of this.all.get().keys())
      if (pageOf(field) === path) this.drop(field);
  }
}

/** The pages with something unsaved, in the order of writing. */
export function pagesWith(edits: ReadonlyMap<string, Edit>): string[] {
  return [...new Set([...edits.keys()].map(pageOf))];
}

function pageOf(field: string): string {
  return field.slice(0, field.indexOf('#'));
}
