import { Store } from '../parts/store';

/** The warning comes so long before the end, in seconds. */
export const warnAhead = 60;

/**
 * Counts the time since somebody last did something. By the clock, not by
 * timers, so that a laptop that slept knows it at once.
 */
export class IdleWatch {
  /** Seconds until the sign-out while a warning is due, else null. */
  readonly left = new Store<number | null>(null);
  #last = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly minutes: number,
    private readonly isBusy: () => boolean,
    private readonly onIdle: () => void,
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

  /** A key, a click, a talk; here or in another tab. */
  readonly active = (): void => {
    this.#last = Date.now();
    this.left.set(null);
  };

  #look(): void {
    if (this.isBusy()) return this.active();
    const seconds = Math.ceil((this.#last + this.minutes * 60_000 - Date.now()) / 1000);
    if (seconds <= 0) {
      this.stop();
      this.onIdle();
    } else {
      this.left.set(seconds <= warnAhead ? seconds : null);
    }
  }
}
