import type { components } from './types';

/** An answer of the engine's that is not 2xx, or none at all (status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds, if the engine told when to ask again. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** Asking again may help. */
  get isPassing(): boolean {
    // 502 and 504 are a proxy's words for an engine that is away.
    return this.status === 0 || this.status >= 502;
  }

  /** Asking again with a newer token may help. */
  get isAboutToken(): boolean {
    // What is kept from strangers is 404 to an old token, not 401.
    return this.status === 401 || this.code === 'token_expired';
  }
}

/** The code of the engine's refusal; empty where it did not refuse. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : '';
}

export async function errorOf(answer: Response): Promise<ApiError> {
  const wait = Number(answer.headers.get('Retry-After') ?? NaN);
  const retryAfter = Number.isFinite(wait) ? wait : null;
  try {
    const body = (await answer.json()) as components['schemas']['Error'];
    return new ApiError(answer.status, body.error.code, body.error.message, retryAfter);
  } catch {
    // A proxy's page, for example.
    return new ApiError(answer.status, 'unknown', answer.statusText, retryAfter);
  }
}
