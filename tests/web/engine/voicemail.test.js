// A message that is spoken into the phone in the page, until it is heard in the inbox.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { axeFindings, eventually, launch } from '../harness.js';
import { people, RealEngine } from './engine.js';
import * as see from './pages.js';
import {
  fileRate,
  likeness,
  messageRate,
  pcm,
  readWav,
  speech,
  writeWav,
} from './sound.js';

const { ana, dana } = people;
const seconds = 4; // after one of silence: the microphone opens before the beep
const said = speech(seconds);

let engine;
let folder;
let browser;
let speaker;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'callengine-speech-'));
  const file = path.join(folder, 'speech.wav');
  writeWav(file, said);
  const spoken = `--use-file-for-fake-audio-capture=${file}%noloop`;
  engine = await RealEngine.start();
  browser = await launch();
  speaker = await launch({ args: [spoken] });
});
after(async () => {
  await Promise.all([browser?.close(), speaker?.close()]);
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Runs in the page: its microphone as it is. What a browser makes of a voice (less
 * noise, an even loudness) is not ours to test, and nothing to compare with.
 */
function rawMicrophone() {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  const off = {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
  };
  mediaDevices.getUserMedia = (asked) =>
    real({ ...asked, audio: { ...asked.audio, ...off } });
}

/** The samples that the page sends to the engine, as they are sent. */
function samplesSent(page) {
  const pieces = [];
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/api/portal/try')) return;
    socket.on('framesent', ({ payload }) => {
      if (Buffer.isBuffer(payload)) pieces.push(payload);
    });
  });
  return () => pcm(Buffer.concat(pieces));
}

/** The page loads the message; its sound, by the same request again. */
async function load(page) {
  const button = page.getByRole('button', { name: 'Load the recording' });
  const request = await eventually(async () => {
    const answer = page.waitForResponse((each) => each.url().endsWith('/audio'));
    await button.click();
    const got = await answer;
    // It may still be on its way from the carrier.
    return got.status() === 200 && got.request();
  }, 30);
  const { authorization } = await request.allHeaders();
  const answer = await fetch(request.url(), { headers: { authorization } });
  return readWav(Buffer.from(await answer.arrayBuffer()));
}

async function spoken() {
  const staff = await see.openAs(browser, engine, ana, '/inbox');
  const caller = await see.openAs(speaker, engine, dana, '/calls');
  const sent = samplesSent(caller.page);
  await caller.context.addInitScript(rawMicrophone);
  await caller.page.goto(`${engine.url}/try`);
  await see.phoneState(caller.page, 'idle').waitFor();
  await see.callAndPress(caller.page, 2);
  await see.caption(caller.page, 'Please leave a message after the tone').waitFor();
  await caller.page.getByText('Recording: speak now').waitFor();
  await eventually(() => sent().length >= (1 + seconds) * messageRate, 60);
  await caller.page.getByRole('button', { name: 'End the message (#)' }).click();
  await see.caption(caller.page, 'Your message has been recorded').waitFor();
  await see.phoneState(caller.page, 'idle').waitFor();
  return { staff, caller, sent: sent() };
}

// Two measures: the message has the samples that the page sent, each of them; and
// their correlation with the file that the microphone played is over 0.9.
test('a spoken message is found in the inbox, plays, and is what was said', async () => {
  const { staff, caller, sent } = await spoken();
  const { page } = staff;
  await page.getByRole('button', { name: /\(202\) 555-0142/ }).click(); // it came by itself
  await page.getByRole('heading', { name: /Message from/ }).waitFor();
  const { rate, samples } = await load(page);
  const audio = page.locator('audio[src]');
  const position = () => audio.evaluate((each) => each.currentTime);
  const first = await eventually(position);
  await eventually(async () => (await position()) > first);
  assert.deepEqual(await axeFindings(page), []);

  assert.equal(rate, messageRate);
  assert.ok(samples.length >= seconds * messageRate, `${samples.length} samples`);
  assert.deepEqual(samples, sent.slice(0, samples.length), 'sample for sample');
  const found = likeness(samples, said, { to: 2 * fileRate });
  assert.ok(found.correlation > 0.9, `${found.correlation} like what was said`);
  assert.ok(found.at < fileRate, 'from before its first word on');
  assert.deepEqual([...staff.problems, ...caller.problems], []);
  await Promise.all([staff.context.close(), caller.context.close()]);
});
