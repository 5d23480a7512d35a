import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { microphoneProblem, type SoundCall } from './sound_line';
import { TwilioLine, type VoiceSdk } from './twilio_line';

type Listener = (...args: never[]) => void;

/** The SDK's emitters, at their public interface. */
class Emitter {
  readonly #listeners = new Map<string, Listener[]>();
  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }
  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? [])
      listener(...(args as never[]));
  }
}

class StubCall extends Emitter {
  readonly customParameters: Map<string, string>;
  readonly accept = vi.fn(() => this.emit('accept'));
  readonly reject = vi.fn(() => this.emit('reject'));
  readonly disconnect = vi.fn(() => this.emit('disconnect'));
  readonly mute = vi.fn((isMuted: boolean) => this.emit('mute', isMuted));
  readonly sendDigits = vi.fn();
  constructor(parameters: Record<string, string> = {}) {
    super();
    this.customParameters = new Map(Object.entries(parameters));
  }
}

class StubDevice extends Emitter {
  static made: StubDevice[] = [];
  readonly audio = { incoming: vi.fn(), outgoing: vi.fn(), disconnect: vi.fn() };
  state = 'unregistered';
  readonly register = vi.fn(() => {
    if (this.state !== 'unregistered')
      return Promise.reject(new Error('InvalidStateError'));
    this.state = 'registered';
    this.emit('registered');
    return Promise.resolve();
  });
  readonly updateToken = vi.fn();
  readonly destroy = vi.fn();
  readonly connect = vi.fn(() => Promise.resolve(new StubCall()));
  constructor(readonly token: string) {
    super();
    StubDevice.made.push(this);
  }
}

function setUp(callsOut = true) {
  StubDevice.made = [];
  let count = 0;
  const token = vi.fn(() => Promise.resolve(`voice-${(count += 1)}`));
  const load = vi.fn(() =>
    Promise.resolve({ Device: StubDevice } as unknown as VoiceSdk),
  );
  const callBack = vi.fn((to: string) =>
    Promise.resolve({ to, ticket: `for ${to}`, expires_at: '' }),
  );
  const track = { stop: vi.fn() };
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  const microphone = vi.fn(() => Promise.resolve(stream));
  const line = new TwilioLine({
    token,
    microphone,
    load,
    callBack: callsOut ? callBack : null,
  });
  const calls: SoundCall[] = [];
  line.onCall((call) => calls.push(call));
  const device = () => StubDevice.made.at(-1) as StubDevice;
  return { line, token, microphone, track, load, callBack, calls, device };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the device', () => {
  it('is ready when it is registered, and rings not by itself', async () => {
    const { line, device } = setUp();
    await line.open();
    expect(line.state.get()).toEqual({ kind: 'ready' });
    expect(device().token).toBe('voice-1');
    expect(device().audio.incoming).toHaveBeenCalledWith(false);
  });

  it('gets a new token before the old one ends', async () => {
    const { line, device } = setUp();
    await line.open();
    device().emit('tokenWillExpire');
    await vi.advanceTimersByTimeAsync(0);
    expect(device().updateToken).toHaveBeenCalledWith('voice-2');
  });

  it('gets a new token when Twilio says that it is over', async () => {
    const { line, device } = setUp();
    await line.open();
    device().emit('error', { code: 20104 });
    await vi.advanceTimersByTimeAsync(0);
    expect(device().updateToken).toHaveBeenCalledWith('voice-2');
  });

  it('is not ready while it is not registered, and registers again', async () => {
    const { line, device } = setUp();
    await line.open();
    device().state = 'unregistered';
    device().emit('unregistered');
    expect(line.state.get().kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(device().register).toHaveBeenCalledTimes(2);
    expect(device().updateToken).toHaveBeenCalledWith('voice-2');
    expect(line.state.get().kind).toBe('ready');
  });

  it('stays ready while a newer token is not to be had, and asks again', async () => {
    const { line, device, token } = setUp();
    await line.open();
    token.mockRejectedValueOnce(new Error('no network'));
    device().emit('tokenWillExpire');
    await vi.advanceTimersByTimeAsync(0);
    expect(line.state.get().kind).toBe('ready');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(device().updateToken).toHaveBeenCalledTimes(1);
  });

  it('does not register what registered by itself', async () => {
    const { line, device, token } = setUp();
    await line.open();
    token.mockRejectedValueOnce(new Error('no network'));
    device().state = 'unregistered';
    device().emit('unregistered');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(line.state.get().kind).toBe('failed');
    device().state = 'registered';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(device().register).toHaveBeenCalledTimes(1);
    expect(line.state.get().kind).toBe('ready');
  });

  it('tries again if the SDK or the token could not be had', async () => {
    const { line, load } = setUp();
    load.mockRejectedValueOnce(new Error('no network'));
    await line.open();
    expect(line.state.get().kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(line.state.get().kind).toBe('ready');
  });

  it('lets go of a device that comes after the end', async () => {
    const { line, device } = setUp();
    const opened = line.open();
    line.close();
    await opened;
    expect(device().destroy).toHaveBeenCalledTimes(1);
    expect(device().register).not.toHaveBeenCalled();
    expect(line.state.get()).toEqual({ kind: 'closed' });
  });

  it('is closed for good', async () => {
    const { line, device } = setUp();
    await line.open();
    const last = device();
    line.close();
    last.emit('unregistered');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last.destroy).toHaveBeenCalledTimes(1);
    expect(line.state.get()).toEqual({ kind: 'closed' });
  });
});

describe('a call', () => {
  async function ringing() {
    const { line, microphone, track, device, calls } = setUp();
    await line.open();
    const stub = new StubCall({ offer: 'CA1-1', department: 'billing' });
    device().emit('incoming', stub);
    return { line, stub, microphone, track, call: calls[0] as SoundCall };
  }

  it('is known by its offer', async () => {
    const { call } = await ringing();
    expect(call.offer).toBe('CA1-1');
    expect(call.state.get()).toBe('ringing');
  });

  it('is accepted once', async () => {
    const { call, stub } = await ringing();
    await call.accept();
    await call.accept();
    expect(stub.accept).toHaveBeenCalledTimes(1);
    expect(call.state.get()).toBe('talking');
  });

  it('rings on, and can be accepted again, where the microphone is refused', async () => {
    const { call, stub, microphone } = await ringing();
    const refused = new DOMException('', 'NotAllowedError');
    microphone.mockRejectedValueOnce(refused);
    await expect(call.accept()).rejects.toBe(refused);
    expect(stub.accept).not.toHaveBeenCalled();
    expect(call.state.get()).toBe('ringing');
    await call.accept();
    expect(call.state.get()).toBe('talking');
  });

  it('leaves the microphone to the SDK once that has it', async () => {
    const { call, stub, track } = await ringing();
    stub.accept.mockImplementation(() => {});
    void call.accept();
    await vi.advanceTimersByTimeAsync(0);
    expect(call.state.get()).toBe('connecting');
    expect(track.stop).not.toHaveBeenCalled();
    stub.emit('accept');
    expect(track.stop).toHaveBeenCalledTimes(1);
  });

  it('that ends while the browser asks for the microphone is not accepted', async () => {
    const { call, stub, track } = await ringing();
    const accepted = call.accept();
    stub.emit('cancel');
    await accepted;
    expect(stub.accept).not.toHaveBeenCalled();
    expect(track.stop).toHaveBeenCalledTimes(1);
  });

  it.each([
    [31401, 'microphone_refused'],
    [31402, 'microphone_failed'],
  ])('tells of a microphone that the SDK did not get (%i)', async (code, problem) => {
    const { call, stub } = await ringing();
    // In this order, as call.js of the SDK does it.
    stub.accept.mockImplementation(() => {
      stub.emit('disconnect');
      stub.emit('error', { code });
    });
    const error: unknown = await call.accept().catch((each: unknown) => each);
    expect(microphoneProblem(error)).toBe(problem);
    expect(call.state.get()).toBe('ended');
  });

  it.each(['cancel', 'disconnect', 'reject'])('is over with %s', async (end) => {
    const { call, stub } = await ringing();
    stub.emit(end);
    expect(call.state.get()).toBe('ended');
    await call.accept();
    expect(stub.accept).not.toHaveBeenCalled();
  });

  it('is muted as the SDK says', async () => {
    const { call } = await ringing();
    call.mute(true);
    expect(call.isMuted.get()).toBe(true);
  });

  it('can be begun here with a ticket of the engine', async () => {
    const { line, device } = setUp();
    await line.open();
    const call = await line.dial?.('+14155550123');
    expect(device().connect).toHaveBeenCalledWith({
      params: { To: '+14155550123', ticket: 'for +14155550123' },
    });
    expect(call?.offer).toBeNull();
  });

  it('is not begun without a microphone', async () => {
    const { line, device, microphone } = setUp();
    await line.open();
    microphone.mockRejectedValueOnce(new DOMException('', 'NotFoundError'));
    await expect(line.dial?.('+14155550123')).rejects.toThrow(DOMException);
    expect(device().connect).not.toHaveBeenCalled();
  });

  it('is not begun where the engine gives no ticket', async () => {
    const { line, device, callBack } = setUp();
    await line.open();
    callBack.mockRejectedValueOnce(new Error('unknown_number'));
    await expect(line.dial?.('+14155550123')).rejects.toThrow('unknown_number');
    expect(device().connect).not.toHaveBeenCalled();
  });

  it('cannot be begun where pages do not call out', () => {
    expect(setUp(false).line.dial).toBeNull();
  });
});
