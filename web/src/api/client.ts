import { ApiError, errorOf } from './errors';
import type { paths } from './types';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know a method. */
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P][M];

type JsonOf<T> = T extends { content: { 'application/json': infer Body } }
  ? Body
  : never;

type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer Answers }
    ? JsonOf<Answers[keyof Answers & (200 | 202)]>
    : never;

type BodyOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody: infer Body } ? JsonOf<Body> : never;

type QueryOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: { query?: infer Query } } ? Query : never;

interface Ask<Query, Body> {
  /** For the names in braces of the path. */
  path?: Record<string, string | number>;
  query?: Query;
  body?: Body;
  signal?: AbortSignal;
}

/** Where bearer tokens come from; the session, that is. */
export interface TokenSource {
  /** A token that is good now. Rejects if there is none. */
  token(): Promise<string>;
  /** The engine refused this token. */
  refused(token: string): void;
}

export function pathWith(
  path: string,
  names: Record<string, string | number> = {},
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(names[name] ?? '')),
  );
}

/** The query without what is undefined or empty. */
export function queryWith(query: object | null | undefined): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null && value !== '')
      pairs.set(name, String(value));
  const text = pairs.toString();
  return text ? `?${text}` : '';
}

/** fetch, with a failure to reach the engine as an ApiError. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, 'not_reached', 'The engine cannot be reached.');
  }
}

/** The portal's API with the types of docs/openapi.json. */
export class ApiClient {
  constructor(private readonly tokens: TokenSource) {}

  get<P extends PathOf<'get'>>(path: P, ask: Ask<QueryOf<P, 'get'>, never> = {}) {
    return this.#json<Answer<P, 'get'>>('GET', path, ask);
  }

  patch<P extends PathOf<'patch'>>(path: P, ask: Ask<never, BodyOf<P, 'patch'>>) {
    return this.#json<Answer<P, 'patch'>>('PATCH', path, ask);
  }

  post<P extends PathOf<'post'>>(path: P, ask: Ask<never, BodyOf<P, 'post'>>) {
    return this.#json<Answer<P, 'post'>>('POST', path, ask);
  }

  /** A file: a recording, a CSV. */
  async file<P extends PathOf<'get'>>(
    path: P,
    ask: Ask<QueryOf<P, 'get'>, never> = {},
  ): Promise<Blob> {
    return (await this.#send('GET', path, ask)).blob();
  }

  async #json<T>(method: string, path: string, ask: Ask<unknown, unknown>): Promise<T> {
    const answer = await this.#send(method, path, ask);
    return (await answer.json()) as T;
  }

  /** Asks once more with a newer token if the first was refused. */
  async #send(method: string, path: string, ask: Ask<unknown, unknown>) {
    const url = pathWith(path, ask.path) + queryWith(ask.query as object | undefined);
    return this.#fetch(method, url, ask).catch((error: unknown) => {
      if (error instanceof ApiError && error.isAboutToken)
        return this.#fetch(method, url, ask);
      throw error;
    });
  }

  /** Rejects also with what is not 2xx. */
  async #fetch(method: string, url: string, ask: Ask<unknown, unknown>) {
    const token = await this.tokens.token();
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (ask.body !== undefined) headers['Content-Type'] = 'application/json';
    const answer = await reach(url, {
      method,
      headers,
      credentials: 'omit',
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      ...(ask.signal && { signal: ask.signal }),
    });
    if (answer.ok) return answer;
    const error = await errorOf(answer);
    if (error.isAboutToken) this.tokens.refused(token);
    throw error;
  }
}
