import { expect, it } from 'vitest';
import { piecesOf, Resampler } from './resample';

it('makes 8000 samples of a second, whatever the pieces', () => {
  for (const rate of [16_000, 44_100, 48_000]) {
    const resampler = new Resampler(rate, 8000);
    let count = 0;
    for (let at = 0; at < rate; at += 128)
      count += resampler.take(new Float32Array(Math.min(128, rate - at))).length;
    expect(Math.abs(count - 8000)).toBeLessThanOrEqual(1);
  }
});

it('keeps a tone’s strength', () => {
  const rate = 48_000;
  const tone = Float32Array.from({ length: rate }, (_, i) =>
    Math.sin((2 * Math.PI * 440 * i) / rate),
  );
  const out = new Resampler(rate, 8000).take(tone);
  const loudest = Math.max(...out);
  expect(loudest).toBeGreaterThan(30_000);
  expect(loudest).toBeLessThanOrEqual(32_767);
});

it('cuts off what is too loud', () => {
  const out = new Resampler(8000, 8000).take(Float32Array.from([2, -2, 0]));
  expect([...out]).toEqual([32_767, -32_767, 0]);
});

it('cuts pieces without losing a sample', () => {
  const samples = Int16Array.from({ length: 5000 }, (_, i) => i);
  const pieces = [...piecesOf(samples, 2048)];
  expect(pieces.map((piece) => piece.length)).toEqual([2048, 2048, 904]);
  expect(pieces.flatMap((piece) => [...piece])).toEqual([...samples]);
});
