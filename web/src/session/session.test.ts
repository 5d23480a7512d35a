import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/errors';
import type { Me } from '../api/schemas';
import { type Granted, Session, type SessionPorts, type TabMessage } from './session';

const me = { id: 101, name: 'Ana Ruiz' } as Me;

function grant(token: string, minutes = 15, skew = 0): Granted {
  const now = Date.now() + skew;
  return {
    session: {
      token,
      expires_at: new Date(now + minutes * 60_000).toISOString(),
      user: me,
    },
    servedAt: now,
  };
}

const refusal = new ApiError(401, 'token_expired', 'The session is over.');

function setUp(ports: Partial<SessionPorts> = {}) {
  const told: TabMessage[] = [];
  let count = 0;
  const refresh = vi.fn(() => Promise.resolve(grant(`t${(count += 1)}`)));
  let isDue = false;
  const all: SessionPorts = {
    login: () => Promise.resolve(grant('signed-in')),
    refresh,
    logout: () => Promise.resolve(),
    signOutMark: { read: () => isDue, write: (now) => (isDue = now) },
    me: () => Promise.resolve(me),
    askHolder: () => Promise.reject(new Error('alone')),
    exclusively: (job) => job(),
    tell: (message) => told.push(message),
    ...ports,
  };
  return { session: new Session(all), ports: all, refresh, told };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a session', () => {
  it('begins with the refresh cookie, if there is one', async () => {
    const { session } = setUp();
    await session.start(null);
    expect(session.state.get()).toEqual({ kind: 'signed_in', me });
    expect(await session.token()).toBe('t1');
  });

  it('shows the sign-in without complaint if there is no cookie', async () => {
    const { session } = setUp({ refresh: () => Promise.reject(refusal) });
    await session.start(null);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: null });
  });

  it('does not take an engine that is away for a sign-out', async () => {
    const { session } = setUp({
      refresh: () => Promise.reject(new ApiError(0, 'not_reached', '')),
    });
    await session.start(null);
    expect(session.state.get()).toEqual({ kind: 'away' });
  });

  it('renews the token before it ends, without being asked', async () => {
    const { session, refresh } = setUp();
    await session.start(null);
    await vi.advanceTimersByTimeAsync(13.5 * 60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(session.current.get()).toBe('t2');
  });

  it('renews once for many who ask at the same time', async () => {
    const { session, refresh } = setUp();
    await session.start(null);
    session.refused('t1');
    const tokens = await Promise.all([
      session.token(),
      session.token(),
      session.token(),
    ]);
    expect(tokens).toEqual(['t2', 't2', 't2']);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('does not renew for the refusal of a token that is old already', async () => {
    const { session, refresh } = setUp();
    await session.start(null);
    session.refused('an older one');
    await session.token();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('takes the token that another tab got while it waited its turn', async () => {
    let goOn = () => {};
    const { session, refresh } = setUp({
      exclusively: async (job) => {
        await new Promise<void>((resolve) => (goOn = resolve));
        return job();
      },
    });
    const started = session.start(null);
    const until = Date.now() + 900_000;
    session.told({ type: 'session', how: 'renewed', token: 'theirs', until, me });
    goOn();
    await started;
    expect(await session.token()).toBe('theirs');
    expect(refresh).not.toHaveBeenCalled();
  });

  it('ends, with the reason, when the engine no longer renews it', async () => {
    const { session, ports } = setUp();
    await session.start(null);
    ports.refresh = () => Promise.reject(refusal);
    session.refused('t1');
    await expect(session.token()).rejects.toBe(refusal);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: 'expired' });
  });

  it('lives on while the engine is away', async () => {
    const { session, ports } = setUp();
    await session.start(null);
    ports.refresh = () => Promise.reject(new ApiError(503, 'try_again', ''));
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(session.state.get().kind).toBe('signed_in');
    ports.refresh = () => Promise.resolve(grant('back'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(session.current.get()).toBe('back');
  });

  it('is not mad at a clock that is hours wrong', async () => {
    for (const skew of [-3 * 3600_000, 3 * 3600_000]) {
      const refresh = vi.fn(() => Promise.resolve(grant('t', 15, skew)));
      const { session } = setUp({ refresh });
      await session.start(null);
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      expect(refresh).toHaveBeenCalledTimes(1);
    }
  });

  it('signs out in every tab', async () => {
    const { session, told } = setUp();
    const { session: other } = setUp();
    await session.start(null);
    await other.start(null);
    await session.signOut('idle');
    const last = told.at(-1);
    expect(last).toEqual({ type: 'signed_out', why: 'idle' });
    other.told(last as TabMessage);
    expect(other.state.get()).toEqual({ kind: 'signed_out', why: 'idle' });
  });

  it('is not begun again by a question that comes after the sign-out', async () => {
    const { session, refresh } = setUp();
    await session.start(null);
    await session.signOut('asked');
    await expect(session.token()).rejects.toMatchObject({ code: 'signed_out' });
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('a sign-out', () => {
  /** Renewals wait until they are let go. */
  async function renewing() {
    const all = setUp();
    await all.session.start(null);
    let goOn = () => {};
    all.ports.refresh = async () => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return grant('late');
    };
    all.session.refused('t1');
    const asked = all.session.token().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    return { ...all, asked, goOn: () => goOn() };
  }

  it('is not undone by a renewal that was on its way', async () => {
    const { session, told, asked, goOn } = await renewing();
    await session.signOut('asked');
    goOn();
    expect(await asked).toMatchObject({ code: 'signed_out' });
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: 'asked' });
    expect(told.at(-1)).toEqual({ type: 'signed_out', why: 'asked' });
  });

  it('does not let an old renewal take the place of the next sign-in', async () => {
    const { session, asked, goOn } = await renewing();
    await session.signOut('asked');
    await session.signIn('ana@clinic.example', 'secret');
    goOn();
    await asked;
    expect(await session.token()).toBe('signed-in');
  });

  it('is not undone by a tab that renewed before it heard of it', async () => {
    const { session } = setUp();
    await session.start(null);
    await session.signOut('asked');
    const theirs = { type: 'session', token: 'x', until: Date.now() + 900_000, me };
    session.told({ ...theirs, how: 'renewed' } as TabMessage);
    expect(session.state.get().kind).toBe('signed_out');
    session.told({ ...theirs, how: 'signed_in' } as TabMessage);
    expect(session.state.get().kind).toBe('signed_in');
  });
});

describe('a sign-out of which the engine did not hear', () => {
  const away = new ApiError(0, 'not_reached', '');
  const logout = vi.fn<() => Promise<void>>();
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    logout.mockReset().mockResolvedValue();
  });

  /** One browser: the next page has the mark, and the cookie, of the one before. */
  async function signedOutWhileAway() {
    const first = setUp({ logout: logout.mockRejectedValueOnce(away) });
    await first.session.start(null);
    await first.session.signOut('asked');
    const { signOutMark } = first.ports;
    return { ...first, nextPage: () => setUp({ logout, signOutMark }) };
  }

  it('is final: nobody is signed in by loading the page anew', async () => {
    const { nextPage } = await signedOutWhileAway();
    const { session, refresh } = nextPage();
    logout.mockRejectedValueOnce(away);
    await session.start(null);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: null });
    expect(refresh).not.toHaveBeenCalled();
    expect(logout).toHaveBeenCalledTimes(2);
  });

  it('shows the sign-in while the engine is told', async () => {
    const { nextPage } = await signedOutWhileAway();
    const { session } = nextPage();
    logout.mockImplementation(() => new Promise(() => {}));
    void session.start(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.get().kind).toBe('signed_out');
  });

  it('is told again, once, whichever tab comes first', async () => {
    const { session, nextPage } = await signedOutWhileAway();
    await nextPage().session.start(null);
    await session.finishSignOut();
    expect(logout).toHaveBeenCalledTimes(2);
  });

  it('ends a tab that did not hear of it at its next renewal', async () => {
    const { nextPage, ports } = await signedOutWhileAway();
    const { session, refresh } = nextPage();
    ports.signOutMark.write(false);
    await session.start(null);
    ports.signOutMark.write(true);
    session.refused('t1');
    await expect(session.token()).rejects.toMatchObject({ code: 'signed_out' });
    expect(session.state.get().kind).toBe('signed_out');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('does not end the session of who signs in then', async () => {
    const { nextPage } = await signedOutWhileAway();
    const { session } = nextPage();
    logout.mockRejectedValueOnce(away);
    await session.start(null);
    await session.signIn('ana@clinic.example', 'secret');
    await session.finishSignOut();
    expect(logout).toHaveBeenCalledTimes(2);
    expect(session.state.get().kind).toBe('signed_in');
    const next = nextPage();
    await next.session.start(null);
    expect(next.session.state.get().kind).toBe('signed_in');
  });

  it('is not forgotten by a wrong password', async () => {
    const { nextPage } = await signedOutWhileAway();
    const { session, ports } = nextPage();
    ports.login = () => Promise.reject(refusal);
    logout.mockRejectedValueOnce(away);
    await session.start(null);
    await expect(session.signIn('ana@clinic.example', '?')).rejects.toBe(refusal);
    expect(ports.signOutMark.read()).toBe(true);
  });

  it('does not concern who has the token of another portal', async () => {
    const { ports } = await signedOutWhileAway();
    const token = `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600 }))}.y`;
    const askHolder = () => Promise.resolve(token);
    const { session } = setUp({ signOutMark: ports.signOutMark, askHolder });
    await session.start(null);
    expect(await session.token()).toBe(token);
    await session.signOut('asked');
    expect(logout).toHaveBeenCalledTimes(1);
  });
});

describe('what is to be done at the end of a session', () => {
  /** A note that is written with the session's token. */
  function writing(session: Session) {
    const tokens: string[] = [];
    session.beforeEnd(async () => void tokens.push(await session.token()));
    return tokens;
  }

  it('is done before the sign-out, with a token that is renewed for it', async () => {
    let atLogout: string[] = [];
    const logout = () => {
      atLogout = [...tokens];
      return Promise.resolve();
    };
    const { session } = setUp({ logout });
    await session.start(null);
    const tokens = writing(session);
    session.refused('t1');
    await session.signOut('idle');
    expect(atLogout).toEqual(['t2']);
    expect(tokens).toEqual(['t2']); // not once more
  });

  it('is done with the last token when another tab signed out', async () => {
    const { session } = setUp();
    await session.start(null);
    const tokens = writing(session);
    session.told({ type: 'signed_out', why: 'asked' });
    expect(session.state.get().kind).toBe('signed_out');
    await vi.advanceTimersByTimeAsync(0);
    expect(tokens).toEqual(['t1']);
  });

  it('keeps nobody from signing out', async () => {
    const { session } = setUp();
    await session.start(null);
    session.beforeEnd(() => new Promise(() => {}));
    void session.signOut('asked');
    await vi.advanceTimersByTimeAsync(2_999);
    expect(session.state.get().kind).toBe('signed_in');
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state.get().kind).toBe('signed_out');
  });
});

describe('while somebody talks', () => {
  it('a session that ends by itself waits for the end of the talk', async () => {
    const { session, ports } = setUp();
    await session.start(null);
    session.isTalking.set(true);
    const refresh = vi.fn(() => Promise.reject(refusal));
    ports.refresh = refresh;
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(session.state.get().kind).toBe('signed_in');
    await expect(session.token()).rejects.toMatchObject({ status: 401 });
    expect(refresh).toHaveBeenCalledTimes(1);
    session.isTalking.set(false);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: 'expired' });
  });

  it('a tab that was idle signs out the others only', async () => {
    const { session } = setUp();
    await session.start(null);
    session.isTalking.set(true);
    session.told({ type: 'signed_out', why: 'idle' });
    expect(session.state.get().kind).toBe('signed_in');
    session.isTalking.set(false);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: 'idle' });
  });

  it('who asks for it is signed out at once', async () => {
    const { session } = setUp();
    await session.start(null);
    session.isTalking.set(true);
    await session.signOut('asked');
    expect(session.state.get().kind).toBe('signed_out');
  });

  it('a session that another tab began anew goes on', async () => {
    const { session } = setUp();
    await session.start(null);
    session.isTalking.set(true);
    session.told({ type: 'signed_out', why: 'expired' });
    const until = Date.now() + 900_000;
    session.told({ type: 'session', how: 'signed_in', token: 'new', until, me });
    session.isTalking.set(false);
    expect(await session.token()).toBe('new');
  });
});

it.each([502, 503, 504])('an answer of %i is no sign-out', async (status) => {
  const { session } = setUp({
    refresh: () => Promise.reject(new ApiError(status, 'unknown', '')),
  });
  await session.start(null);
  expect(session.state.get()).toEqual({ kind: 'away' });
});

describe('a token that was handed over', () => {
  const handed = `x.${btoa(JSON.stringify({ exp: Date.parse('2026-11-22T09:00:00Z') / 1000 }))}.y`;

  it('is used without any cookie', async () => {
    const { session, refresh, told } = setUp();
    await session.start(handed);
    expect(await session.token()).toBe(handed);
    expect(refresh).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  it('is asked for again before it ends', async () => {
    const { session } = setUp({ askHolder: () => Promise.resolve(`${handed}2`) });
    await session.start(handed);
    await vi.advanceTimersByTimeAsync(59.5 * 60_000);
    expect(session.current.get()).toBe(`${handed}2`);
  });

  it('ends the session if no other comes', async () => {
    const { session } = setUp();
    await session.start(handed);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(session.state.get()).toEqual({ kind: 'signed_out', why: 'expired' });
  });

  it('is asked for again after an answer that did not come', async () => {
    const askHolder = vi
      .fn<() => Promise<string>>()
      .mockResolvedValue(`${handed}2`)
      .mockRejectedValueOnce(new Error('the portal gave no token'));
    const { session } = setUp({ askHolder });
    await session.start(handed);
    await vi.advanceTimersByTimeAsync(59.5 * 60_000);
    expect(askHolder.mock.calls.length).toBeGreaterThan(1);
    expect(session.current.get()).toBe(`${handed}2`);
  });

  it('is asked for, not the cookie, when the engine is back', async () => {
    let isAway = true;
    const { session, refresh } = setUp({
      askHolder: () => Promise.resolve(handed),
      me: () =>
        isAway ? Promise.reject(new ApiError(502, 'unknown', '')) : Promise.resolve(me),
    });
    await session.start(handed);
    expect(session.state.get()).toEqual({ kind: 'away' });
    isAway = false;
    await session.start(null);
    expect(session.state.get().kind).toBe('signed_in');
    expect(refresh).not.toHaveBeenCalled();
  });
});
