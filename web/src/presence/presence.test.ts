import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FrameFromEngine, FrameFromPage } from '../api/schemas';
import type { Wire } from './engine_socket';
import { Presence } from './presence';

function setUp(wish = false) {
  const wires: (Wire & { sent: string[] })[] = [];
  const box = {
    wish,
    read: () => box.wish,
    write: (next: boolean) => (box.wish = next),
  };
  const presence = new Presence(
    {
      open: () => {
        const sent: string[] = [];
        const wire = {
          onopen: null,
          onmessage: null,
          onclose: null,
          sent,
          send: (data: string | ArrayBuffer) => sent.push(data as string),
          close: () => {},
        };
        wires.push(wire);
        return wire;
      },
      token: () => Promise.resolve('token'),
      tokenRefused: () => {},
    },
    box,
  );
  const says = (frame: Partial<FrameFromEngine>) =>
    wires.at(-1)?.onmessage?.({ data: JSON.stringify(frame) });
  const welcome = async (state = 'offline') => {
    await vi.advanceTimersByTimeAsync(500);
    says({ type: 'welcome', session: 's', user: 1, client_id: 1, state } as never);
  };
  const said = () =>
    (wires.at(-1)?.sent ?? [])
      .map((text) => JSON.parse(text) as FrameFromPage)
      .filter((frame) => frame.type === 'presence')
      .map(({ available, rings }) => ({ available, rings }));
  const told = () => said().map((frame) => frame.available);
  return { presence, wires, says, welcome, said, told, box };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('shows only what the engine said', async () => {
  const { presence, says, welcome } = setUp();
  presence.setAbility(true, false);
  presence.socket.open();
  await welcome();
  presence.setWish(true);
  expect(presence.state.get()).toBe('offline');
  says({ type: 'state', state: 'available' });
  expect(presence.state.get()).toBe('available');
});

it('knows no state while it is not connected', async () => {
  const { presence, wires, welcome } = setUp();
  presence.socket.open();
  await welcome('available');
  wires[0]?.onclose?.();
  expect(presence.state.get()).toBeNull();
});

it('tells the wish again after each welcome', async () => {
  const { presence, wires, welcome, told } = setUp(true);
  presence.setAbility(true, false);
  presence.socket.open();
  await welcome();
  expect(told()).toEqual([true]);
  wires[0]?.onclose?.();
  await welcome();
  expect(wires).toHaveLength(2);
  expect(told()).toEqual([true]);
});

it('says nothing while its device is about to be ready, and then that it cannot ring', async () => {
  const { presence, welcome, said } = setUp(true);
  presence.socket.open();
  await welcome();
  expect(said()).toEqual([]);
  presence.setAbility(true, false);
  expect(said()).toEqual([{ available: true }]);
  presence.setAbility(false, false);
  expect(said().at(-1)).toEqual({ available: true, rings: false });
  presence.setAbility(null, false); // it tries again
  expect(said()).toHaveLength(2);
  presence.setAbility(true, false);
  expect(said().at(-1)).toEqual({ available: true });
});

it('takes no calls on any device while it is in one of its own', async () => {
  const { presence, welcome, said } = setUp(true);
  presence.setAbility(true, false);
  presence.socket.open();
  await welcome();
  presence.setAbility(true, true);
  expect(said().at(-1)).toEqual({ available: false });
  presence.setAbility(true, false);
  expect(said().at(-1)).toEqual({ available: true });
});

it('does not say again and again that it cannot ring', async () => {
  const { presence, says, welcome, said } = setUp(true);
  presence.setAbility(false, false);
  presence.socket.open();
  await welcome();
  says({ type: 'state', state: 'unavailable' });
  presence.tellAlive();
  expect(said()).toEqual([{ available: true, rings: false }]);
});

it('comes back from having missed an offer, when it is told to', async () => {
  const { presence, says, welcome, told } = setUp(true);
  presence.setAbility(true, false);
  presence.socket.open();
  await welcome();
  says({ type: 'state', state: 'available' });
  presence.tellAlive();
  expect(told()).toEqual([true]);
  says({ type: 'state', state: 'unavailable' });
  presence.tellAlive();
  expect(told()).toEqual([true, true]);
});

it('keeps the wish over a reload', () => {
  const { presence, box } = setUp();
  presence.setWish(true);
  expect(box.wish).toBe(true);
});

it('tells the others too when one who listens fails', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { presence, welcome } = setUp();
  const heard = vi.fn();
  presence.onFrame(() => {
    throw new TypeError('Illegal constructor');
  });
  presence.onFrame(heard);
  presence.socket.open();
  await welcome();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(complaint).toHaveBeenCalledTimes(1);
  complaint.mockRestore();
});
