import type { Outcome } from '../api/schemas';
import { dayStart, e164 } from '../parts/format';

/** The filters as they stand in the page's address. */
export interface Filters {
  from: string; // a day
  to: string; // a day, included
  number: string;
  department: string;
  result: Outcome | null;
}

const outcomes: readonly Outcome[] = [
  'person',
  'voicemail',
  'goodbye',
  'caller_hung_up',
];

export function filtersOf(address: URLSearchParams): Filters {
  const text = (name: string) => address.get(name) ?? '';
  return {
    from: text('from'),
    to: text('to'),
    number: text('number'),
    department: text('department'),
    result: outcomes.find((outcome) => outcome === text('result')) ?? null,
  };
}

export function addressOf(filters: Filters): URLSearchParams {
  const pairs = Object.entries(filters).filter(([, value]) => value);
  return new URLSearchParams(pairs as [string, string][]);
}

/** The question to the engine; null if the number is none yet. */
export function queryOf(filters: Filters) {
  const number = filters.number ? e164(filters.number) : undefined;
  if (number === null) return null;
  return {
    ...opt('from', dayStart(filters.from)),
    ...opt('to', dayStart(filters.to, 1)),
    ...opt('number', number),
    ...opt('department', filters.department || undefined),
    ...opt('result', filters.result ?? undefined),
  };
}

function opt<Name extends string, T>(name: Name, value: T | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, T>>;
}
