import { expect, it } from 'vitest';
import { Edits, pagesWith } from './edits';

function written(...fields: string[]): Edits {
  const edits = new Edits();
  for (const field of fields) edits.keep(field, { value: 'new', over: 'old' });
  return edits;
}

it('names each page once and drops what was written there', () => {
  const edits = written('/inbox/7#note', '/history/CA1#note', '/history/CA1#result');
  expect(pagesWith(edits.all.get())).toEqual(['/inbox/7', '/history/CA1']);
  edits.dropPage('/history/CA1');
  expect([...edits.all.get().keys()]).toEqual(['/inbox/7#note']);
});

it('forgets what was saved', () => {
  const edits = written('/inbox/7#note');
  edits.saved('/inbox/7#note', 'new');
  expect(edits.all.get().size).toBe(0);
  edits.saved('/inbox/7#note', 'new');
  expect(edits.all.get().size).toBe(0);
});

it('keeps what was written while it was saved, over what was saved', () => {
  const edits = written('/inbox/7#note');
  edits.keep('/inbox/7#note', { value: 'newer', over: 'old' });
  edits.saved('/inbox/7#note', 'new');
  expect(edits.all.get().get('/inbox/7#note')).toEqual({ value: 'newer', over: 'new' });
});
