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

scenario('declined, the call rings the next person, and the first is free', async () => {
  const [first, second, caller] = await Promise.all([onDuty(ana), onDuty(ben), phone()]);
  await see.callAndPress(caller, 1);
  await see.incoming(first).waitFor();
  assert.equal(await see.incoming(second).count(), 0);
  await first.getByRole('button', { name: 'Decline' }).click();
  await see.incoming(first).waitFor({ state: 'detached' });
  await see.caption(caller, 'I am trying the next person').waitFor();
  await see.accept(second);
  await see.phoneState(caller, 'talking').waitFor();
  await Promise.all([see.hears(second), see.hears(caller)]);
  await see.state(first, 'available').waitFor();
});

for (const who of ['caller', 'staff'])
  scenario(`the ${who} hangs up: both are free within a second`, async () => {
    const both = await talking();
    await Promise.all([see.hears(both.staff), see.hears(both.caller)]);
    await both[who].getByRole('button', { name: 'Hang up' }).first().click();
    await see.phoneState(both.caller, 'idle').waitFor();
    await both.staff.locator('[data-call=wrap_up]').waitFor();
    await see.state(both.staff, 'available').waitFor();
    // By what the pages showed, and when: the browser's own clicks and changes.
    const clicked = await see.when(both[who], 'click');
    const tookCaller = (await see.when(both.caller, 'phone=idle')) - clicked;
    const tookStaff = (await see.when(both.staff, 'state=available')) - clicked;
    assert.ok(tookCaller <= 1000, `the caller was free after ${tookCaller} ms`);
    assert.ok(tookStaff <= 1000, `the staff was free after ${tookStaff} ms`);
    for (const page of [both.staff, both.caller])
      await eventually(async () => (await see.received(page)).state === 'closed');
  });

/** Ana declines, Ben is not there: Carla's own phone, which the page has, too. */
async function secondPhoneRings() {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.callAndPress(caller, 1);
  await see.incoming(staff).waitFor();
  await staff.getByRole('button', { name: 'Decline' }).click();
  await caller.getByText(/^A call from .*0142|^A call from/).waitFor();
  await caller.getByRole('button', { name: 'Answer' }).click();
  await caller.getByText('On the second phone:').waitFor(); // who calls, and the question
  return { staff, caller, second: caller.getByRole('group', { name: 'Second phone' }) };
}

scenario('a second phone is asked whether it takes the call, and takes it', async () => {
  const { caller, second } = await secondPhoneRings();
  assert.equal(await see.phoneState(caller, 'talking').count(), 0);
  await second.getByRole('button', { name: 'Key 1', exact: true }).click();
  await see.phoneState(caller, 'talking').waitFor();
  await caller.getByRole('button', { name: 'Hang up' }).last().click(); // the second's
  await see.phoneState(caller, 'idle').waitFor();
  await caller.getByText('Calls to staff members’ own phones ring here.').waitFor();
});

scenario('a second phone that does not say yes leaves the caller a message to leave', async () => {
  const { caller } = await secondPhoneRings();
  await caller.getByRole('button', { name: 'Hang up' }).last().click();
  await see.caption(caller, 'Please leave a message after the tone').waitFor();
  await caller.getByText('Recording: speak now').waitFor();
});

scenario('in typed words to the AI: the staff reads them before the call is taken', async () => {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.call(caller, { to: aiNumber });
  await see.caption(caller, 'How can I help you').waitFor();
  await caller.getByLabel('Say by typing').fill('I need to pay my bill');
  await caller.getByLabel('Say by typing').press('Enter');
  await see.caption(caller, 'connect you to billing').waitFor();
  await see.incoming(staff).getByText('I need to pay my bill').waitFor();
  await see.accept(staff);
  await see.phoneState(caller, 'talking').waitFor();
  await Promise.all([see.hears(staff), see.hears(caller)]);
});
