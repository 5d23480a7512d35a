import type { TryFrameFromEngine } from '../api/schemas';

export interface Caption {
  id: number;
  who: 'engine' | 'second' | 'caller';
  text: string;
}

/** What the phone shows. */
export interface TryState {
  state: 'idle' | 'calling' | 'in_call' | 'talking';
  captions: readonly Caption[];
  ringing: string | null; // whom the clinic rings for the caller
  recording: number | null; // seconds at most
  second: 'idle' | 'rings' | 'talks';
  secondFrom: string;
  ended: string | null;
  numbers: readonly { number: string; clinic: string }[];
  problem: string | null;
}

export const hungUp: TryState = {
  state: 'idle',
  captions: [],
  ringing: null,
  recording: null,
  second: 'idle',
  secondFrom: '',
  ended: null,
  numbers: [],
  problem: null,
};

const mostCaptions = 200;

export function caption(state: TryState, who: Caption['who'], text: string): TryState {
  const id = (state.captions.at(-1)?.id ?? 0) + 1;
  return {
    ...state,
    captions: [...state.captions, { id, who, text }].slice(-mostCaptions),
  };
}

function over(before: TryState, reason: string): TryState {
  return {
    ...before,
    state: 'idle',
    ringing: null,
    recording: null,
    second: 'idle',
    ended: reason,
  };
}

/** The phone after its socket: the engine hangs up with it. */
export function tryAfterLoss(before: TryState): TryState {
  const isInUse = before.state !== 'idle' || before.second !== 'idle';
  return isInUse ? over(before, 'connection-lost') : before;
}

/** The phone after a frame of the engine. */
export function tryAfter(before: TryState, frame: TryFrameFromEngine): TryState {
  switch (frame.type) {
    case 'welcome':
      // A socket that is lost has hung up.
      return {
        ...hungUp,
        captions: before.captions,
        ended: before.state === 'idle' ? before.ended : 'connection lost',
        numbers: frame.numbers ?? [],
      };
    case 'state':
      if (before.state === 'idle' && frame.state !== 'idle')
        return { ...hungUp, numbers: before.numbers, state: frame.state };
      return {
        ...before,
        state: frame.state,
        ringing: frame.state === 'in_call' ? before.ringing : null,
      };
    case 'say':
      return caption(before, frame.who, frame.text);
    case 'ringing':
      return { ...before, ringing: frame.to };
    case 'second.ring':
      return { ...before, second: 'rings', secondFrom: frame.from };
    case 'second.ended':
      return { ...before, second: 'idle' };
    case 'record':
      return { ...before, recording: frame.seconds_max };
    case 'record.stop':
      return { ...before, recording: null };
    case 'ended':
      return over(before, frame.reason);
    case 'error':
      return { ...before, problem: frame.message };
    default:
      return before;
  }
}
