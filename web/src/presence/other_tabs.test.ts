import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OtherTabs } from './other_tabs';

type Hear = (event: MessageEvent) => void;

/** A channel between tabs of a test; no tab hears itself. */
class Air {
  readonly #ears = new Map<object, Hear>();

  tab(user: number, world: { isSeen: boolean; change: () => void }) {
    const watchSight = (watcher: () => void) => {
      world.change = watcher;
      return () => {};
    };
    const me = {};
    const on = { onSeen: vi.fn(), onNews: vi.fn(), onMoved: vi.fn() };
    const channel = {
      postMessage: (data: unknown) => {
        for (const [who, hear] of this.#ears)
          if (who !== me) hear({ data } as MessageEvent);
      },
      addEventListener: (_: string, hear: Hear) => this.#ears.set(me, hear),
      removeEventListener: () => this.#ears.delete(me),
    } as unknown as BroadcastChannel;
    const tabs = new OtherTabs({
      channel,
      user,
      isSeen: () => world.isSeen,
      watchSight,
      ...on,
    });
    return { tabs, close: tabs.open(), ...on };
  }
}

function setUp() {
  const air = new Air();
  const sight = { isSeen: true, change: () => {} };
  const desk = air.tab(101, { isSeen: false, change: () => {} });
  const other = air.tab(101, sight);
  return { air, sight, desk, other };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a tab knows while another one is looked at', () => {
  const { sight, desk, other } = setUp();
  expect(desk.tabs.isSeen()).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(desk.tabs.isSeen()).toBe(true);
  expect(other.tabs.isSeen()).toBe(false);
  sight.isSeen = false;
  sight.change();
  expect(desk.tabs.isSeen()).toBe(false);
});

it('a tab that froze or crashed is not looked at for long', () => {
  const { sight, desk } = setUp();
  sight.isSeen = false; // and it tells nothing
  vi.advanceTimersByTime(7_000);
  expect(desk.tabs.isSeen()).toBe(false);
});

it('the other tabs show who rings, as long as it rings', () => {
  const { desk, other } = setUp();
  desk.tabs.rings('(415) 555-0123');
  expect(other.tabs.ringing.get()).toBe('(415) 555-0123');
  desk.tabs.rings(null);
  expect(other.tabs.ringing.get()).toBeNull();
  desk.tabs.rings('(415) 555-0123');
  desk.close();
  expect(other.tabs.ringing.get()).toBeNull();
});

it('news and a wish to be on duty go to the other tabs', () => {
  const { desk, other } = setUp();
  desk.tabs.news('voicemails');
  desk.tabs.moved(true);
  expect(other.onNews).toHaveBeenCalledWith('voicemails');
  expect(other.onMoved).toHaveBeenCalledWith(true);
  expect(desk.onMoved).not.toHaveBeenCalled();
});

it('the tabs of somebody else hear nothing of it', () => {
  const { air, desk } = setUp();
  const theirs = air.tab(102, { isSeen: false, change: () => {} });
  desk.tabs.rings('(415) 555-0123');
  desk.tabs.news('voicemails');
  expect(theirs.tabs.ringing.get()).toBeNull();
  expect(theirs.onNews).not.toHaveBeenCalled();
});
