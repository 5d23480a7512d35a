import { reach } from '../api/client';
import { errorOf } from '../api/errors';

/** What an embedding portal and this page say to each other by postMessage. */
type Said = { type: 'carepitome.token'; token: string };
export const tokenNeeded = { type: 'carepitome.token_needed' } as const;

const holderPatience = 5_000;

/** The token in `#token=…`, which is taken out of the address bar at once. */
export function takeFromAddress(
  at: Pick<Location, 'hash' | 'pathname' | 'search'>,
  replace: (url: string) => void,
): string | null {
  const fragment = new URLSearchParams(at.hash.replace(/^#/, ''));
  const token = fragment.get('token');
  if (token === null) return null;
  replace(at.pathname + at.search);
  return token || null;
}

/** The token of a message, if it comes from one who may hand over tokens. */
export function tokenIn(
  message: Pick<MessageEvent, 'data' | 'origin' | 'source'>,
  holder: unknown,
  allowed: readonly string[],
): string | null {
  if (message.source !== holder || !allowed.includes(message.origin)) return null;
  const said = message.data as Partial<Said> | null;
  return said?.type === 'carepitome.token' && typeof said.token === 'string'
    ? said.token
    : null;
}

/** The portal that this page is a frame of; alone, nobody. */
export class Embedding {
  readonly isEmbedded = window.parent !== window;
  #allowed: readonly string[] = [];
  #opening: Promise<void> | null = null;
  #waiting: ((token: string) => void)[] = [];

  constructor(private readonly unasked: (token: string) => void) {}

  /** Learns who may hand over tokens, and listens to them. */
  open(): Promise<void> {
    if (!this.isEmbedded) return Promise.resolve();
    // An engine that was away is asked again.
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    const answer = await reach('/api/portal/embedding', { credentials: 'omit' });
    if (!answer.ok) throw await errorOf(answer);
    const { allowed_origins } = (await answer.json()) as { allowed_origins: string[] };
    this.#allowed = allowed_origins;
    window.addEventListener('message', (event) => {
      const token = tokenIn(event, window.parent, this.#allowed);
      if (token === null) return;
      const waiting = this.#waiting.splice(0);
      if (waiting.length === 0) this.unasked(token);
      for (const give of waiting) give(token);
    });
  }

  /** Asks for a token. Rejects if none comes. */
  readonly ask = async (): Promise<string> => {
    await this.open();
    if (!this.isEmbedded || this.#allowed.length === 0)
      throw new Error('no portal to ask for a token');
    return this.#ask();
  };

  #ask(): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((each) => each !== give);
        reject(new Error('the portal gave no token'));
      }, holderPatience);
      const give = (token: string) => {
        clearTimeout(timer);
        resolve(token);
      };
      this.#waiting.push(give);
      for (const origin of this.#allowed)
        window.parent.postMessage(tokenNeeded, origin);
    });
  }
}
