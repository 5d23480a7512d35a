import { Store } from '../parts/store';
import { pauseBefore } from './backoff';

export type SocketPhase =
  | { kind: 'closed' } // nobody wants it
  | { kind: 'connecting' }
  | { kind: 'online' } // the engine said welcome
  | { kind: 'waiting'; until: number }
  | { kind: 'replaced' }; // by this person's newer page; only they undo it

/** The part of WebSocket that is used. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(data: string | ArrayBuffer): void;
  close(): void;
}

export interface EngineSocketPorts {
  open(): Wire;
  token(): Promise<string>;
  tokenRefused(token: string): void;
  /** A frame of the engine's, `welcome` included. */
  onFrame(frame: TypedFrame): void;
}

export interface TypedFrame {
  type: string;
  [key: string]: unknown;
}

/** How often the engine is asked for a sign of life, and how long it may take. */
export const pingEvery = 10_000;
export const pongWithin = 5_000;
/** After a sleep the socket is rather dead than slow. */
export const pongAfterSleep = 1_500;
/** From the call of a server to its welcome. */
export const welcomeWithin = 10_000;

/**
 * A socket to the engine that is always there or coming back: `hello` first,
 * growing pauses between attempts, and a sign of life now and then, since a
 * browser does not tell when the other end of a socket is gone. What was frozen
 * or asleep finds out by the clock.
 */
export class EngineSocket {
  readonly phase = new Store<SocketPhase>({ kind: 'closed' });
  /** The engine's clock minus this machine's, in milliseconds. */
  clockOffset = 0;

  #wire: Wire | null = null;
  #token = '';
  #attempt = 0;
  #generation = 0;
  #pings = 0;
  #heardAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined; // of the phase
  #deadline: ReturnType<typeof setTimeout> | undefined; // of a ping

  constructor(private readonly ports: EngineSocketPorts) {}

  /** Connects, also after `replaced`. */
  open(): void {
    const { kind } = this.phase.get();
    if (kind === 'closed' || kind === 'replaced') void this.#connect();
  }

  close(): void {
    this.#attempt = 0;
    this.#leave({ kind: 'closed' });
  }

  /** Another page of this person takes the place of this one. */
  giveWay(): void {
    if (this.phase.get().kind !== 'closed') this.#leave({ kind: 'replaced' });
  }

  /** False if there is nobody to send to; nothing is kept for later. */
  send(frame: object): boolean {
    return this.sendRaw(JSON.stringify(frame));
  }

  sendRaw(data: string | ArrayBuffer): boolean {
    if (this.phase.get().kind !== 'online' || !this.#wire) return false;
    this.#wire.send(data);
    return true;
  }

  /** The session has a newer token: the socket lives as long as that. */
  renew(token: string): void {
    if (this.send({ type: 'renew', token })) this.#token = token;
  }

  /** The page was woken, or the network is back: find out at once. */
  readonly nudge = (): void => {
    const { kind } = this.phase.get();
    if (kind === 'waiting') void this.#connect();
    if (kind === 'online') this.#ping(pongAfterSleep);
  };

  async #connect(): Promise<void> {
    this.#leave({ kind: 'connecting' });
    const generation = this.#generation;
    const isOld = () => generation !== this.#generation;
    this.#timer = setTimeout(() => this.#lost(), welcomeWithin);
    try {
      const token = await this.ports.token();
      if (isOld()) return;
      this.#token = token;
      const wire = this.ports.open();
      this.#wire = wire;
      wire.onopen = () => wire.send(JSON.stringify({ type: 'hello', token }));
      wire.onmessage = (event) => {
        if (!isOld()) this.#hear(event.data);
      };
      wire.onclose = () => {
        if (!isOld()) this.#lost();
      };
    } catch {
      // Without a token: the session tells its own story.
      if (!isOld()) this.#lost();
    }
  }

  #hear(data: unknown): void {
    this.#heardAt = Date.now();
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    const frame = parse(data);
    if (!frame) return;
    if (frame.type === 'error' && frame['code'] === 'replaced')
      return this.#leave({ kind: 'replaced' });
    if (frame.type === 'error' && isAboutToken(frame['code']))
      this.ports.tokenRefused(this.#token);
    if (frame.type === 'pong') return this.#setClock(frame['now']);
    if (frame.type === 'welcome') this.#welcomed();
    this.ports.onFrame(frame);
  }

  #welcomed(): void {
    clearTimeout(this.#timer);
    this.#attempt = 0;
    this.phase.set({ kind: 'online' });
    this.#ping();
    this.#watch();
  }

  /** A ping now and then; a tick that comes late tells of a sleep. */
  #watch(): void {
    this.#timer = setTimeout(() => {
      this.#ping();
      if (this.phase.get().kind === 'online') this.#watch();
    }, pingEvery);
  }

  #ping(within = pongWithin): void {
    if (this.#deadline !== undefined) return;
    const asked = Date.now();
    this.send({ type: 'ping', n: (this.#pings += 1) });
    this.#deadline = setTimeout(() => {
      this.#deadline = undefined;
      if (this.#heardAt < asked) this.#lost();
    }, within);
  }

  #setClock(now: unknown): void {
    const time = typeof now === 'string' ? Date.parse(now) : NaN;
    if (!Number.isNaN(time)) this.clockOffset = time - Date.now();
  }

  #lost(): void {
    const pause = pauseBefore(this.#attempt);
    this.#attempt += 1;
    this.#leave({ kind: 'waiting', until: Date.now() + pause });
    this.#timer = setTimeout(() => void this.#connect(), pause);
  }

  /** What the old wire still says counts no more. */
  #leave(next: SocketPhase): void {
    this.#generation += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    const wire = this.#wire;
    this.#wire = null;
    wire?.close();
    this.phase.set(next);
  }
}

function isAboutToken(code: unknown): boolean {
  return code === 'token_expired' || code === 'token_invalid';
}

function parse(data: unknown): TypedFrame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null && 'type' in frame
      ? (frame as TypedFrame)
      : null;
  } catch {
    return null;
  }
}

/** The address of a socket of the engine that served this page. */
export function socketUrl(
  path: string,
  page: Pick<Location, 'protocol' | 'host'>,
): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${path}`;
}
