import { expect, it, vi } from 'vitest';
import { Store } from '../parts/store';
import { CallPlace } from './call_place';
import type { SocketPhase } from './engine_socket';
import type { Seat, SeatState } from './seat';

/** The tabs of one browser and one person. */
class Browser {
  #holder: Store<SeatState> | null = null;

  tab(wished = false) {
    const state = new Store<SeatState>('none');
    const sit = () => {
      if (this.#holder !== state) this.#holder?.set('elsewhere');
      this.#holder = state;
      state.set('here');
      return Promise.resolve(true);
    };
    const seat = {
      state,
      takeIfFree: () => {
        if (!this.#holder || this.#holder === state) return sit();
        state.set('elsewhere');
        return Promise.resolve(false);
      },
      take: sit,
      leave: () => {
        if (this.#holder === state) this.#holder = null;
        state.set('none');
      },
    } as unknown as Seat;
    const phase = new Store<SocketPhase>({ kind: 'closed' });
    const socket = {
      phase,
      open: vi.fn(() => phase.set({ kind: 'online' })),
      giveWay: () => {
        if (phase.get().kind !== 'closed') phase.set({ kind: 'replaced' });
      },
    };
    const wish = new Store(wished);
    const openLine = vi.fn();
    const onReplaced = vi.fn();
    const setWish = (next: boolean) => wish.set(next);
    const place = new CallPlace({ seat, socket, wish, setWish, openLine, onReplaced });
    return { place, close: place.open(), socket, wish, openLine, onReplaced };
  }
}

it('a second tab leaves the first one where it is', async () => {
  const browser = new Browser();
  const first = browser.tab();
  await first.place.sitDown();
  const second = browser.tab(true); // doubled: it wishes what the first one does
  await second.place.sitDown();
  expect(first.socket.phase.get().kind).toBe('online');
  expect(second.socket.open).not.toHaveBeenCalled();
  expect(second.openLine).not.toHaveBeenCalled();
  expect(second.wish.get()).toBe(false);
});

it('the tab that is asked takes over, with the duty', async () => {
  const browser = new Browser();
  const first = browser.tab(true);
  await first.place.sitDown();
  const second = browser.tab();
  first.onReplaced.mockImplementation(() => second.place.movedHere(first.wish.get()));
  await second.place.take();
  expect(first.socket.phase.get().kind).toBe('replaced');
  expect(second.socket.phase.get().kind).toBe('online');
  expect(second.wish.get()).toBe(true);
});

it('a tab that was replaced comes back only when it is asked to', async () => {
  const browser = new Browser();
  const first = browser.tab(true);
  await first.place.sitDown();
  const second = browser.tab();
  await second.place.take();
  second.close();
  await first.place.sitDown();
  expect(first.socket.phase.get().kind).toBe('replaced');
  await first.place.take();
  expect(first.socket.phase.get().kind).toBe('online');
  expect(first.wish.get()).toBe(true);
});

it('a tab that only looks is not put on duty by what happens elsewhere', () => {
  const looker = new Browser().tab();
  looker.place.movedHere(true);
  expect(looker.wish.get()).toBe(false);
});

it('the next tab takes over when the first one is gone', async () => {
  const browser = new Browser();
  const first = browser.tab();
  await first.place.sitDown();
  const second = browser.tab();
  await second.place.sitDown();
  first.close();
  await second.place.sitDown(); // when it is looked at
  expect(second.socket.phase.get().kind).toBe('online');
});
