import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Recorder } from './recorder';

const track = { stop: vi.fn() };
const stream = { getTracks: () => [track] };
let allow: () => void = () => {};
let port: { onmessage: ((event: { data: Float32Array }) => void) | null };

beforeEach(() => {
  track.stop.mockClear();
  port = { onmessage: null };
  vi.stubGlobal('navigator', {
    mediaDevices: {
      getUserMedia: () => new Promise((resolve) => (allow = () => resolve(stream))),
    },
  });
  vi.stubGlobal(
    'AudioContext',
    class {
      sampleRate = 8000;
      audioWorklet = { addModule: () => Promise.resolve() };
      createMediaStreamSource = () => ({ connect: () => {} });
      close = () => Promise.resolve();
    },
  );
  vi.stubGlobal(
    'AudioWorkletNode',
    class {
      port = port;
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

async function recording() {
  const send = vi.fn<(piece: ArrayBuffer) => void>();
  const recorder = new Recorder();
  const started = recorder.start(send, false);
  allow();
  await started;
  const hear = (samples: number) =>
    port.onmessage?.({ data: new Float32Array(samples) });
  const sent = () =>
    send.mock.calls.reduce((sum, [piece]) => sum + piece.byteLength, 0);
  return { recorder, hear, sent };
}

it('lets go of a microphone that was allowed after the end', async () => {
  const recorder = new Recorder();
  const started = recorder.start(() => {}, false);
  recorder.stop();
  allow();
  await started;
  expect(track.stop).toHaveBeenCalledTimes(1);
});

it('sends the last words too', async () => {
  const { recorder, hear, sent } = await recording();
  hear(1100);
  hear(300);
  expect(sent()).toBe(2 * 1100);
  recorder.finish();
  expect(sent()).toBe(2 * 1400);
  expect(track.stop).toHaveBeenCalledTimes(1);
});

it('sends nothing once it is stopped', async () => {
  const { recorder, hear, sent } = await recording();
  hear(300);
  recorder.stop();
  recorder.finish();
  hear(2000);
  expect(sent()).toBe(0);
});
