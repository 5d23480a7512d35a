import { reach } from '../api/client';
import { ApiError, errorOf } from '../api/errors';
import type { Me, Session as SessionAnswer } from '../api/schemas';
import type { Granted, SessionPorts, TabMessage } from './session';

/** In milliseconds. */
const patience = 20_000;

async function granted(answer: Response): Promise<Granted> {
  if (!answer.ok) throw await errorOf(answer);
  const served = Date.parse(answer.headers.get('Date') ?? '');
  return {
    session: (await answer.json()) as SessionAnswer,
    servedAt: Number.isNaN(served) ? null : served,
  };
}

/** One at a time over all tabs: none may keep the others waiting for ever. */
async function post(path: string, body?: object): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const asked = whole(path, {
    method: 'POST',
    credentials: 'same-origin',
    signal,
    ...(body && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return asked.catch((error: unknown) => {
    if (!signal.aborted) throw error;
    throw new ApiError(0, 'not_reached', 'The engine does not answer.');
  });
}

/** The answer with its body: both come within the time. */
async function whole(path: string, how: RequestInit): Promise<Response> {
  const answer = await reach(path, how);
  const body = answer.status === 204 ? null : await answer.arrayBuffer();
  return new Response(body, answer);
}

/** A mark for all tabs, in which a page that may keep nothing finds nothing. */
function markAt(key: string): SessionPorts['signOutMark'] {
  return {
    read: () => {
      try {
        return localStorage.getItem(key) !== null;
      } catch {
        return false;
      }
    },
    write: (isSet) => {
      try {
        if (isSet) localStorage.setItem(key, 'true');
        else localStorage.removeItem(key);
      } catch (error) {
        console.warn('nothing can be kept here', error);
      }
    },
  };
}

/** The session's ports in a browser; `askHolder` comes from the embedding. */
export function browserPorts(
  channel: BroadcastChannel,
  askHolder: () => Promise<string>,
): SessionPorts {
  return {
    login: async (email, password) =>
      granted(await post('/api/portal/login', { email, password })),
    refresh: async () => granted(await post('/api/portal/refresh')),
    logout: async () => {
      const answer = await post('/api/portal/logout');
      if (!answer.ok) throw await errorOf(answer);
    },
    signOutMark: markAt('carepitome.signed_out'),
    me: async (token) => {
      const answer = await reach('/api/portal/me', {
        headers: { Authorization: `Bearer ${token}` },
        credentials: 'omit',
      });
      if (!answer.ok) throw await errorOf(answer);
      return (await answer.json()) as Me;
    },
    askHolder,
    exclusively: (job) => withLock('carepitome-refresh', job),
    tell: (message: TabMessage) => channel.postMessage(message),
  };
}

async function withLock<T>(name: string, job: () => Promise<T>): Promise<T> {
  // Only secure pages have locks; elsewhere the engine's grace of 10 s helps.
  if (!('locks' in navigator)) return job();
  let result: { value: T } | null = null;
  await navigator.locks.request(name, async () => {
    result = { value: await job() };
  });
  if (!result) throw new ApiError(0, 'no_lock', 'The browser gave no lock.');
  return (result as { value: T }).value;
}
