import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Locks, lookAgainAfter, Seat } from './seat';

/** Locks as browsers have them, for the tabs of one test. */
class FakeLocks {
  #held: { name: string; steal: (error: Error) => void } | null = null;

  readonly request = ((
    name: string,
    options: LockOptions,
    granted: (lock: Lock | null) => Promise<void> | undefined,
  ) =>
    new Promise<void>((resolve, reject) => {
      queueMicrotask(() => {
        if (this.#held && !options.steal) {
          void granted(null);
          return resolve();
        }
        this.#held?.steal(new Error('AbortError'));
        const mine = { name, steal: reject };
        this.#held = mine;
        void Promise.resolve(granted({ name, mode: 'exclusive' })).then(() => {
          if (this.#held === mine) this.#held = null;
          resolve();
        });
      });
    })) as unknown as Locks['request'];
}

function tabs() {
  const locks = new FakeLocks();
  const tab = () => new Seat('desk', locks);
  return [tab(), tab()] as const;
}

const later = () => vi.advanceTimersByTimeAsync(lookAgainAfter);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('is the first tab’s, not the newest’s', async () => {
  const [first, second] = tabs();
  expect(await first.takeIfFree()).toBe(true);
  const asked = second.takeIfFree();
  await later();
  expect(await asked).toBe(false);
  expect(first.state.get()).toBe('here');
  expect(second.state.get()).toBe('elsewhere');
});

it('is taken by the tab that is told to', async () => {
  const [first, second] = tabs();
  await first.takeIfFree();
  expect(await second.take()).toBe(true);
  await later();
  expect(second.state.get()).toBe('here');
  expect(first.state.get()).toBe('elsewhere');
  expect(await first.take()).toBe(true);
  await later();
  expect(second.state.get()).toBe('elsewhere');
});

it('is free when its tab leaves it', async () => {
  const [first, second] = tabs();
  await first.takeIfFree();
  first.leave();
  expect(await second.takeIfFree()).toBe(true);
});

it('is kept by a page that is loaded anew before its own end', async () => {
  const [before, after] = tabs();
  await before.takeIfFree();
  const asked = after.takeIfFree();
  await vi.advanceTimersByTimeAsync(1);
  before.leave();
  await later();
  expect(await asked).toBe(true);
});

it('goes back at once when it comes after the sign-out', async () => {
  const [first, second] = tabs();
  const asked = first.takeIfFree();
  first.leave();
  await later();
  expect(await asked).toBe(false);
  expect(first.state.get()).toBe('none');
  expect(await second.takeIfFree()).toBe(true);
});

it('is each tab’s where the browser has no locks', async () => {
  const seat = new Seat('desk', undefined);
  expect(await seat.takeIfFree()).toBe(true);
  expect(seat.state.get()).toBe('here');
});
