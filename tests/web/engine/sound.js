// Sounds for Chromium's fake microphone, and what became of them.
import { writeFileSync } from 'node:fs';

/** Of messages, as the engine keeps them. */
export const messageRate = 8000;
/** Of the files that the microphone plays. */
export const fileRate = 48000;

/** A wav file, 16 bit, mono, of samples from -1 to 1. */
export function writeWav(file, samples, rate = fileRate) {
  const wav = Buffer.alloc(44 + 2 * samples.length);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * samples.length, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(2 * rate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) =>
    wav.writeInt16LE(Math.round(32767 * sample), 44 + 2 * i),
  );
  writeFileSync(file, wav);
}

/** What a wav file of 16-bit mono says: its samples and their rate. */
export function readWav(wav) {
  for (let at = 12; at + 8 <= wav.length;) {
    const length = wav.readUInt32LE(at + 4);
    if (wav.toString('latin1', at, at + 4) === 'data')
      return { rate: wav.readUInt32LE(24), samples: pcm(wav.subarray(at + 8)) };
    at += 8 + length + (length % 2);
  }
  throw new Error('no samples in the wav file');
}

/** 16-bit little-endian samples. */
export function pcm(bytes) {
  const samples = new Int16Array(Math.floor(bytes.length / 2));
  for (let i = 0; i < samples.length; i += 1) samples[i] = bytes.readInt16LE(2 * i);
  return samples;
}

/**
 * Pips of a tone: what is steady would be taken for noise, and suppressed by the
 * browser.
 */
export function pips(hertz, seconds = 2) {
  return Float64Array.from({ length: seconds * fileRate }, (_, i) => {
    const t = i / fileRate;
    return t % 0.5 < 0.3 ? 0.5 * Math.sin(2 * Math.PI * hertz * t) : 0;
  });
}

/**
 * Something like speech: after a second's silence, syllables of a voice whose pitch
 * wanders (so that it matches itself at one place only), all below 2 kHz.
 */
export function speech(seconds) {
  let phase = 0;
  return Float64Array.from({ length: (1 + seconds) * fileRate }, (_, i) => {
    const t = i / fileRate - 1;
    if (t < 0) return 0;
    const pitch = 170 + 40 * Math.sin(2.1 * t) + 25 * Math.sin(7.3 * t + t * t);
    phase += (2 * Math.PI * pitch) / fileRate;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * (2.7 * t + 0.4 * Math.sin(t))));
    let voice = 0;
    for (let k = 1; k <= 8; k += 1)
      voice += Math.sin(k * phase + k) / (1 + Math.abs(k - 3 - 2 * Math.sin(3 * t)));
    return 0.16 * syllable * voice;
  });
}

/** Pearson's correlation of `heard` with `said`, from `at` on, `step` by `step`. */
function correlation(heard, said, at, step) {
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < heard.length; i += 1) {
    const a = heard[i];
    const b = said[at + step * i] ?? 0;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first && second ? both / Math.sqrt(first * second) : 0;
}

/**
 * How much what was heard (8 kHz) is like a stretch of what was said (48 kHz, of
 * which every sixth sample is taken: there is nothing above 4 kHz): the greatest
 * correlation of any shift, and the shift in samples of 48 kHz. Both have no
 * direct current.
 */
export function likeness(heard, said, { from = 0, to = said.length } = {}) {
  const step = fileRate / messageRate;
  let best = { correlation: 0, at: 0 };
  const consider = (at) => {
    const found = correlation(heard, said, at, step);
    if (found > best.correlation) best = { correlation: found, at };
  };
  for (let at = from; at < to; at += step) consider(at);
  const { at: near } = best;
  for (let at = near - step; at < near + step; at += 1) if (at >= 0) consider(at);
  return best;
}
