import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StaleLists } from './stale_lists';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lists() {
  const answers: (() => void)[] = [];
  const asked: string[] = [];
  const ask = (name: string) => {
    asked.push(name);
    return new Promise<void>((done) => answers.push(done));
  };
  return { asked, answers, stale: new StaleLists(ask, () => 0) };
}

it('asks at once when it is quiet, for each list by itself', () => {
  const { asked, stale } = lists();
  stale.note('voicemails');
  stale.note('missed-calls');
  expect(asked).toEqual(['voicemails', 'missed-calls']);
});

it('asks once more for all that came meanwhile, after a pause', async () => {
  const { asked, answers, stale } = lists();
  for (let i = 0; i < 5; i += 1) stale.note('voicemails');
  expect(asked).toHaveLength(1);
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(499);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
});

it('asks no more when nothing came', async () => {
  const { asked, answers, stale } = lists();
  stale.note('voicemails');
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  stale.note('voicemails');
  expect(asked).toHaveLength(2);
});
