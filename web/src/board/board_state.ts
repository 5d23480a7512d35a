import type { BoardCall, BoardStaff, FrameFromEngine, Today } from '../api/schemas';

export interface Board {
  calls: readonly BoardCall[]; // the oldest first
  staff: readonly BoardStaff[]; // by name
  today: Today;
}

/** The board after a frame; the same board if the frame is not the board's. */
export function boardAfter(board: Board | null, frame: FrameFromEngine): Board | null {
  if (frame.type === 'board') {
    const { calls, staff, today } = frame;
    return { calls: sortCalls(calls), staff: sortStaff(staff), today };
  }
  if (!board) return board;
  switch (frame.type) {
    case 'board.call': {
      const others = board.calls.filter((call) => call.call !== frame.call);
      if (frame.ended)
        return others.length === board.calls.length
          ? board
          : { ...board, calls: others };
      return { ...board, calls: sortCalls([...others, frame as unknown as BoardCall]) };
    }
    case 'board.staff': {
      const others = board.staff.filter((person) => person.user !== frame.user);
      return { ...board, staff: sortStaff([...others, frame]) };
    }
    case 'board.today': {
      return { ...board, today: frame };
    }
    default:
      return board;
  }
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
