import { expect, it } from 'vitest';
import { dayStart, e164, phone, span } from './format';

it('shows numbers as people write them', () => {
  expect(phone('+14155550123')).toBe('(415) 555-0123');
  expect(phone('+442071838750')).toBe('+44 20 7183 8750');
  expect(phone('')).toBe('Number withheld');
  expect(phone(null)).toBe('Number withheld');
  expect(phone('anonymous')).toBe('anonymous');
});

it('reads numbers as people write them', () => {
  expect(e164('(415) 555-0123')).toBe('+14155550123');
  expect(e164('+44 20 7183 8750')).toBe('+442071838750');
  expect(e164('415')).toBeNull();
  expect(e164('')).toBeNull();
});

it('shows spans of time', () => {
  expect(span(0)).toBe('0:00');
  expect(span(75_400)).toBe('1:15');
  expect(span(3_600_000)).toBe('1:00:00');
  expect(span(-5)).toBe('0:00');
});

it('knows when days begin, also over the end of a month', () => {
  expect(dayStart('2026-02-28', 1)).toBe(new Date(2026, 2, 1).toISOString());
  expect(dayStart('')).toBeUndefined();
});
