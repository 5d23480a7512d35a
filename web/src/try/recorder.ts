import { microphone } from '../sound/sound_line';
import workletUrl from './recorder_worklet.js?url';
import { piecesOf, Resampler } from './resample';

const rate = 8000;
/** 4096 bytes, as docs/openapi.json says. */
const mostSamples = 2048;

/** Sends the microphone as the engine wants it: 16-bit PCM, 8 kHz, mono. */
export class Recorder {
  #context: AudioContext | null = null;
  #stream: MediaStream | null = null;
  #isStopped = false;
  #flush: () => void = () => {};

  async start(send: (piece: ArrayBuffer) => void, beep: boolean): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia(microphone);
    this.#stream = stream;
    if (this.#isStopped) return this.stop(); // while the person was asked
    const context = new AudioContext();
    this.#context = context;
    if (beep) await beepOnce(context);
    await context.audioWorklet.addModule(workletUrl);
    if (this.#isStopped) return;
    const source = context.createMediaStreamSource(stream);
    const node = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0 });
    const resampler = new Resampler(context.sampleRate, rate);
    let waiting = new Int16Array(0);
    this.#flush = () => {
      for (const piece of piecesOf(waiting, mostSamples))
        send(piece.buffer as ArrayBuffer);
      waiting = new Int16Array(0);
    };
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (this.#isStopped) return;
      waiting = joined(waiting, resampler.take(data));
      if (waiting.length >= mostSamples / 2) this.#flush();
    };
    source.connect(node);
  }

  /** Sends what it still has, and stops. */
  finish(): void {
    if (!this.#isStopped) this.#flush();
    this.stop();
  }

  stop(): void {
    this.#isStopped = true;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    void this.#context?.close();
    this.#stream = null;
    this.#context = null;
  }
}

function joined(a: Int16Array, b: Int16Array): Int16Array<ArrayBuffer> {
  const both = new Int16Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function beepOnce(context: AudioContext): Promise<void> {
  const tone = context.createOscillator();
  const gain = context.createGain();
  gain.gain.value = 0.1;
  tone.frequency.value = 1000;
  tone.connect(gain).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.3);
  await new Promise<void>((resolve) => (tone.onended = () => resolve()));
}
