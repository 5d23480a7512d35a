import { expect, it } from 'vitest';
import type {
  BoardCall,
  BoardStaff,
  CallState,
  FrameFromEngine,
  Today,
} from '../api/schemas';
import { type Board, boardAfter, share } from './board_state';

const today = { calls: 1, answered: 0 } as Today;
const call = (name: string, state: CallState, minute = 0): BoardCall => ({
  call: name,
  state,
  since: '2026-11-22T08:00:00Z',
  started_at: `2026-11-22T08:0${minute}:00Z`,
  department: null,
  user: null,
  from: null,
  urgent: false,
  is_test: false,
});
const person = (user: number, name: string): BoardStaff => ({
  user,
  name,
  state: 'available',
  since: '2026-11-22T08:00:00Z',
});
const first = boardAfter(null, {
  type: 'board',
  calls: [call('b', 'menu', 2), call('a', 'menu', 1)],
  staff: [person(2, 'Ben'), person(1, 'Ana')],
  today,
});

it('begins with the whole, in order', () => {
  expect(first?.calls.map((each) => each.call)).toEqual(['a', 'b']);
  expect(first?.staff.map((each) => each.name)).toEqual(['Ana', 'Ben']);
});

const after = (
  board: Board | null,
  changes: Omit<Extract<FrameFromEngine, { type: 'board.changes' }>, 'type'>,
) => boardAfter(board, { type: 'board.changes', ...changes });

it('is nothing before the whole has come', () => {
  expect(after(null, { calls: [{ call: 'a', ended: true }] })).toBeNull();
});

it('takes calls, their changes and their ends', () => {
  let board = after(first, {
    calls: [call('c', 'greeting', 3), call('a', 'talking', 1)],
  });
  expect(board?.calls.map(({ call: name, state }) => `${name} ${state}`)).toEqual([
    'a talking',
    'b menu',
    'c greeting',
  ]);
  expect(board?.staff).toBe(first?.staff);
  board = after(board, { calls: [{ call: 'a', ended: true }] });
  expect(board?.calls).toHaveLength(2);
});

it('takes people and figures', () => {
  const board = after(first, {
    staff: [{ ...person(1, 'Ana'), state: 'talking' }],
    today: { ...today, calls: 2 },
  });
  expect(board?.staff[0]?.state).toBe('talking');
  expect(board?.staff).toHaveLength(2);
  expect(board?.today).toMatchObject({ ...today, calls: 2 });
});

it('takes away who takes no calls any more', () => {
  const board = after(first, { staff: [{ user: 2, gone: true }] });
  expect(board?.staff.map((each) => each.name)).toEqual(['Ana']);
  expect(board?.calls).toBe(first?.calls);
});

it('shares are told in per cent', () => {
  expect(share(7, 8)).toBe('7 (88\u00a0%)');
  expect(share(0, 0)).toBe('0');
});
