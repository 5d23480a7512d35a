import { expect, it } from 'vitest';
import { addressOf, filtersOf, queryOf } from './filters';

it('filters stand in the address and come back from it', () => {
  const address = new URLSearchParams(
    'from=2026-11-01&result=voicemail&department=billing',
  );
  const filters = filtersOf(address);
  expect(filters.result).toBe('voicemail');
  expect(filtersOf(addressOf(filters))).toEqual(filters);
});

it('a result that there is not is no filter', () => {
  expect(filtersOf(new URLSearchParams('result=nonsense')).result).toBeNull();
});

it('the last day is included', () => {
  const filters = filtersOf(new URLSearchParams('from=2026-11-01&to=2026-11-01'));
  expect(queryOf(filters)).toEqual({
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 2).toISOString(),
  });
});

it('a number is asked for as E.164, and not before it is one', () => {
  const ask = (number: string) =>
    queryOf({ ...filtersOf(new URLSearchParams()), number });
  expect(ask('(415) 555-0123')).toEqual({ number: '+14155550123' });
  expect(ask('415')).toBeNull();
  expect(ask('')).toEqual({});
});
