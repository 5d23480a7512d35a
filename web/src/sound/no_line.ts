import { Store } from '../parts/store';
import type { LineState, SoundLine } from './sound_line';

/** Where no sound comes to pages: this one is never ready for a call. */
export function noLine(): SoundLine {
  return {
    state: new Store<LineState>({ kind: 'none' }),
    open: () => Promise.resolve(),
    close: () => {},
    onCall: () => () => {},
    dial: null,
  };
}
