import { Store } from '../parts/store';

/** Where this person's calls ring: of one browser's tabs, in one. */
export type SeatState =
  | 'none' // this tab did not want it yet
  | 'here'
  | 'elsewhere';

/** The part of navigator.locks that is used. */
export type Locks = Pick<LockManager, 'request'>;

/** A page that is loaded anew may come before its own end. In milliseconds. */
export const lookAgainAfter = 500;

/**
 * The place at which a person takes calls, held by one tab as long as it lives.
 * A browser's lock, so that it is free when a tab crashes, too. Without locks
 * (a page that is not secure) each tab has it, and the engine knows the newest.
 */
export class Seat {
  readonly state = new Store<SeatState>('none');
  #release: (() => void) | null = null;
  /** Raised by each end: a lock that is granted later goes back at once. */
  #epoch = 0;

  constructor(
    private readonly name: string,
    private readonly locks: Locks | undefined,
  ) {}

  /** Takes it unless another tab has it. True: it is here. */
  async takeIfFree(): Promise<boolean> {
    const epoch = this.#epoch;
    if (await this.#take({ ifAvailable: true })) return true;
    await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
    if (epoch !== this.#epoch) return false;
    if (await this.#take({ ifAvailable: true })) return true;
    if (epoch === this.#epoch) this.state.set('elsewhere');
    return false;
  }

  /** Takes it from whichever tab has it. */
  take(): Promise<boolean> {
    return this.#take({ steal: true });
  }

  leave(): void {
    this.#epoch += 1;
    this.#release?.();
    this.#release = null;
    this.state.set('none');
  }

  #take(options: LockOptions): Promise<boolean> {
    if (this.state.get() === 'here') return Promise.resolve(true);
    if (!this.locks) {
      this.state.set('here');
      return Promise.resolve(true);
    }
    return this.#ask(this.locks, options);
  }

  #ask(locks: Locks, options: LockOptions): Promise<boolean> {
    const epoch = this.#epoch;
    return new Promise((resolve) => {
      let mine: (() => void) | null = null;
      const granted = (lock: Lock | null) => {
        if (!lock || epoch !== this.#epoch) return resolve(false);
        const end = new Promise<void>((release) => (mine = release));
        this.#release = mine;
        this.state.set('here');
        resolve(true);
        return end;
      };
      locks.request(this.name, options, granted).catch((error: unknown) => {
        if (!mine) console.error('the lock of the place for calls', error);
        resolve(false);
        // Another tab took it.
        if (mine && this.#release === mine) {
          this.#release = null;
          this.state.set('elsewhere');
        }
      });
    });
  }
}
