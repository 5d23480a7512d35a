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
  | {
      type: 'session';
      how: 'signed_in' | 'renewed';
      token: string;
      until: number;
      me: Me;
    }
  | { type: 'signed_out'; why: SignOutReason }
  | { type: 'active' };

/** What the session needs of the world; tests put their own. */
export interface SessionPorts {
  login(email: string, password: string): Promise<Granted>;
  refresh(): Promise<Granted>;
  /** Ends the session that the cookie stands for. */
  logout(): Promise<void>;
  /** A sign-out that the engine may not have heard of; kept for all tabs. */
  signOutMark: { read(): boolean; write(isDue: boolean): void };
  me(token: string): Promise<Me>;
  /** Asks the embedding portal for a newer token; rejects where there is none. */
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
/** Nobody waits longer than that for their sign-out. */
const farewellTime = 3_000;

/**
 * Who is signed in in this tab. The access token is kept in memory only; the
 * refresh cookie is the browser's. One renewal at a time, over all tabs.
 */
export class Session implements TokenSource {
  readonly state = new Store<SessionState>({ kind: 'starting' });
  /** The token in use, for whoever must know when it changes. */
  readonly current = new Store<string | null>(null);
  /** Somebody talks: a session that ends by itself waits until that is over. */
  readonly isTalking = new Store(false);

  readonly #farewells = new Set<() => Promise<void>>();
  #leaving: Promise<void> | null = null;
  #held: Held | null = null;
  #starting: Promise<void> | null = null;
  #renewal: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by each end: what was asked for before comes too late. */
  #epoch = 0;
  /** The end that waits for a talk's end. */
  #due: SignOutReason | null = null;

  constructor(private readonly ports: SessionPorts) {
    this.isTalking.watch(() => {
      if (this.#due && !this.isTalking.get()) this.#drop(this.#due);
    });
  }

  /** Finds out whether somebody is signed in already. */
  start(handed: string | null): Promise<void> {
    this.#starting ??= this.#start(handed).finally(() => (this.#starting = null));
    return this.#starting;
  }

  async signIn(email: string, password: string): Promise<void> {
    // After a sign-out that is on its way: it would end this session, too.
    await this.ports.exclusively(async () => {
      const granted = await this.ports.login(email, password);
      this.ports.signOutMark.write(false);
      this.#adopt(granted, 'signed_in');
    });
  }

  /** A token of the embedding portal. */
  async takeHanded(token: string): Promise<void> {
    const epoch = this.#epoch;
    try {
      await this.#holdHanded(token);
    } catch (error) {
      // Too late, or what is held is better.
      if (epoch !== this.#epoch || this.#isGood()) return;
      if (!isPassing(error)) this.#end('expired');
      else if (!this.#held) this.state.set({ kind: 'away' });
    }
  }

  signOut(why: SignOutReason): Promise<void> {
    this.#leaving ??= this.#signOut(why).finally(() => (this.#leaving = null));
    return this.#leaving;
  }

  /** Tells the engine of a sign-out, again if it has not heard of it. */
  async finishSignOut(): Promise<void> {
    try {
      await this.ports.exclusively(async () => {
        // Another tab told it, or somebody signed in.
        if (!this.ports.signOutMark.read()) return;
        await this.ports.logout();
        this.ports.signOutMark.write(false);
      });
    } catch (error) {
      console.warn('signing out was not told to the engine', error);
    }
  }

  /** What is to be done at the end of the session, while its token is still good. */
  beforeEnd(job: () => Promise<void>): () => void {
    this.#farewells.add(job);
    return () => this.#farewells.delete(job);
  }

  async token(): Promise<string> {
    const held = this.#held;
    if (held && held.until - tokenMargin > Date.now()) return held.token;
    // Who signed out must not be signed in again by a late question.
    if (held && !this.#due) await this.#renew();
    if (!this.#held || this.#due)
      throw new ApiError(401, 'signed_out', 'Nobody is signed in.');
    return this.#held.token;
  }

  refused(token: string): void {
    if (this.#held?.token === token) this.#held = { ...this.#held, until: 0 };
  }

  /** Another tab said something. */
  told(message: TabMessage): void {
    if (this.#held?.isHanded) return;
    if (message.type === 'signed_out') this.#end(message.why);
    if (message.type !== 'session') return;
    const { token, until, me } = message;
    // The other tab renewed it before it heard of the sign-out.
    if (message.how === 'renewed' && this.state.get().kind === 'signed_out') return;
    // Who signs out here now does not end the session of who signed in there.
    if (message.how === 'signed_in') this.#epoch += 1;
    this.#hold({ token, until, isHanded: false }, me);
  }

  async #signOut(why: SignOutReason): Promise<void> {
    const epoch = this.#epoch;
    const wasHanded = this.#held?.isHanded ?? false;
    await within(farewellTime, this.#sayFarewell());
    if (epoch !== this.#epoch) return; // another tab was quicker
    if (wasHanded) return this.#drop(why);
    this.ports.signOutMark.write(true);
    this.#drop(why);
    this.ports.tell({ type: 'signed_out', why });
    await this.finishSignOut();
  }

  #sayFarewell(): Promise<unknown> {
    const jobs = [...this.#farewells];
    this.#farewells.clear();
    return Promise.allSettled(jobs.map((job) => job()));
  }

  async #start(handed: string | null): Promise<void> {
    try {
      const token = handed ?? (await this.#askHolder());
      if (!this.#isStarting()) return;
      if (token) return await this.takeHanded(token);
      if (!this.ports.signOutMark.read()) return await this.#renew();
      // The cookie that is left must not sign anybody in.
      this.state.set({ kind: 'signed_out', why: null });
      await this.finishSignOut();
    } catch (error) {
      if (!this.#isStarting()) return;
      this.state.set(
        isPassing(error) ? { kind: 'away' } : { kind: 'signed_out', why: null },
      );
    }
  }

  /** Null where no portal gives one: the cookie decides. */
  async #askHolder(): Promise<string | null> {
    try {
      return await this.ports.askHolder();
    } catch (error) {
      if (isPassing(error)) throw error;
      return null;
    }
  }

  #isStarting(): boolean {
    const { kind } = this.state.get();
    return kind === 'starting' || kind === 'away';
  }

  #isGood(): boolean {
    return this.#held !== null && this.#held.until > Date.now();
  }

  #renew(): Promise<void> {
    if (this.#renewal) return this.#renewal;
    const renewal = (
      this.#held?.isHanded ? this.#renewHanded() : this.#renewOwn()
    ).finally(() => {
      if (this.#renewal === renewal) this.#renewal = null;
    });
    this.#renewal = renewal;
    return renewal;
  }

  async #renewOwn(): Promise<void> {
    const before = this.#held?.token;
    const epoch = this.#epoch;
    await this.ports.exclusively(async () => {
      // While this tab waited, another one may have done it for all.
      const held = this.#held;
      if (held && held.token !== before && held.until - tokenMargin > Date.now())
        return;
      this.#mustBe(epoch);
      try {
        if (this.ports.signOutMark.read())
          throw new ApiError(401, 'signed_out', 'Somebody signed out.');
        const granted = await this.ports.refresh();
        this.#mustBe(epoch);
        this.#adopt(granted, 'renewed');
      } catch (error) {
        const isOver = error instanceof ApiError && error.status === 401;
        if (isOver && epoch === this.#epoch && this.#held) this.#end('expired');
        throw error;
      }
    });
  }

  /** One question without an answer ends nothing while the old token is good. */
  async #renewHanded(): Promise<void> {
    const epoch = this.#epoch;
    try {
      await this.#holdHanded(await this.ports.askHolder());
    } catch (error) {
      if (epoch === this.#epoch && !this.#isGood() && !isPassing(error))
        this.#end('expired');
      throw error;
    }
  }

  async #holdHanded(token: string): Promise<void> {
    const epoch = this.#epoch;
    const me = await this.ports.me(token);
    this.#mustBe(epoch);
    this.#hold({ token, until: Date.now() + lifetimeOf(token), isHanded: true }, me);
  }

  /** Nobody signed out since. */
  #mustBe(epoch: number): void {
    if (epoch !== this.#epoch)
      throw new ApiError(401, 'signed_out', 'Somebody signed out meanwhile.');
  }

  #adopt({ session, servedAt }: Granted, how: 'signed_in' | 'renewed'): void {
    const lasts = Date.parse(session.expires_at) - (servedAt ?? Date.now());
    // A clock that is wrong must not make a page renew without end.
    const until = Date.now() + Math.max(lasts, 2 * renewAhead);
    this.#hold({ token: session.token, until, isHanded: false }, session.user);
    const { token, user: me } = session;
    this.ports.tell({ type: 'session', how, token, until, me });
  }

  #hold(held: Held, me: Me): void {
    this.#held = held;
    this.#due = null;
    this.#plan(held.until - renewAhead - Date.now());
    this.current.set(held.token);
    this.state.set({ kind: 'signed_in', me });
  }

  /** Only who asks for it themselves is cut off in mid-sentence. */
  #end(why: SignOutReason): void {
    if (why === 'asked' || !this.isTalking.get()) return this.#drop(why);
    clearTimeout(this.#timer);
    this.#due = why;
  }

  #drop(why: SignOutReason): void {
    clearTimeout(this.#timer);
    // They get the token at once, and use it after the end.
    void this.#sayFarewell();
    this.#epoch += 1;
    this.#renewal = null;
    this.#due = null;
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
        if (this.#held && !this.#due) this.#plan(renewAgain);
      });
    }, wait);
  }
}

/** Until it is done, or so many milliseconds are over. */
async function within(time: number, done: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise((resolve) => (timer = setTimeout(resolve, time)));
  await Promise.race([done, over]);
  clearTimeout(timer);
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiError && error.isPassing;
}
