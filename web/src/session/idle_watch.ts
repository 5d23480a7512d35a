import { Store } from '../parts/store';

/** The warning comes so long before the end, in seconds. */
export const warnAhead = 60;
/** How often the other tabs are told, in milliseconds. */
export const tellEvery = 5_000;

export interface IdlePorts {
  /** A call is there. */
  isBusy(): boolean;
  onIdle(): void;
  /** Tells the other tabs that somebody is there. */
  tell(): void;
}

/**
 * Counts the time since somebody last did something. By the clock, not by
 * timers, so that a laptop that slept knows it at once.
 */
export class IdleWatch {
  /** Seconds until the sign-out while a warning is due, else null. */
  readonly left = new Store<number | null>(null);
  #last = Date.now();
  #told = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly minutes: number,
    private readonly ports: IdlePorts,
  ) {}

  start(): void {
    if (this.minutes <= 0) return;
    this.#last = Date.now();
    this.#timer = setInterval(() => this.#look(), 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.left.set(null);
  }

  /** A key, a click, a talk in this tab. */
  readonly acted = (): void => {
    this.heard();
    if (Date.now() - this.#told < tellEvery) return;
    this.#told = Date.now();
    this.ports.tell();
  };

  /** The same in another tab. */
  readonly heard = (): void => {
    this.#last = Date.now();
    this.left.set(null);
  };

  #look(): void {
    if (this.ports.isBusy()) return this.acted();
    const seconds = Math.ceil((this.#last + this.minutes * 60_000 - Date.now()) / 1000);
    if (seconds <= 0) {
      this.stop();
      this.ports.onIdle();
    } else {
      this.left.set(seconds <= warnAhead ? seconds : null);
    }
  }
}
