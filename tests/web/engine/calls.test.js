// Calls from the phone in the page to the staff's pages, by the real engine.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from '../harness.js';
import { aiNumber, people, RealEngine } from './engine.js';
import * as see from './pages.js';
import { pips, writeWav } from './sound.js';

const { ana, ben, dana } = people;
/** What each side's microphone says, in Hz. */
const staffTone = 640;
const callerTone = 1130;

let engine;
let folder;
let staffBrowser;
let callerBrowser;
let opened = [];

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'callengine-tones-'));
  const withTone = (hertz) => {
    const file = path.join(folder, `${hertz}.wav`);
    writeWav(file, pips(hertz));
    return launch({ args: [`--use-file-for-fake-audio-capture=${file}`] });
  };
  // Rings end when a test says so, also on a busy machine.
  engine = await RealEngine.start({ sql: 'UPDATE call_settings SET ring_seconds = 45' });
  staffBrowser = await withTone(staffTone);
  callerBrowser = await withTone(callerTone);
});
after(async () => {
  await Promise.all([staffBrowser?.close(), callerBrowser?.close()]);
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const { context } of opened) await context.close();
  const problems = opened.flatMap((each) => each.problems);
  opened = [];
  assert.deepEqual(problems, [], 'errors, or violations of the policy, in the pages');
});

/** A test that shows the engine's log if it fails. */
function scenario(name, run) {
  test(name, { timeout: 60_000 }, async () => {
    try {
      await run();
    } catch (error) {
      console.error(engine.lastWords());
      throw error;
    }
  });
}

async function onDuty(person) {
  const page = await see.openOnDuty(staffBrowser, engine, person);
  opened.push(page);
  return page.page;
}

async function phone() {
  const page = await see.openPhone(callerBrowser, engine, dana);
  opened.push(page);
  return page.page;
}

async function talking() {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.callAndPress(caller, 1);
  await see.accept(staff);
  await see.phoneState(caller, 'talking').waitFor();
  return { staff, caller };
}

scenario('a call goes from the menu to a page, and each side hears the other', async () => {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.call(caller);
  await see.caption(caller, 'Thank you for calling Hillside Family Clinic').waitFor();
  await see.caption(caller, 'For appointments, press 2').waitFor();
  await caller.getByRole('button', { name: 'Key 1', exact: true }).first().click();
  await see.caption(caller, 'connect you to billing').waitFor();
  const ring = see.incoming(staff);
  await ring.getByRole('heading', { name: /202.*555.*0142/ }).waitFor();
  await ring.getByText('billing', { exact: true }).waitFor();
  await ring.getByText('Test call').first().waitFor();
  await ring.getByText(/^\d+ s left$/).waitFor();
  await see.accept(staff);
  await see.phoneState(caller, 'talking').waitFor();
  await Promise.all([see.hears(staff), see.hears(caller)]);
  const [atStaff, atCaller] = await Promise.all([see.pitch(staff), see.pitch(caller)]);
  assert.ok(Math.abs(atStaff - callerTone) < 30, `the staff hears ${atStaff} Hz`);
  assert.ok(Math.abs(atCaller - staffTone) < 30, `the caller hears ${atCaller} Hz`);
});
