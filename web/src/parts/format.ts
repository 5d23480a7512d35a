import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { texts } from '../texts';

/** A caller's number as people write it; foreign ones with their country code. */
export function phone(number: string | null | undefined): string {
  if (!number) return texts.withheld;
  const parsed = parsePhoneNumberFromString(number, 'US');
  if (!parsed?.isPossible()) return number;
  return parsed.countryCallingCode === '1'
    ? parsed.formatNational()
    : parsed.formatInternational();
}

/** Whether a caller told a number; carriers write words for those who did not. */
export function isNumber(from: string): boolean {
  return /^\+?\d+$/.test(from);
}

/** E.164 of what somebody typed, or null. */
export function e164(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, 'US');
  return parsed?.isPossible() ? parsed.number : null;
}

const dayAndTime = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const exactTime = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

export const when = (iso: string): string => dayAndTime.format(new Date(iso));
export const timeOfDay = (iso: string): string => exactTime.format(new Date(iso));

/** 75 s is 1:15, an hour 1:00:00. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A day of a date field in this machine's zone as a time; `after` days later. */
export function dayStart(day: string, after = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + after).toISOString();
}
