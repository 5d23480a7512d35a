/**
 * Brings sound to a lower rate by averaging, piece by piece: what is left of one
 * piece begins the next. Good enough for speech on its way to a telephone.
 */
export class Resampler {
  readonly #step: number;
  #sum = 0;
  #weight = 0;

  constructor(from: number, to: number) {
    this.#step = from / to;
  }

  take(samples: Float32Array): Int16Array {
    const out: number[] = [];
    for (const sample of samples) {
      const room = this.#step - this.#weight;
      if (room > 1) {
        this.#sum += sample;
        this.#weight += 1;
        continue;
      }
      out.push(toPcm((this.#sum + sample * room) / this.#step));
      this.#weight = 1 - room;
      this.#sum = sample * this.#weight;
    }
    return Int16Array.from(out);
  }
}

function toPcm(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * 32767);
}

/** Pieces of at most so many samples, for frames of a limited size. */
export function* piecesOf(samples: Int16Array, most: number): Generator<Int16Array> {
  for (let at = 0; at < samples.length; at += most) yield samples.slice(at, at + most);
}
