import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseBefore } from './backoff';
import {
  EngineSocket,
  pingEvery,
  pongAfterSleep,
  pongWithin,
  socketUrl,
  type TypedFrame,
  welcomeWithin,
  type Wire,
} from './engine_socket';

class FakeWire implements Wire {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: TypedFrame[] = [];
  isClosed = false;

  send(data: string | ArrayBuffer): void {
    this.sent.push(JSON.parse(data as string) as TypedFrame);
  }
  close(): void {
    this.isClosed = true;
  }
  says(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  count(type: string): number {
    return this.sent.filter((frame) => frame.type === type).length;
  }
}

function setUp() {
  const wires: FakeWire[] = [];
  const frames: TypedFrame[] = [];
  const refused = vi.fn();
  let token = () => Promise.resolve('token');
  const socket = new EngineSocket({
    open: () => {
      const wire = new FakeWire();
      wires.push(wire);
      return wire;
    },
    token: () => token(),
    tokenRefused: refused,
    onFrame: (frame) => frames.push(frame),
  });
  const last = () => wires.at(-1) as FakeWire;
  const welcome = async () => {
    await vi.advanceTimersByTimeAsync(0);
    last().onopen?.();
    last().says({
      type: 'welcome',
      session: 's',
      user: 1,
      client_id: 1,
      state: 'offline',
    });
  };
  const phase = () => socket.phase.get().kind;
  const tokens = (next: () => Promise<string>) => (token = next);
  return { socket, wires, frames, refused, last, welcome, phase, tokens };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a socket to the engine', () => {
  it('says hello first, and is online only after the welcome', async () => {
    const { socket, last, welcome, phase } = setUp();
    socket.open();
    await vi.advanceTimersByTimeAsync(0);
    last().onopen?.();
    expect(last().sent).toEqual([{ type: 'hello', token: 'token' }]);
    expect(phase()).toBe('connecting');
    expect(socket.send({ type: 'presence', available: true })).toBe(false);
    await welcome();
    expect(phase()).toBe('online');
  });

  it('comes back by itself, within the 5 s that a ring waits', async () => {
    const { socket, wires, last, welcome, phase } = setUp();
    socket.open();
    await welcome();
    last().onclose?.();
    expect(phase()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wires).toHaveLength(2);
    await welcome();
    expect(phase()).toBe('online');
  });

  it('waits longer each time, and begins anew after a welcome', async () => {
    const { socket, last, welcome } = setUp();
    const lose = () => {
      last().onclose?.();
      const phase = socket.phase.get();
      return phase.kind === 'waiting' ? phase.until - Date.now() : NaN;
    };
    socket.open();
    const pauses: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      await vi.advanceTimersByTimeAsync(0);
      pauses.push(lose());
      await vi.advanceTimersByTimeAsync(pauses.at(-1) ?? 0);
    }
    expect(pauses[0]).toBeLessThanOrEqual(400);
    expect(pauses[4]).toBeGreaterThan(3_000);
    expect(pauses[7]).toBeGreaterThanOrEqual(10_000);
    expect(pauses[7]).toBeLessThanOrEqual(20_000);
    await welcome();
    expect(lose()).toBeLessThanOrEqual(400);
  });

  it('gives up a server that takes the socket and says nothing', async () => {
    const { socket, last, phase } = setUp();
    socket.open();
    await vi.advanceTimersByTimeAsync(0);
    last().onopen?.();
    await vi.advanceTimersByTimeAsync(welcomeWithin);
    expect(phase()).toBe('waiting');
    expect(last().isClosed).toBe(true);
  });

  it('notices that the other end is gone though the socket looks open', async () => {
    const { socket, last, welcome, phase } = setUp();
    socket.open();
    await welcome();
    last().says({ type: 'pong', n: 1 });
    await vi.advanceTimersByTimeAsync(pingEvery);
    expect(phase()).toBe('online');
    await vi.advanceTimersByTimeAsync(pongWithin);
    expect(phase()).toBe('waiting');
  });

  it('takes any frame for a sign of life', async () => {
    const { socket, last, welcome, phase } = setUp();
    socket.open();
    await welcome();
    for (let i = 0; i < 20; i += 1) {
      last().says({ type: 'error', code: 'unknown_type', message: '' });
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(phase()).toBe('online');
  });

  it('asks for a sign of life at once when the page is woken', async () => {
    const { socket, last, welcome, phase } = setUp();
    socket.open();
    await welcome();
    last().says({ type: 'pong', n: 1 });
    const before = last().count('ping');
    vi.setSystemTime(Date.now() + 3600_000); // the laptop was closed
    socket.nudge();
    expect(last().count('ping')).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(pongAfterSleep);
    expect(phase()).toBe('waiting');
  });

  it('does not wait for its turn when the network is back', async () => {
    const { socket, wires, last } = setUp();
    socket.open();
    for (let i = 0; i < 6; i += 1) {
      await vi.advanceTimersByTimeAsync(0);
      last().onclose?.();
      socket.nudge();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(wires).toHaveLength(7);
  });

  it('stays away once a newer page replaced it, until it is wanted', async () => {
    const { socket, wires, frames, last, welcome, phase } = setUp();
    socket.open();
    await welcome();
    last().says({ type: 'error', code: 'replaced', message: '' });
    expect(frames.at(-1)).toMatchObject({ code: 'replaced' });
    last().onclose?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(phase()).toBe('replaced');
    expect(wires).toHaveLength(1);
    socket.nudge();
    expect(phase()).toBe('replaced');
    socket.open();
    await welcome();
    expect(phase()).toBe('online');
  });

  it('tells the session of a token that the engine refuses, and tries the next', async () => {
    const { socket, refused, last, welcome, tokens, phase } = setUp();
    socket.open();
    await welcome();
    last().says({ type: 'error', code: 'token_expired', message: '' });
    expect(refused).toHaveBeenCalledWith('token');
    last().onclose?.();
    tokens(() => Promise.resolve('newer'));
    await vi.advanceTimersByTimeAsync(1_000);
    last().onopen?.();
    expect(last().sent[0]).toEqual({ type: 'hello', token: 'newer' });
    await welcome();
    expect(phase()).toBe('online');
  });

  it('hears nothing more from a socket that it gave up', async () => {
    const { socket, wires, frames, welcome } = setUp();
    socket.open();
    await welcome();
    socket.close();
    const count = frames.length;
    wires[0]?.says({ type: 'state', state: 'available' });
    wires[0]?.onclose?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frames).toHaveLength(count);
    expect(wires).toHaveLength(1);
  });

  it('ignores what is no frame', async () => {
    const { socket, last, welcome, frames, phase } = setUp();
    socket.open();
    await welcome();
    const count = frames.length;
    last().onmessage?.({ data: 'not json' });
    last().onmessage?.({ data: '5' });
    last().onmessage?.({ data: new ArrayBuffer(4) });
    expect(frames).toHaveLength(count);
    expect(phase()).toBe('online');
  });

  it('knows how far the engine’s clock is from this one', async () => {
    const { socket, last, welcome } = setUp();
    socket.open();
    await welcome();
    last().says({
      type: 'pong',
      n: 1,
      now: new Date(Date.now() + 90_000).toISOString(),
    });
    expect(socket.clockOffset).toBe(90_000);
  });
});

it('pauses grow to 20 s, with jitter', () => {
  expect(pauseBefore(0, () => 0)).toBe(200);
  expect(pauseBefore(0, () => 1)).toBe(400);
  expect(pauseBefore(3, () => 1)).toBe(3_200);
  expect(pauseBefore(1000, () => 1)).toBe(20_000);
  expect(pauseBefore(1000, () => 0)).toBe(10_000);
});

it('a page that came by https has a socket by wss', () => {
  expect(socketUrl('/x', { protocol: 'https:', host: 'a:1' })).toBe('wss://a:1/x');
  expect(socketUrl('/x', { protocol: 'http:', host: 'a' })).toBe('ws://a/x');
});
