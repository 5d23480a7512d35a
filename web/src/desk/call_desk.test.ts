import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameFromEngine, FrameFromPage, StaffState } from '../api/schemas';
import { Store } from '../parts/store';
import type { LineState, SoundCall, SoundLine, SoundState } from '../sound/sound_line';
import { CallDesk, type KeptDraft } from './call_desk';

class FakeSound implements SoundCall {
  readonly state = new Store<SoundState>('ringing');
  readonly isMuted = new Store(false);
  readonly accept = vi.fn(() => Promise.resolve());
  readonly reject = vi.fn();
  readonly ignore = vi.fn();
  readonly hangUp = vi.fn();
  readonly mute = vi.fn();
  readonly sendDigits = vi.fn();
  constructor(readonly offer: string | null) {}
}

const call = 'CA0123456789abcdef0123456789abcdef';

function setUp() {
  const sent: FrameFromPage[] = [];
  let hear: (frame: FrameFromEngine) => void = () => {};
  let ring: (sound: SoundCall) => void = () => {};
  const lineState = new Store<LineState>({ kind: 'ready' });
  const dial = vi.fn<(number: string) => Promise<SoundCall>>();
  const line: SoundLine = {
    state: lineState,
    open: () => Promise.resolve(),
    close: () => {},
    onCall: (listener) => {
      ring = listener;
      return () => {};
    },
    dial,
  };
  const world = { isSeen: true };
  const alert = vi.fn();
  const quiet = vi.fn();
  const keep = vi.fn<(draft: KeptDraft) => Promise<void>>(() => Promise.resolve());
  const state = new Store<StaffState | null>('available');
  const desk = new CallDesk({
    send: (frame) => sent.push(frame) > 0,
    onFrame: (listener) => {
      hear = listener;
      return () => {};
    },
    state,
    line,
    canBeNoticed: () => world.isSeen,
    alert,
    quiet,
    keep,
    clockOffset: () => 0,
    wrapUpSeconds: 30,
  });
  const offer = (name = 'o1', rings = 20, from = '+14155550123') =>
    hear({
      type: 'offer',
      offer: name,
      call,
      from,
      department: 'billing',
      reason: 'It is your turn.',
      rings_until: new Date(Date.now() + rings * 1000).toISOString(),
    });
  const ended = (
    reason: 'answered' | 'declined' | 'timeout' | 'cancelled' | 'taken',
    name = 'o1',
  ) => hear({ type: 'offer.ended', offer: name, reason });
  const types = () => sent.map((frame) => frame.type);
  const kind = () => desk.state.get().kind;
  return {
    desk,
    sent,
    types,
    kind,
    offer,
    ended,
    world,
    alert,
    quiet,
    keep,
    state,
    lineState,
    dial,
    ring: (sound: SoundCall) => ring(sound),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an offer', () => {
  it('is acknowledged and rings if the page can take the call', () => {
    const { offer, types, kind, alert } = setUp();
    offer();
    expect(types()).toEqual(['offer.ack']);
    expect(kind()).toBe('ringing');
    expect(alert).toHaveBeenCalledTimes(1);
  });

  it('is not acknowledged while the device is not registered', () => {
    const { offer, types, kind, lineState } = setUp();
    lineState.set({ kind: 'opening' });
    offer();
    expect(types()).toEqual([]);
    lineState.set({ kind: 'ready' });
    expect(types()).toEqual(['offer.ack']);
    expect(kind()).toBe('ringing');
  });

  it('is not acknowledged where nobody would notice, until somebody looks', () => {
    const { desk, offer, types, world } = setUp();
    world.isSeen = false;
    offer();
    expect(types()).toEqual([]);
    world.isSeen = true;
    desk.look();
    expect(types()).toEqual(['offer.ack']);
  });

  it('that ended unnoticed does not ring later', () => {
    const { desk, offer, ended, types, world } = setUp();
    world.isSeen = false;
    offer();
    ended('timeout');
    world.isSeen = true;
    desk.look();
    expect(types()).toEqual([]);
  });

  it('that is sent again is acknowledged again and rings on', () => {
    const { offer, types, alert } = setUp();
    offer();
    offer();
    expect(types()).toEqual(['offer.ack', 'offer.ack']);
    expect(alert).toHaveBeenCalledTimes(1);
  });

  it.each(['declined', 'timeout', 'cancelled', 'taken'] as const)(
    'that ended (%s) is quiet at once and says why',
    (reason) => {
      const { desk, offer, ended, quiet } = setUp();
      offer();
      ended(reason);
      expect(quiet).toHaveBeenCalled();
      expect(desk.state.get()).toEqual({ kind: 'idle', ended: reason });
    },
  );

  it.each(['available', 'offline', 'unavailable'] as const)(
    'that ended while the page was away rings no more when it is back (%s)',
    (now) => {
      const { desk, offer, ring, quiet, state } = setUp();
      const sound = new FakeSound('o1');
      offer();
      ring(sound);
      state.set(null);
      expect(desk.state.get().kind).toBe('ringing');
      state.set(now);
      expect(desk.state.get()).toEqual({ kind: 'idle', ended: 'gone' });
      expect(quiet).toHaveBeenCalled();
      expect(sound.ignore).toHaveBeenCalledTimes(1);
    },
  );

  it('rings on when the page is back in time', () => {
    const { offer, kind, state } = setUp();
    offer();
    state.set(null);
    state.set('ringing');
    expect(kind()).toBe('ringing');
  });

  it('rings no more where a newer window took over, and is not declined', () => {
    const { desk, offer, ring, types } = setUp();
    const sound = new FakeSound('o1');
    offer();
    ring(sound);
    desk.replaced();
    expect(desk.state.get()).toEqual({ kind: 'idle', ended: 'gone' });
    expect(sound.ignore).toHaveBeenCalledTimes(1);
    expect(sound.reject).not.toHaveBeenCalled();
    expect(types()).toEqual(['offer.ack']);
  });

  it('of another name ends nothing', () => {
    const { offer, ended, kind } = setUp();
    offer('o2');
    ended('cancelled', 'o1');
    expect(kind()).toBe('ringing');
  });
});

describe('ringing', () => {
  it.each(['available', 'offline', 'unavailable', 'wrap_up'] as const)(
    'is over when the engine knows of no call (%s) although no end was told',
    (word) => {
      const { desk, offer, ring, quiet, state, types } = setUp();
      state.set('ringing');
      offer();
      const sound = new FakeSound('o1');
      ring(sound);
      desk.accept();
      sound.state.set('connecting');
      state.set(null); // the socket is lost, and so is the end
      state.set(word);
      expect(desk.state.get()).toEqual({ kind: 'idle', ended: 'gone' });
      expect(quiet).toHaveBeenCalled();
      expect(sound.hangUp).toHaveBeenCalled();
      offer('o2');
      expect(types().filter((type) => type === 'offer.ack')).toHaveLength(2);
    },
  );

  it('goes on when the page comes back in time', () => {
    const { offer, kind, state } = setUp();
    state.set('ringing');
    offer();
    state.set(null);
    state.set('ringing');
    offer();
    expect(kind()).toBe('ringing');
  });

  it('is over some time after its time, whatever is not heard', () => {
    const { desk, offer, ring, kind, quiet } = setUp();
    offer('o1', 20);
    const sound = new FakeSound('o1');
    ring(sound);
    vi.advanceTimersByTime(34_000);
    expect(kind()).toBe('ringing');
    quiet.mockClear();
    vi.advanceTimersByTime(1_000);
    expect(desk.state.get()).toEqual({ kind: 'idle', ended: 'timeout' });
    expect(quiet).toHaveBeenCalled();
    expect(sound.reject).toHaveBeenCalled();
  });

  it('does not end the next call by the time of the one before', () => {
    const { desk, offer, kind } = setUp();
    offer('o1', 20);
    desk.decline();
    vi.advanceTimersByTime(30_000);
    offer('o2', 20);
    vi.advanceTimersByTime(10_000);
    expect(kind()).toBe('ringing');
  });

  it('is over when another page has taken this one’s place', () => {
    const { desk, offer, kind } = setUp();
    offer();
    desk.replaced();
    expect(kind()).toBe('idle');
  });

  it('ends for the next offer, since there is one at a time', () => {
    const { desk, offer, types } = setUp();
    offer('o1');
    offer('o2');
    expect(desk.state.get()).toMatchObject({ kind: 'ringing', offer: 'o2' });
    expect(types()).toEqual(['offer.ack', 'offer.ack']);
  });

  it('shows no number where a carrier wrote a word', () => {
    const { desk, offer } = setUp();
    offer('o1', 20, 'anonymous');
    expect(desk.state.get()).toMatchObject({ party: { from: '' } });
  });
});

describe('accepting', () => {
  it('answers the sound of this offer, once for any number of clicks', () => {
    const { desk, offer, ring, types } = setUp();
    offer();
    const sound = new FakeSound('o1');
    ring(sound);
    desk.accept();
    desk.accept();
    expect(sound.accept).toHaveBeenCalledTimes(1);
    expect(types()).toEqual(['offer.ack', 'offer.accept']);
  });

  it('is said again when the offer is sent again: it may have been lost', () => {
    const { desk, offer, types } = setUp();
    offer();
    desk.accept();
    offer();
    expect(types()).toEqual(['offer.ack', 'offer.accept', 'offer.ack', 'offer.accept']);
  });

  it('answers sound that comes after the click', () => {
    const { desk, offer, ring } = setUp();
    offer();
    desk.accept();
    const sound = new FakeSound('o1');
    ring(sound);
    expect(sound.accept).toHaveBeenCalledTimes(1);
  });

  it('does not answer the sound of another offer', () => {
    const { desk, offer, ring } = setUp();
    offer('o2');
    const sound = new FakeSound('o1');
    ring(sound);
    desk.accept();
    expect(sound.accept).not.toHaveBeenCalled();
  });

  it('is a talk when the sound is there or the engine says so', () => {
    const one = setUp();
    one.offer();
    const sound = new FakeSound('o1');
    one.ring(sound);
    one.desk.accept();
    sound.state.set('talking');
    expect(one.kind()).toBe('talking');
    const other = setUp();
    other.offer();
    other.ended('answered');
    expect(other.kind()).toBe('talking');
  });

  it('after the caller hung up comes to nothing', () => {
    const { desk, offer, ended, ring, types, kind } = setUp();
    offer();
    const sound = new FakeSound('o1');
    ring(sound);
    ended('cancelled');
    desk.accept();
    expect(kind()).toBe('idle');
    expect(sound.accept).not.toHaveBeenCalled();
    expect(types()).toEqual(['offer.ack']);
  });

  it('can be tried again when the microphone was refused', async () => {
    const { desk, offer, ring } = setUp();
    offer();
    const sound = new FakeSound('o1');
    sound.accept.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    ring(sound);
    desk.accept();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.state.get()).toMatchObject({
      isAnswering: false,
      problem: 'microphone_refused',
    });
    desk.accept();
    expect(sound.accept).toHaveBeenCalledTimes(2);
  });
});

it('an answer whose sound is lost for want of a microphone says so', async () => {
  const { desk, offer, ring } = setUp();
  offer();
  const sound = new FakeSound('o1');
  ring(sound);
  sound.accept.mockImplementation(() => {
    sound.state.set('ended');
    return Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  desk.accept();
  expect(desk.state.get()).toMatchObject({ problem: 'sound_lost' });
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.state.get()).toMatchObject({
    isAnswering: true, // there is nothing left to accept
    problem: 'microphone_refused',
  });
});

it('declining tells the engine and the sound', () => {
  const { desk, offer, ring, types, kind } = setUp();
  offer();
  const sound = new FakeSound('o1');
  ring(sound);
  desk.decline();
  desk.decline();
  expect(sound.reject).toHaveBeenCalledTimes(1);
  expect(types()).toEqual(['offer.ack', 'offer.decline']);
  expect(kind()).toBe('idle');
});

describe('a talk', () => {
  const talking = () => {
    const all = setUp();
    all.offer();
    const sound = new FakeSound('o1');
    all.ring(sound);
    all.desk.accept();
    all.ended('answered');
    all.state.set('talking');
    sound.state.set('talking');
    return { ...all, sound };
  };

  it('ends in the wrap-up, whoever tells first', () => {
    const one = talking();
    one.sound.state.set('ended');
    expect(one.kind()).toBe('wrap_up');
    const other = talking();
    other.state.set('wrap_up');
    expect(other.kind()).toBe('wrap_up');
    expect(other.sound.hangUp).toHaveBeenCalled();
  });

  it('is not mixed up with the sound of another call', () => {
    const { sound, ring, kind } = talking();
    const other = new FakeSound('o2');
    ring(other);
    other.state.set('ended');
    expect(kind()).toBe('talking');
    sound.state.set('ended');
    expect(kind()).toBe('wrap_up');
  });

  it('goes on while the engine restarts', () => {
    const { state, kind } = talking();
    state.set(null);
    expect(kind()).toBe('talking');
    state.set('talking');
    expect(kind()).toBe('talking');
  });

  it('is not disturbed by another offer', () => {
    const { offer, types, kind } = talking();
    offer('o2');
    expect(kind()).toBe('talking');
    expect(types().filter((type) => type === 'offer.ack')).toHaveLength(1);
  });

  it('leaves its note and result when the wrap-up is done', () => {
    const { desk, sound, keep, types, kind } = talking();
    desk.write({ note: 'Wants an invoice.' });
    sound.state.set('ended');
    desk.write({ result: 'helped' });
    desk.done();
    expect(keep).toHaveBeenCalledWith({
      call,
      note: 'Wants an invoice.',
      result: 'helped',
    });
    expect(types().at(-1)).toBe('wrap_up.done');
    expect(kind()).toBe('idle');
    expect(desk.draft.get().note).toBe('');
  });

  it('leaves them too when the next call comes first', () => {
    const { desk, sound, keep, offer } = talking();
    sound.state.set('ended');
    desk.write({ note: 'Later.' });
    offer('o2');
    expect(keep).toHaveBeenCalledWith({ call, note: 'Later.', result: null });
    expect(desk.draft.get().note).toBe('');
  });

  it('does not lose a note that could not be written', async () => {
    const { desk, sound, keep } = talking();
    keep.mockRejectedValueOnce(new Error('away'));
    sound.state.set('ended');
    desk.write({ note: 'Important.' });
    desk.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.unsaved.get()).toEqual([{ call, note: 'Important.', result: null }]);
    await desk.leave();
    expect(desk.unsaved.get()).toEqual([]);
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it('leaves its note when the person signs out, during it and after', async () => {
    const during = talking();
    during.desk.write({ note: 'Cut short.' });
    await during.desk.leave();
    expect(during.keep).toHaveBeenCalledWith({
      call,
      note: 'Cut short.',
      result: null,
    });
    const after = talking();
    after.sound.state.set('ended');
    after.desk.write({ result: 'helped' });
    await after.desk.leave();
    await after.desk.leave();
    expect(after.keep).toHaveBeenCalledTimes(1);
  });

  it('is something to do for who writes of it, as long as its wrap-up', () => {
    const { desk, sound } = talking();
    sound.state.set('ended');
    expect(desk.isBusy).toBe(false);
    desk.write({ note: 'A long story.' });
    expect(desk.isBusy).toBe(true);
    vi.advanceTimersByTime(30_000);
    expect(desk.isBusy).toBe(false);
  });

  it.each(['offline', 'available'] as const)(
    'goes on when the engine has forgotten it (%s), and is no time for offers',
    (word) => {
      const { desk, state, sound, kind } = talking();
      expect(desk.isEngaged.get()).toBe(false);
      state.set(null);
      expect(desk.isEngaged.get()).toBe(true);
      state.set(word);
      expect(kind()).toBe('talking');
      expect(sound.hangUp).not.toHaveBeenCalled();
      expect(desk.isEngaged.get()).toBe(true);
      sound.state.set('ended');
      expect(kind()).toBe('wrap_up');
      expect(desk.isEngaged.get()).toBe(false);
    },
  );

  it('is ended by an engine that remembered it', () => {
    const { desk, state, sound, kind } = talking();
    state.set(null);
    state.set('talking');
    expect(desk.isEngaged.get()).toBe(false);
    state.set('wrap_up');
    expect(kind()).toBe('wrap_up');
    expect(sound.hangUp).toHaveBeenCalled();
  });
});

describe('a call that this page begins', () => {
  /** Dialled, and not yet begun. */
  function dialling() {
    const all = setUp();
    const sound = new FakeSound(null);
    let begin = () => {};
    let fail = () => {};
    all.dial.mockImplementation(
      () =>
        new Promise((resolve, reject) => {
          begin = () => resolve(sound);
          fail = () => reject(new Error('no'));
        }),
    );
    const dialled = all.desk.dial('+14155550123');
    return { ...all, sound, dialled, begin: () => begin(), fail: () => fail() };
  }

  it('is begun once for any number of clicks', async () => {
    const { desk, dial, dialled, begin, kind } = dialling();
    await desk.dial('+14155550123');
    begin();
    await dialled;
    expect(dial).toHaveBeenCalledTimes(1);
    expect(kind()).toBe('talking');
  });

  it('keeps offers away from its first moment to its end', async () => {
    const { desk, dialled, begin, sound, offer, types, kind } = dialling();
    expect(desk.isEngaged.get()).toBe(true);
    offer();
    expect(types()).toEqual([]);
    begin();
    await dialled;
    expect(desk.isEngaged.get()).toBe(true);
    expect(kind()).toBe('talking');
    sound.state.set('ended');
    expect(desk.isEngaged.get()).toBe(false);
    expect(kind()).toBe('idle');
  });

  it('that cannot begin leaves the person free', async () => {
    const { desk, dialled, fail, offer, kind } = dialling();
    fail();
    await expect(dialled).rejects.toThrow('no');
    expect(desk.isEngaged.get()).toBe(false);
    offer();
    expect(kind()).toBe('ringing');
  });

  it('is hung up if the person signed out meanwhile', async () => {
    const { desk, dialled, begin, sound, kind } = dialling();
    desk.close();
    begin();
    await dialled;
    expect(sound.hangUp).toHaveBeenCalled();
    expect(kind()).toBe('idle');
  });
});
