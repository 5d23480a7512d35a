const first = 400;
const longest = 20_000;

/**
 * Milliseconds until the nth attempt (from 0) to connect again. The first ones
 * come within the 5 s that the engine waits for a page that rings; the jitter
 * keeps a clinic's pages apart when the engine restarts.
 */
export function pauseBefore(
  attempt: number,
  random: () => number = Math.random,
): number {
  const most = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return Math.round(most / 2 + (random() * most) / 2);
}
