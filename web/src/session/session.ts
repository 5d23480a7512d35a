import { ApiError } from '../api/errors';
import type { Me, Session as SessionAnswer } from '../api/schemas';
import type { TokenSource } from '../api/client';
import { Store } from '../parts/store';
import { lifetimeOf } from './lifetime';

export type SignOutReason = 'asked' | 'idle' | 'expired';

export type SessionState =
  | { kind: 'starting' }
  | { kind: 'away' } // the engine can't be asked who we are
  | { kind: 'signed_out'; why: SignOutReason | null }
  | { kind: 'signed_in'; me: Me };

/** What the tabs of one browser tell each other. */
export type TabMessage =
  | { type: 'session'; token: string; until: number; me: Me }
  | { type: 'signed_out'; why: SignOutReason }
  | { type: 'active' };

/** What the session needs of the world; tests put their own. */
export interface SessionPorts {
  login(email: string, password: string): Promise<Granted>;
  refresh(): Promise<Granted>;
  logout(): Promise<void>;
  me(token: string): Promise<Me>;
  /** Asks the embedding portal for a newer token. */
  askHolder(): Promise<string>;
  /** Runs one job at a time over all tabs. */
  exclusively<T>(job: () => Promise<T>): Promise<T>;
  tell(message: TabMessage): void;
}

/** A session as granted, and the engine's clock at that time, if it told. */
export interface Granted {
  session: SessionAnswer;
  servedAt: number | null;
}

interface Held {
  token: string;
  until: number; // by this machine's clock
  isHanded: boolean; // by the embedding portal; there is no cookie
}

/** A token is renewed so long before its end, in milliseconds. */
const renewAhead = 60_000;
const tokenMargin = 10_000;
const renewAgain = 5_000;

/**
 * Who is signed in in this tab. The access token is kept in memory only; the
 * refresh cookie is the browser's. One renewal at a time, over all tabs.
 */
export class Session implements TokenSource {
  readonly state = new Store<SessionState>({ kind: 'starting' });
  /** The token in use, for whoever must know when it changes. */
  readonly current = new Store<string | null>(null);

  #held: Held | null = null;
  #renewal: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: SessionPorts) {}

  /** Finds out whether somebody is signed in already. */
  async start(handed: string | null): Promise<void> {
    if (handed) return this.takeHanded(handed);
    try {
      await this.#renew();
    } catch (error) {
      const isAway = error instanceof ApiError && error.isPassing;
      if (this.state.get().kind !== 'starting' && this.state.get().kind !== 'away')
        return;
      this.state.set(isAway ? { kind: 'away' } : { kind: 'signed_out', why: null });
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#adopt(await this.ports.login(email, password));
  }

  /** A token of the embedding portal. */
  async takeHanded(token: string): Promise<void> {
    try {
      const me = await this.ports.me(token);
      this.#hold({ token, until: Date.now() + lifetimeOf(token), isHanded: true }, me);
    } catch (error) {
      if (!(error instanceof ApiError && error.isPassing)) this.#drop('expired');
      else if (!this.#held) this.state.set({ kind: 'away' });
    }
  }

  async signOut(why: SignOutReason): Promise<void> {
    const wasHanded = this.#held?.isHanded ?? false;
    this.#drop(why);
    if (wasHanded) return;
    this.ports.tell({ type: 'signed_out', why });
    await this.ports.logout();
  }

  async token(): Promise<string> {
    const held = this.#held;
    if (held && held.until - tokenMargin > Date.now()) return held.token;
    // Who signed out must not be signed in again by a late question.
    if (held) await this.#renew();
    if (!this.#held) throw new ApiError(401, 'signed_out', 'Nobody is signed in.');
    return this.#held.token;
  }

  refused(token: string): void {
    if (this.#held?.token === token) this.#held = { ...this.#held, until: 0 };
  }

  /** Another tab said something. */
  told(message: TabMessage): void {
    if (this.#held?.isHanded) return;
    if (message.type === 'signed_out') this.#drop(message.why);
    if (message.type === 'session')
      this.#hold(
        { token: message.token, until: message.until, isHanded: false },
        message.me,
      );
  }

  #renew(): Promise<void> {
    this.#renewal ??= (
      this.#held?.isHanded ? this.#renewHanded() : this.#renewOwn()
    ).finally(() => (this.#renewal = null));
    return this.#renewal;
  }

  async #renewOwn(): Promise<void> {
    const before = this.#held?.token;
    await this.ports.exclusively(async () => {
      // While this tab waited, another one may have done it for all.
      const held = this.#held;
      if (held && held.token !== before && held.until - tokenMargin > Date.now())
        return;
      try {
        this.#adopt(await this.ports.refresh());
      } catch (error) {
        if (error instanceof ApiError && error.status === 401 && this.#held)
          this.#drop('expired');
        throw error;
      }
    });
  }

  async #renewHanded(): Promise<void> {
    try {
      await this.takeHanded(await this.ports.askHolder());
    } catch (error) {
      this.#drop('expired');
      throw error;
    }
  }

  #adopt({ session, servedAt }: Granted): void {
    const lasts = Date.parse(session.expires_at) - (servedAt ?? Date.now());
    // A clock that is wrong must not make a page renew without end.
    const until = Date.now() + Math.max(lasts, 2 * renewAhead);
    this.#hold({ token: session.token, until, isHanded: false }, session.user);
    this.ports.tell({ type: 'session', token: session.token, until, me: session.user });
  }

  #hold(held: Held, me: Me): void {
    this.#held = held;
    this.#plan(held.until - renewAhead - Date.now());
    this.current.set(held.token);
    this.state.set({ kind: 'signed_in', me });
  }

  #drop(why: SignOutReason): void {
    clearTimeout(this.#timer);
    this.#held = null;
    this.current.set(null);
    this.state.set({ kind: 'signed_out', why });
  }

  #plan(pause: number): void {
    clearTimeout(this.#timer);
    // A timer can't count further than 2^31 ms.
    const wait = Math.min(Math.max(pause, renewAgain), 2 ** 31 - 1);
    this.#timer = setTimeout(() => {
      this.#renew().catch(() => {
        if (this.#held) this.#plan(renewAgain);
      });
    }, wait);
  }
}
