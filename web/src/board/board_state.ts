import type {
  BoardCall,
  BoardCallEnded,
  BoardStaff,
  BoardStaffGone,
  FrameFromEngine,
  Today,
} from '../api/schemas';

export interface Board {
  calls: readonly BoardCall[]; // the oldest first
  staff: readonly BoardStaff[]; // by name
  today: Today | null; // null: the engine does not know it
}

/** The board after a frame; the same board if the frame is not the board's. */
export function boardAfter(board: Board | null, frame: FrameFromEngine): Board | null {
  if (frame.type === 'board') {
    const { calls, staff, today } = frame;
    return { calls: sortCalls(calls), staff: sortStaff(staff), today };
  }
  if (!board || frame.type !== 'board.changes') return board;
  const { calls = [], staff = [], today = board.today } = frame;
  return {
    calls: calls.length > 0 ? callsAfter(board.calls, calls) : board.calls,
    staff: staff.length > 0 ? staffAfter(board.staff, staff) : board.staff,
    today,
  };
}

function callsAfter(
  before: readonly BoardCall[],
  changes: readonly (BoardCall | BoardCallEnded)[],
): BoardCall[] {
  const calls = new Map(before.map((each) => [each.call, each]));
  for (const each of changes)
    if ('ended' in each) calls.delete(each.call);
    else calls.set(each.call, each);
  return sortCalls([...calls.values()]);
}

function staffAfter(
  before: readonly BoardStaff[],
  changes: readonly (BoardStaff | BoardStaffGone)[],
): BoardStaff[] {
  const staff = new Map(before.map((each) => [each.user, each]));
  for (const each of changes)
    if ('gone' in each) staff.delete(each.user);
    else staff.set(each.user, each);
  return sortStaff([...staff.values()]);
}

function sortCalls(calls: readonly BoardCall[]): BoardCall[] {
  return [...calls].sort((a, b) => a.started_at.localeCompare(b.started_at));
}

function sortStaff(staff: readonly BoardStaff[]): BoardStaff[] {
  return [...staff].sort((a, b) => a.name.localeCompare(b.name) || a.user - b.user);
}

/** 7 of 8 is "7 (88 %)", unbroken. */
export function share(part: number, whole: number): string {
  return whole === 0
    ? String(part)
    : `${part} (${Math.round((100 * part) / whole)}\u00a0%)`;
}
