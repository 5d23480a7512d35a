import { reach } from '../api/client';
import { ApiError, errorOf } from '../api/errors';
import type { Me, Session as SessionAnswer } from '../api/schemas';
import type { Granted, SessionPorts, TabMessage } from './session';

async function granted(answer: Response): Promise<Granted> {
  if (!answer.ok) throw await errorOf(answer);
  const served = Date.parse(answer.headers.get('Date') ?? '');
  return {
    session: (await answer.json()) as SessionAnswer,
    servedAt: Number.isNaN(served) ? null : served,
  };
}

function post(path: string, body?: object): Promise<Response> {
  return reach(path, {
    method: 'POST',
    credentials: 'same-origin',
    ...(body && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
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
      // Gone or not: this tab holds nothing any more, and the session ends by
      // itself; there is nothing better to do for somebody who leaves.
      await post('/api/portal/logout').catch((error: unknown) => {
        console.warn('signing out was not told to the engine', error);
      });
    },
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
