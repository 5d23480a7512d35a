import { expect, it } from 'vitest';
import type { TryFrameFromEngine } from '../api/schemas';
import { hungUp, tryAfter, tryAfterLoss, type TryState } from './try_state';

const after = (...frames: TryFrameFromEngine[]): TryState =>
  frames.reduce(tryAfter, hungUp);

it('a new call begins with no captions of the last one', () => {
  const state = after(
    { type: 'state', state: 'in_call' },
    { type: 'say', who: 'engine', text: 'Welcome.' },
    { type: 'ended', reason: 'completed' },
  );
  expect(state.captions).toHaveLength(1);
  expect(tryAfter(state, { type: 'state', state: 'calling' }).captions).toHaveLength(0);
});

it('a call is over when the connection is lost, and an idle phone stays as it is', () => {
  const talking = after({ type: 'state', state: 'talking' });
  expect(tryAfterLoss(talking)).toMatchObject({
    state: 'idle',
    ended: 'connection-lost',
  });
  expect(tryAfterLoss(hungUp)).toBe(hungUp);
});

it('the end of a call ends all that was going on', () => {
  const state = after(
    { type: 'state', state: 'in_call' },
    { type: 'ringing', to: 'Ana' },
    { type: 'second.ring', from: '+14155550123' },
    { type: 'record', seconds_max: 60, beep: true },
    { type: 'ended', reason: 'completed' },
  );
  expect(state).toMatchObject({
    state: 'idle',
    ringing: null,
    recording: null,
    second: 'idle',
    ended: 'completed',
  });
});

it('the ringing is over when the talk begins', () => {
  const state = after(
    { type: 'state', state: 'in_call' },
    { type: 'ringing', to: 'Ana' },
  );
  expect(state.ringing).toBe('Ana');
  expect(tryAfter(state, { type: 'state', state: 'talking' }).ringing).toBeNull();
});

it('keeps no more captions than somebody reads', () => {
  let state = after({ type: 'state', state: 'in_call' });
  for (let i = 0; i < 500; i += 1)
    state = tryAfter(state, { type: 'say', who: 'engine', text: String(i) });
  expect(state.captions).toHaveLength(200);
  expect(state.captions.at(-1)?.text).toBe('499');
});

it('a socket that was lost has hung up, and the next call is possible', () => {
  const numbers = [{ number: '+14155550199', clinic: 'Hillside' }];
  const state = after(
    { type: 'state', state: 'in_call' },
    { type: 'say', who: 'engine', text: 'Welcome.' },
    { type: 'second.ring', from: '+14155550123' },
    { type: 'record', seconds_max: 60, beep: true },
    { type: 'welcome', numbers },
  );
  expect(state).toMatchObject({
    state: 'idle',
    recording: null,
    second: 'idle',
    ended: 'connection lost',
    numbers,
  });
  expect(after({ type: 'welcome', numbers }).ended).toBeNull();
});
