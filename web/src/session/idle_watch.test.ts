import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IdleWatch } from './idle_watch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(minutes: number, isBusy = () => false) {
  const onIdle = vi.fn();
  const tell = vi.fn();
  const watch = new IdleWatch(minutes, { isBusy, onIdle, tell });
  watch.start();
  return { watch, onIdle, tell };
}

it('warns a minute ahead and then signs out', () => {
  const { watch, onIdle } = setUp(30);
  vi.advanceTimersByTime(28 * 60_000);
  expect(watch.left.get()).toBeNull();
  vi.advanceTimersByTime(70_000);
  expect(watch.left.get()).toBe(50);
  vi.advanceTimersByTime(50_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('begins anew with every key and click', () => {
  const { watch, onIdle } = setUp(30);
  vi.advanceTimersByTime(29.5 * 60_000);
  watch.acted();
  expect(watch.left.get()).toBeNull();
  vi.advanceTimersByTime(29.5 * 60_000);
  expect(onIdle).not.toHaveBeenCalled();
});

it('does not count while somebody talks', () => {
  const { onIdle } = setUp(30, () => true);
  vi.advanceTimersByTime(5 * 3600_000);
  expect(onIdle).not.toHaveBeenCalled();
});

it('does not sign out the tab that talks because another one is idle', () => {
  const other = setUp(30);
  const talking = setUp(30, () => true);
  talking.tell.mockImplementation(() => other.watch.heard());
  vi.advanceTimersByTime(5 * 3600_000);
  expect(other.onIdle).not.toHaveBeenCalled();
});

it('tells the other tabs now and then, and not what they told', () => {
  const { watch, tell } = setUp(30);
  for (let i = 0; i < 100; i += 1) watch.acted();
  expect(tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_000);
  watch.heard();
  expect(tell).toHaveBeenCalledTimes(1);
  watch.acted();
  expect(tell).toHaveBeenCalledTimes(2);
});

it('knows after a sleep that the time is over', () => {
  const { onIdle } = setUp(30);
  vi.setSystemTime(Date.now() + 8 * 3600_000);
  vi.advanceTimersByTime(1000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('never signs out where the clinic wants none', () => {
  const { onIdle } = setUp(0);
  vi.advanceTimersByTime(24 * 3600_000);
  expect(onIdle).not.toHaveBeenCalled();
});
